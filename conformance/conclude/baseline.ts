/** The baseline: an earlier report that a run is held against. */
import * as z from 'zod';
import { compare } from '../../reports/compare.ts';
import { demandsIn } from '../../reports/demands.ts';
import { REPORT_VERSION, Report } from '../../reports/schema.ts';
import { visible, visibleLines } from '../../reports/visible.ts';
import { readJsonFile } from '../record/json-file.ts';
import { UserError } from '../user-error.ts';
import { isOverdue } from './waivers.ts';

const MEND = 'Give the report.json that "ddfl certify" wrote.';

/**
 * Reads a report document.
 * @throws UserError when the file is missing, not a report, or of a version that this suite does not read.
 */
export function readReport(path: string): Report {
  const value = readJsonFile(path, 'report', MEND);
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (format !== 'ddfl-report') {
    throw new UserError(`${path} is not a report: its "format" is not "ddfl-report". ${MEND}`);
  }
  if (version !== REPORT_VERSION) {
    throw new UserError(
      `${path} is a report of version ${visible(JSON.stringify(version) ?? 'none')}; this suite reads version ${REPORT_VERSION}, and verdicts of another version could be misread. Make it anew with this suite: "ddfl certify" on the same candidate, or "ddfl judge" on its record.`,
    );
  }
  const parsed = Report.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${path} is not what a report holds: ${visibleLines(z.prettifyError(parsed.error))}\n${MEND}`,
  );
}

/** What decides the exit code: the verdict, or only what got worse since the baseline. */
export type FailOn = Report['failOn'];

/**
 * The report with what changed since the baseline. With `regression` the exit code is 1 when something got worse
 * or a waiver is overdue, and 0 when not; an error stays 3, and a run in which nothing passed is never 0.
 */
export function heldAgainst(baseline: Report, report: Report, failOn: FailOn): Report {
  const comparison = compare(baseline, report);
  return { ...report, failOn, comparison, exitCode: exitCodeOf(report, comparison.changes, failOn) };
}

function exitCodeOf(
  report: Report,
  changes: ReturnType<typeof compare>['changes'],
  failOn: FailOn,
): Report['exitCode'] {
  if (failOn === 'verdict' || report.exitCode === 3) return report.exitCode;
  // A waiver past its date or its use fails the run whatever else is asked: it would never be noticed otherwise.
  if (changes.some(({ isWorse }) => isWorse) || report.waivers.some(isOverdue)) return 1;
  return demandsIn(report).every(({ verdict }) => verdict !== 'passed') ? Math.max(report.exitCode, 2) : 0;
}
