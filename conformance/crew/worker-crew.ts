/** Crews of several threads, for a candidate that lives in the suite's own process. */
import type { AttachOptions } from '../attach/attach.ts';
import { CandidateUnavailable } from '../attach/unavailable.ts';
import { openPool } from '../workers/pool.ts';
import { sharing } from '../workers/sharing.ts';
import type { Claims, Crew, Played } from './crew.ts';
import type { CrewData, CrewResult, CrewTask } from './crew-worker.ts';

/** Scenarios sent to each thread beforehand, so that none waits for its next. */
const SENT_AHEAD = 4;

/** Each of the threads attaches the candidate for itself and has `concurrency` scenarios under way at once. */
export async function workerCrew(
  candidate: AttachOptions,
  claims: Claims,
  threads: number,
  concurrency: number,
): Promise<Crew> {
  const data: CrewData = { candidate, claims };
  const pool = await openPool<CrewTask, CrewResult>({
    module: 'crew-worker',
    beside: import.meta.url,
    data,
    threads,
    tasksAtOnce: concurrency,
  });
  async function done(task: CrewTask): Promise<readonly Played[]> {
    const result = await pool.run(task);
    if ('played' in result) return result.played;
    const { message, trouble, operation } = result.unavailable;
    throw new CandidateUnavailable(message, trouble, operation);
  }
  return {
    size: threads * (concurrency + SENT_AHEAD),
    async play(scenario, practice) {
      const [played] = await done({ scenario, practice });
      if (!played) throw new TypeError('A thread played nothing');
      return played;
    },
    explain: (failing) => done({ failing }),
    close: () => pool.close(),
  };
}

/** Two crews as one: the second, of other threads, takes what it can have under way, and the first all else. */
export function together(first: Crew, second: Crew): Crew {
  const share = sharing(second.size);
  return {
    size: first.size + second.size,
    play: (scenario, practice) =>
      share(
        () => first.play(scenario, practice),
        () => second.play(scenario, practice),
      ),
    explain: (failing) =>
      share(
        () => first.explain(failing),
        () => second.explain(failing),
      ),
    close: async () => {
      await first.close();
      await second.close();
    },
  };
}
