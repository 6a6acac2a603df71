import type { DriverOperation } from '../../machines/contract/driver.ts';

/** What kind of trouble it was, for those who tell the user what to do about it. */
export type Trouble =
  /** Nothing listens, the name is unknown, or the connection broke. */
  | 'unreachable'
  /** The candidate has no such operation. */
  | 'missing'
  /** The operation failed: it threw, or was answered with an error status. */
  | 'failed'
  /** It did not answer in time. */
  | 'late'
  /** It answered more than any answer holds. */
  | 'too-large'
  /** It answered what is not JSON. */
  | 'not-json'
  /** It answered what the contract does not know. */
  | 'off-contract';

/** The candidate could not answer: it threw, hung, or said what the contract does not know. */
export class CandidateUnavailable extends Error {
  override name = 'CandidateUnavailable';
  readonly trouble: Trouble;
  readonly operation: DriverOperation | undefined;

  constructor(message: string, trouble: Trouble = 'failed', operation?: DriverOperation) {
    super(message);
    this.trouble = trouble;
    this.operation = operation;
  }
}

/** What an error says; that of several attempts to connect says nothing of its own. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
