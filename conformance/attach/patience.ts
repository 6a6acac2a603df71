/** How many scenarios may end in an error before a run stops. */
import type { RunError } from '../../machines/contract/record.ts';

/** What fails so often fails for one reason, and each time may take as long as a time limit. */
export const ERRORS_MAX = 10;

/** Goes through runs in their order, and tells when it is no use to go on. */
export class Patience {
  #errors: number;
  #wasUnreachable = false;

  /** So many scenarios of the run have ended in an error before. */
  constructor(errors = 0) {
    this.#errors = errors;
  }

  /** Why the run stops after a scenario, if it does: nobody is there any longer, or too many ended in an error. */
  after(error: Pick<RunError, 'trouble'> | undefined): 'unreachable' | 'too-many' | undefined {
    const isUnreachable = error?.trouble === 'unreachable';
    const isTwice = isUnreachable && this.#wasUnreachable;
    this.#wasUnreachable = isUnreachable;
    if (error) this.#errors += 1;
    if (isTwice) return 'unreachable';
    return error && this.#errors >= ERRORS_MAX ? 'too-many' : undefined;
  }
}
