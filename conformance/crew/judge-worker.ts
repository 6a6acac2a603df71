/** A thread that judges lines of a record. */
import { workerData } from 'node:worker_threads';
import type { RecordedLine } from '../record/record-file.ts';
import { UserError } from '../user-error.ts';
import { type JudgeData, type JudgedLine, judgedLines } from './judged-lines.ts';

/** What the lines came to, or what is wrong in the file: an error of a class of ours is not sent as such. */
export type JudgeResult = { readonly judged: readonly JudgedLine[] } | { readonly wrong: string };

const data = workerData as JudgeData;

export default function perform(lines: readonly RecordedLine[]): JudgeResult {
  try {
    return { judged: judgedLines(data, lines) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { wrong: error.message };
  }
}
