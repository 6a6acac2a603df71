/** Lines of a record, judged. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import { type RunSummary, summaryOf } from '../conclude/summary.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { judge } from '../judge/judge.ts';
import { type RecordedLine, runIn } from '../record/record-file.ts';

/** The record that lines are from. */
export interface JudgeData {
  readonly path: string;
  readonly header: RecordHeader;
}

/** The run in a line of a record, judged. */
export function judgedLine(path: string, header: RecordHeader, line: RecordedLine): JudgedRun {
  const run = runIn(path, header, line);
  return { run, judgement: judge(run, header.statement) };
}

/** What the lines of a record come to, one by one. */
export function summariesOf({ path, header }: JudgeData, lines: readonly RecordedLine[]): RunSummary[] {
  const services = header.services as Service[];
  return lines.map((line) => summaryOf(judgedLine(path, header, line), services));
}
