import { join } from 'node:path';
import { reportOf } from '../../explain/report.ts';
import { merged } from '../../split/merge.ts';
import { UserError } from '../../user-error.ts';
import { environmentNow } from '../environment.ts';
import { RECORD_FILE, writeReports } from '../files.ts';
import { readKnownFailures } from '../known-failures.ts';
import type { MergeFlags } from '../merge-command.ts';
import { openPage } from '../open-page.ts';
import * as options from '../options.ts';
import { type FolderRun, inFolder } from '../run-folder.ts';
import { tell } from '../told.ts';
import { whereabouts } from '../whereabouts.ts';

export function mergeAction(paths: readonly string[], flags: MergeFlags): Promise<number> {
  const { lang: language, sarifPath, out } = flags;
  const run: FolderRun = {
    out,
    reads: [flags.baseline, flags.waivers, ...paths],
    known: { candidate: 'the parts of a run', date: options.today(), seed: 0, services: [] },
    view: () => ({ language, sarifPath }),
    ...(flags.open && { open: true }),
    ...(flags.texts && { withTexts: true }),
  };
  return inFolder(run, () => merge(paths, flags, run));
}

async function merge(paths: readonly string[], flags: MergeFlags, { view }: FolderRun): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const path = join(flags.out, RECORD_FILE);
  const own = paths.find((each) => whereabouts(each) === whereabouts(path));
  if (own !== undefined)
    throw new UserError(`${own} is where the whole would be written. Give another folder with --out.`);
  const { header, tally, conclusion, recordDigest, attached } = await merged(paths, path, {
    waivers: known.waivers,
    workers: options.cores(),
  });
  const judged = reportOf(header, tally, conclusion, {
    withTexts: flags.texts ?? false,
    attachment: attached,
    folder: flags.out,
    recordDigest,
    environment: environmentNow(),
  });
  const report = known.judge(judged);
  const page = await writeReports(flags.out, report, view());
  await tell(report, page, flags);
  if (flags.open) openPage(page);
  return report.exitCode;
}
