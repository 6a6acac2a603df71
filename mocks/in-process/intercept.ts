/** A candidate's `fetch` to Helsenorge is met by MSW, once, and no port is opened. */
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { BROKEN } from '../platform/operation.ts';
import type { Platform } from '../reception.ts';
import { type CarriedAnswer, type CarriedCall, carried } from './carried.ts';
import { INTERCEPTED_ORIGIN } from './origin.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Meets the calls of this process to Helsenorge's address by `fetch` and node:http, and gives them to `carry`; all others
 * pass through. Gives what ends it.
 */
export function meetCalls(carry: (call: CarriedCall) => CarriedAnswer | Promise<CarriedAnswer>): () => void {
  // One handler for all: MSW compiles each handler's path anew for each request, and Helsenorge has its own table.
  const everything = http.all(`${INTERCEPTED_ORIGIN}/*`, async ({ request }) => {
    const answer = await carry({
      method: request.method,
      target: request.url.slice(INTERCEPTED_ORIGIN.length),
      headers: Object.fromEntries(request.headers),
      text: await request.text(),
    });
    if (answer === BROKEN) return HttpResponse.error();
    const { status, headers, text } = answer;
    if (text === undefined) return new HttpResponse(null, { status, ...(headers && { headers }) });
    return new HttpResponse(text, { status, headers: { ...JSON_TYPE, ...headers } });
  });
  const server = setupServer(everything);
  server.listen({ onUnhandledRequest: 'bypass' });
  return () => server.close();
}

/** Helsenorge in this very process. */
export function intercept(token: string): Platform {
  const { answer, ...platform } = carried(token);
  const end = meetCalls(answer);
  return { ...platform, close: async () => end() };
}
