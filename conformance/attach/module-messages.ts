/** What the suite and the process that a candidate's module lives in tell each other. Requests and answers go as JSON, as over HTTP. */
import type { DriverOperation } from '../../machines/contract/driver.ts';
import type { CarriedAnswer, CarriedCall } from '../../mocks/in-process/carried.ts';

export type ToModule =
  | { readonly ask: number; readonly operation: DriverOperation; readonly json: string }
  /** How a call of the module to Helsenorge ends. */
  | { readonly answerTo: number; readonly answer: CarriedAnswer }
  /** Whether anybody hears: a loop that never ends hears nothing. */
  | { readonly ping: true };

/** How an operation ended in its process. */
export type Outcome =
  | { readonly json: string }
  /** What was thrown, and where. */
  | { readonly failed: string }
  | { readonly charactersTooMany: number };

/** How loading the module ended. */
export type Loading = 'loaded' | { readonly unloadable: string } | { readonly lacks: readonly string[] };

export type FromModule =
  | { readonly loading: Loading }
  | { readonly asked: number; readonly outcome: Outcome }
  /** A call to Helsenorge. */
  | { readonly call: number; readonly carried: CarriedCall }
  | { readonly pong: true };
