/** Threads that share a kind of work, each with the module of a file loaded once. */
import { fileURLToPath } from 'node:url';
import { moduleAddress } from '../module-address.ts';

export interface Pool<Task, Result> {
  /** How many threads there are. */
  readonly threads: number;
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

interface PoolOptions {
  /** The module whose default export does a task: its name, and the address of one beside it. */
  readonly module: string;
  readonly beside: string;
  /** What every thread is told when it begins; a value that can be sent between threads. */
  readonly data: unknown;
  readonly threads: number;
  /** Megabytes of heap that a thread may use, and collects garbage to stay below; as the machine has unless said. */
  readonly heap?: number;
  /** Tasks that one thread has under way at once; one unless said. */
  readonly tasksAtOnce?: number;
}

/** Starts the threads. */
export async function openPool<Task, Result>({
  module,
  beside,
  data,
  threads,
  heap,
  tasksAtOnce = 1,
}: PoolOptions): Promise<Pool<Task, Result>> {
  // Loaded where threads are asked for: one thread needs none of it.
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Task, Result>({
    filename: fileURLToPath(await moduleAddress(module, beside)),
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: tasksAtOnce,
    ...(heap && { resourceLimits: { maxOldGenerationSizeMb: heap } }),
  });
  return {
    threads,
    run: (task) => pool.run(task),
    close: () => pool.destroy(),
  };
}
