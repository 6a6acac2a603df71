/** Helsenorge in process for the embedded record system: its calls are carried as values, without `fetch`. */

import { BROKEN } from '../platform/operation.ts';
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
    carrier: async ({ method, url, headers, body }) => {
      const target = url.slice(INTERCEPTED_ORIGIN.length);
      const ending = answer({ method, target, headers, body: () => body });
      // As `fetch` has it.
      if (ending === BROKEN) throw new TypeError('fetch failed');
      return ending;
    },
  };
}
