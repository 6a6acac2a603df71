/** What the suite and a candidate said to each other, to be said again by processes that do nothing else. */

/** A call of the candidate to Helsenorge, and its answer. */
export interface RecordedCall {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly status: number;
  readonly answer: string | undefined;
}

/** An operation that the suite asked for, what the candidate did meanwhile, and what it answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
  readonly calls: readonly RecordedCall[];
  readonly answer: string | undefined;
}

/** The exchanges of each practice in their order; practices go on side by side. */
export type Exchanges = readonly (readonly Exchange[])[];
