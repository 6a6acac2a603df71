/** The time that a run was given. */
import type { RecordEnd } from '../../machines/contract/record.ts';

export interface Deadline {
  /** Resolves when the time is out, with what the end of the record says of it. */
  readonly over: Promise<Pick<RecordEnd, 'overdue'>>;
  /** Waits no longer. */
  end(): void;
}

/** Begins to count; without a time it is never out. */
export function deadlineIn(milliseconds: number | undefined): Deadline {
  if (milliseconds === undefined) return { over: new Promise(() => {}), end: () => {} };
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Pick<RecordEnd, 'overdue'>>((resolve) => {
    timer = setTimeout(() => resolve({ overdue: true }), milliseconds);
  });
  return { over, end: () => clearTimeout(timer) };
}
