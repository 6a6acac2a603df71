/** Helsenorge for a candidate whose `fetch` is met elsewhere: its calls are carried here as texts, and the answers back. */
import { BROKEN } from '../platform/operation.ts';
import { createReception, jsonIn, type Platform } from '../reception.ts';
import { INTERCEPTED_ORIGIN } from './origin.ts';

/** A call as it was met: what can be sent between processes. */
export interface CarriedCall {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** How it ends. */
export type CarriedAnswer =
  | typeof BROKEN
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** A JSON document; without it the answer has no body. */
      readonly text?: string;
    };

export interface CarriedPlatform extends Platform {
  answer(call: CarriedCall): CarriedAnswer;
}

export function carried(token: string): CarriedPlatform {
  const { admit, dismiss, answer } = createReception(INTERCEPTED_ORIGIN, token);
  return {
    origin: INTERCEPTED_ORIGIN,
    admit,
    dismiss,
    close: async () => undefined,
    answer({ text, ...call }) {
      const ending = answer({ ...call, body: () => jsonIn(text) });
      if (ending === BROKEN) return BROKEN;
      const { json, ...head } = ending;
      return { ...head, ...(json !== undefined && { text: JSON.stringify(json) }) };
    },
  };
}
