import { dirname } from 'node:path';
import type { Report } from '../../../reports/schema.ts';
import { rejudge } from '../../crew/rejudge.ts';
import { reportOf } from '../../explain/report.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import { fingerprintOf } from '../../record/identity.ts';
import { profileOf } from '../../record/profile-of.ts';
import { openRecord, type Recording } from '../../record/record-file.ts';
import { UserError } from '../../user-error.ts';
import { environmentNow } from '../environment.ts';
import { makeFolder, writeReports } from '../files.ts';
import type { JudgeFlags } from '../judge-command.ts';
import { readKnownFailures } from '../known-failures.ts';
import { judgingThreads } from '../threads.ts';
import { tell } from '../told.ts';

export async function judgeAction(path: string, flags: JudgeFlags): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const { waivers } = known;
  const { header, tally, conclusion, recordDigest } = await rejudge(opened(path, flags), {
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

/** A record is judged by the profile in its head: another that is asked for is another run. */
function opened(path: string, flags: JudgeFlags): Recording {
  const recording = openRecord(path);
  const own = fingerprintOf(profileOf(recording.header));
  if (flags.profile === undefined || fingerprintOf(profileBy(flags)) === own) return recording;
  throw new UserError(
    `${path} is judged by the profile in its head (${own}), and ${flags.profile} is another: by that it would be another run. Leave --profile out, or certify by it.`,
  );
}

function written(folder: string, report: Report, { lang }: JudgeFlags): Promise<string> {
  makeFolder(folder);
  return writeReports(folder, report, { language: lang });
}
