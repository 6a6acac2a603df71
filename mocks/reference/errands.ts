/** What the office has to do at Helsenorge: done in order, each once; where Helsenorge does not answer, what is left waits. */
import type { Behaviour } from './behaviour.ts';
import { Unavailable } from './helsenorge.ts';
import type { Office } from './office.ts';

/** One thing to do, that leaves further ones to be done in its place. */
export interface Errand {
  readonly does: 'reads' | 'deals' | 'receipts' | 'marks' | 'switches';
  run(): Promise<readonly Errand[]>;
}

/** An errand that leaves none. */
export function errand(does: Errand['does'], run: () => Promise<void>): Errand {
  return {
    does,
    run: async () => {
      await run();
      return [];
    },
  };
}

/**
 * Does the errands of a list, which is empty afterwards.
 * @throws Unavailable when Helsenorge does not answer: what was not done is then still in the list.
 */
export async function runErrands(office: Office, behaviour: Behaviour, errands: Errand[]): Promise<void> {
  for (let next = errands[0]; next; next = errands[0]) {
    try {
      errands.splice(0, 1, ...(await next.run()));
    } catch (error) {
      if (error instanceof Unavailable) {
        errands.splice(0, errands.length, ...behaviour.staysToDo(office, errands, error));
      }
      throw error;
    }
  }
}
