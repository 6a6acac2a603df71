import { dirname } from 'node:path';
import type { Report } from '../../../reports/schema.ts';
import { readReport } from '../../conclude/baseline.ts';
import { swept } from '../../privacy/sweep.ts';
import { isRecordFile, openRecord } from '../../record/record-file.ts';
import { environmentNow } from '../environment.ts';
import { writeText } from '../files.ts';
import { formats } from '../formats.ts';
import type { ComparisonFlags, ReportFlags } from '../report-command.ts';
import { judgingThreads } from '../threads.ts';

/** A report as it was written, or judged anew from a record, which alone needs the judge. */
async function reportFrom(path: string, withTexts: boolean): Promise<Report> {
  if (!isRecordFile(path)) return withTexts ? readReport(path) : swept(readReport(path));
  const { rejudge } = await import('../../crew/rejudge.ts');
  const { reportOf } = await import('../../explain/report.ts');
  const { header, tally, conclusion, recordDigest } = await rejudge(openRecord(path), {
    workers: judgingThreads(path),
  });
  return reportOf(header, tally, conclusion, {
    withTexts,
    attachment: '',
    folder: dirname(path),
    recordDigest,
    environment: environmentNow(),
  });
}

/** To the file named, or to the standard output when none is. */
function deliver(content: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(content);
  else {
    writeText(out, content);
    process.stdout.write(`${out}\n`);
  }
}

export async function reportAction(
  path: string,
  { format, lang, out, texts, sarifPath }: ReportFlags,
): Promise<void> {
  const report = await reportFrom(path, texts ?? false);
  deliver(await formats[format].render(report, { language: lang, sarifPath }), out);
}

export async function compareAction(
  older: string,
  newer: string,
  { lang, out }: ComparisonFlags,
): Promise<void> {
  const { compare } = await import('../../../reports/compare.ts');
  const { renderComparison } = await import('../../../reports/html/comparison-page.tsx');
  deliver(await renderComparison(compare(readReport(older), readReport(newer)), lang), out);
}
