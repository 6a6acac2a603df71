import { dirname } from 'node:path';
import { renderSummary } from '../../../reports/console.ts';
import { lastLine } from '../../../reports/console-known.ts';
import { rejudge } from '../../crew/rejudge.ts';
import { reportOf } from '../../explain/report.ts';
import { openRecord } from '../../record/record-file.ts';
import { isColoured } from '../colour.ts';
import { environmentNow } from '../environment.ts';
import { makeFolder, writeReports } from '../files.ts';
import type { JudgeFlags } from '../judge-command.ts';
import { readKnownFailures } from '../known-failures.ts';
import { judgingThreads } from '../threads.ts';

export async function judgeAction(path: string, flags: JudgeFlags): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const { waivers } = known;
  const { header, tally, conclusion, recordDigest } = await rejudge(openRecord(path), {
    waivers,
    workers: judgingThreads(path),
  });
  const view = {
    withTexts: flags.texts ?? false,
    attachment: '',
    folder: flags.out ?? dirname(path),
    recordDigest,
    environment: environmentNow(),
  };
  const report = known.judge(reportOf(header, tally, conclusion, view));
  process.stdout.write(
    renderSummary(report, flags.lang, { colour: isColoured(process.stdout, process.env) }),
  );
  if (flags.out) {
    makeFolder(flags.out);
    process.stdout.write(`\n${await writeReports(flags.out, report, { language: flags.lang })}\n`);
  }
  process.stdout.write(lastLine(report, flags.lang));
  return report.exitCode;
}
