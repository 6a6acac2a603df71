/** Helsenorge in process for the embedded record system: its calls are carried as values, without `fetch`. */

import { createReception, type Platform } from '../reception.ts';
import type { Carrier } from '../reference/helsenorge.ts';
import { INTERCEPTED_ORIGIN } from './origin.ts';

export interface DirectPlatform extends Platform {
  /** What carries a record system's calls here. */
  readonly carrier: Carrier;
}

export function direct(token: string): DirectPlatform {
  const { admit, dismiss, answer } = createReception(INTERCEPTED_ORIGIN, token);
  return {
    origin: INTERCEPTED_ORIGIN,
    admit,
    dismiss,
    close: async () => undefined,
    carrier: async ({ method, url, headers, body }) =>
      answer({ method, target: url.slice(INTERCEPTED_ORIGIN.length), headers, body: () => body }),
  };
}
