import type { DriverOperation } from '../../machines/contract/driver.ts';
import type { Trouble } from '../../machines/contract/trouble.ts';

export type { Trouble } from '../../machines/contract/trouble.ts';

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
