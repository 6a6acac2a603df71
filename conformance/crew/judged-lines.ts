/** Lines of a record, judged. */

import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import { type RunSummary, summaryOf } from '../conclude/summary.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { judge } from '../judge/judge.ts';
import { type PlannedRun, plannedRun } from '../planned/as-planned.ts';
import { profileOf } from '../record/profile-of.ts';
import { type RecordedLine, runIn } from '../record/record-file.ts';

/** The record that lines are from. */
export interface JudgeData {
  readonly path: string;
  readonly header: RecordHeader;
}

/** What a line comes to. */
export interface JudgedLine {
  readonly summary: RunSummary;
  readonly planned: PlannedRun | undefined;
}

/** The run in a line of a record, judged. */
export function judgedLine(path: string, header: RecordHeader, line: RecordedLine): JudgedRun {
  const run = runIn(path, header, line);
  return { run, judgement: judge(run, header.statement, profileOf(header)) };
}

/** What the lines of a record come to, one by one. */
export function judgedLines({ path, header }: JudgeData, lines: readonly RecordedLine[]): JudgedLine[] {
  const services = header.services as Service[];
  return lines.map((line) => {
    const judged = judgedLine(path, header, line);
    return { summary: summaryOf(judged, services), planned: plannedRun(judged.run, header) };
  });
}
