/** How many threads judge a record. */
import { statSync } from 'node:fs';
import { cores } from './options.ts';

/** Bytes of a record that one thread judges while another starts. */
const WORTH_A_THREAD = 2_000_000;

/** As many as the machine has cores, but no more than the record is large enough for. */
export function judgingThreads(record: string): number {
  const bytes = statSync(record, { throwIfNoEntry: false })?.size ?? 0;
  return Math.min(cores(), 1 + Math.floor(bytes / WORTH_A_THREAD));
}
