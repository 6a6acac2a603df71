import { dirname } from 'node:path';
import type { Report } from '../../../reports/schema.ts';
import { shellWord } from '../../attach/shell-word.ts';
import { rejudge } from '../../crew/rejudge.ts';
import { reportOf } from '../../explain/report.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import { fingerprintOf } from '../../record/identity.ts';
import { profileOf } from '../../record/profile-of.ts';
import { openRecord, type Recording } from '../../record/record-file.ts';
import { judgeLog } from '../../recorded/judged-log.ts';
import { documentsAt } from '../../recorded/sources.ts';
import { UserError } from '../../user-error.ts';
import { environmentNow } from '../environment.ts';
import { makeFolder, writeReports } from '../files.ts';
import type { JudgeFlags } from '../judge-command.ts';
import { readKnownFailures } from '../known-failures.ts';
import { today } from '../options.ts';
import { judgingThreads } from '../threads.ts';
import { tell } from '../told.ts';

export async function judgeAction(path: string | undefined, flags: JudgeFlags): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const judging = sourceOf(path, flags);
  const report = known.judge(await judging(known.waivers));
  await tell(report, flags.out && (await written(flags.out, report, flags)), flags);
  return report.exitCode;
}

type Judging = (waivers: ReturnType<typeof readKnownFailures>['waivers']) => Promise<Report>;

/** What is to be judged: a record or a log. */
function sourceOf(record: string | undefined, flags: JudgeFlags): Judging {
  const { messages, office } = flags;
  if (record !== undefined && messages !== undefined)
    throw new UserError('A record or, with --messages, a log: one of them is judged at a time.');
  if (messages !== undefined) return async (waivers) => ofLog(messages, waivers, flags);
  if (office !== undefined) throw new UserError('--office goes with --messages.');
  if (record !== undefined) return (waivers) => ofRecord(record, waivers, flags);
  throw new UserError('Name the record that is to be judged, or a log with --messages.');
}

const viewOf = ({ texts }: JudgeFlags) => ({
  withTexts: texts ?? false,
  attachment: '',
  environment: environmentNow(),
});

async function ofRecord(path: string, waivers: Parameters<Judging>[0], flags: JudgeFlags): Promise<Report> {
  const { header, tally, conclusion, recordDigest } = await rejudge(opened(path, flags), {
    waivers,
    workers: judgingThreads(path),
    catalogue: flags.catalogue,
  });
  const folder = flags.out ?? dirname(path);
  return reportOf(header, tally, conclusion, { ...viewOf(flags), folder, recordDigest });
}

function ofLog(path: string, waivers: Parameters<Judging>[0], flags: JudgeFlags): Report {
  const { office, catalogue } = flags;
  const log = documentsAt(path);
  const { header, tally, conclusion, digest } = judgeLog(log, {
    office,
    catalogue,
    waivers,
    profile: profileBy(flags),
    date: today(),
  });
  const again = ['npx ddfl judge --messages', shellWord(path), ...(office ? ['--office', office] : [])].join(
    ' ',
  );
  return reportOf(header, tally, conclusion, { ...viewOf(flags), again, recordDigest: digest });
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
