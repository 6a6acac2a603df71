import pMap from 'p-map';
import { CandidateUnavailable } from '../attach/unavailable.ts';

/**
 * Does tasks, some at once, and hands on their results in the order of the tasks. When the candidate becomes
 * unavailable, what is under way is brought to its end, so that the record keeps it.
 */
export async function inOrder<Task, Result>(
  tasks: Iterable<Task>,
  concurrency: number,
  hand: (result: Result) => void,
  perform: (task: Task, index: number) => Promise<Result>,
): Promise<void> {
  const finished = new Map<number, Result>();
  let next = 0;
  let failure: CandidateUnavailable | undefined;
  await pMap(
    tasks,
    async (task, index) => {
      // What answers at once would keep the machine's other events (signals, timers, freed memory) waiting for ever.
      await new Promise((resolve) => setImmediate(resolve));
      if (failure) return;
      const result = await perform(task, index).catch((error: unknown) => {
        if (!(error instanceof CandidateUnavailable)) throw error;
        failure ??= error;
      });
      if (!result) return;
      finished.set(index, result);
      for (let ready = finished.get(next); ready; ready = finished.get(next)) {
        finished.delete(next);
        next += 1;
        hand(ready);
      }
    },
    { concurrency },
  );
  // While one task hung until its time was out, many after it may have been finished: these are kept too.
  for (const [, result] of [...finished].sort(([one], [other]) => one - other)) hand(result);
  if (failure) throw failure;
}
