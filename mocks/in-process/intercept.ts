/** Helsenorge in process: a candidate's `fetch` is met by MSW, once, and no port is opened. */
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { BROKEN } from '../platform/operation.ts';
import { createReception, jsonIn, type Platform } from '../reception.ts';
import { INTERCEPTED_ORIGIN } from './origin.ts';

/** Helsenorge in process: `fetch` calls to its address are answered here, all others pass through. */
export function intercept(token: string): Platform {
  const { admit, dismiss, answer } = createReception(INTERCEPTED_ORIGIN, token);
  // One handler for all: MSW compiles each handler's path anew for each request, and Helsenorge has its own table.
  const everything = http.all(`${INTERCEPTED_ORIGIN}/*`, async ({ request }) => {
    const text = await request.text();
    const ending = answer({
      method: request.method,
      target: request.url.slice(INTERCEPTED_ORIGIN.length),
      headers: Object.fromEntries(request.headers),
      body: () => jsonIn(text),
    });
    if (ending === BROKEN) return HttpResponse.error();
    const { status, json, headers } = ending;
    const options = { status, ...(headers && { headers }) };
    return json === undefined ? new HttpResponse(null, options) : HttpResponse.json(json as never, options);
  });
  const server = setupServer(everything);
  server.listen({ onUnhandledRequest: 'bypass' });
  return { origin: INTERCEPTED_ORIGIN, admit, dismiss, close: async () => server.close() };
}
