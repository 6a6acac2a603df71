import { HttpResponse } from 'msw';

/** An error as the message service gives it. */
export function refusal(status: number, error: string, validationErrors: string[] = []): Response {
  return HttpResponse.json(
    {
      error,
      errorCode: status === 400 ? 1000 : 0,
      validationErrors,
      requestId: '00000000-0000-5000-8000-000000000000',
    },
    { status },
  );
}
