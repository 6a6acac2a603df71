/** Helsenorge in process: a candidate's `fetch` is met by MSW, and no port is opened. */
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { createReception, type Platform } from '../reception.ts';

/** Where the platform answers when nothing listens on a port: a name that no network resolves. */
export const INTERCEPTED_ORIGIN = 'http://helsenorge.ddfl.invalid';

/** Helsenorge in process: `fetch` calls to its address are answered here, all others pass through. */
export function intercept(token: string): Platform {
  const { admit, dismiss, answer } = createReception(INTERCEPTED_ORIGIN, token);
  const server = setupServer(http.all(`${INTERCEPTED_ORIGIN}/*`, ({ request }) => answer(request)));
  server.listen({ onUnhandledRequest: 'bypass' });
  return { origin: INTERCEPTED_ORIGIN, admit, dismiss, close: async () => server.close() };
}
