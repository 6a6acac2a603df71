import { dirname } from 'node:path';
import type { Report } from '../../../reports/schema.ts';
import { rejudge } from '../../crew/rejudge.ts';
import { reportOf } from '../../explain/report.ts';
import { openRecord } from '../../record/record-file.ts';
import { environmentNow } from '../environment.ts';
import { makeFolder, writeReports } from '../files.ts';
import type { JudgeFlags } from '../judge-command.ts';
import { readKnownFailures } from '../known-failures.ts';
import { judgingThreads } from '../threads.ts';
import { tell } from '../told.ts';

export async function judgeAction(path: string, flags: JudgeFlags): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const { waivers } = known;
  const { header, tally, conclusion, recordDigest } = await rejudge(openRecord(path), {
    waivers,
    workers: judgingThreads(path),
    catalogue: flags.catalogue,
  });
  const view = {
    withTexts: flags.texts ?? false,
    attachment: '',
    folder: flags.out ?? dirname(path),
    recordDigest,
    environment: environmentNow(),
  };
  const report = known.judge(reportOf(header, tally, conclusion, view));
  await tell(report, flags.out && (await written(flags.out, report, flags)), flags);
  return report.exitCode;
}

function written(folder: string, report: Report, { lang }: JudgeFlags): Promise<string> {
  makeFolder(folder);
  return writeReports(folder, report, { language: lang });
}
