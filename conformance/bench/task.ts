/** Work that is measured in a process of its own, so that no work hides the memory or the warmth of another. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CaptureTask } from './tasks/capture.ts';
import type { CertifyTask } from './tasks/certify.ts';
import type { PagesTask } from './tasks/pages.ts';
import type { RecordTask } from './tasks/record.ts';
import type { ReplayTask } from './tasks/replay.ts';

interface Tasks {
  readonly certify: CertifyTask;
  readonly judge: RecordTask;
  readonly pages: PagesTask;
  readonly capture: CaptureTask;
  readonly replay: ReplayTask;
}

/** What a task took. */
export interface Cost {
  /** Milliseconds by the clock on the wall. */
  readonly wall: number;
  /** Milliseconds of the process's work, on all cores. */
  readonly cpu: number;
  /** Bytes at the most. */
  readonly memory: number;
}

const run = promisify(execFile);
/** Characters of an answer. */
const ANSWER_MAX = 1_000_000;

/** Does a task of tasks/ in a new process; gives what it answers. */
export async function done<Name extends keyof Tasks>(name: Name, task: Tasks[Name]): Promise<Cost> {
  const module = fileURLToPath(new URL(`./tasks/${name}.js`, import.meta.url));
  const { stdout } = await run(process.execPath, [module, JSON.stringify(task)], { maxBuffer: ANSWER_MAX });
  return JSON.parse(stdout) as Cost;
}

/** What this process was asked to do. */
export function asked<Task>(): Task {
  return JSON.parse(process.argv[2] ?? '') as Task;
}

/** Measures work, and answers what it took. */
export async function answer(work: () => unknown): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const [wall, { user, system }] = [performance.now() - start, process.cpuUsage(before)];
  const memory = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000, memory } satisfies Cost));
}
