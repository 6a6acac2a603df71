import { join } from 'node:path';
import type { Report } from '../../../reports/schema.ts';
import type { Timing } from '../../../reports/timing.ts';
import { namedBy } from '../../attach/attach.ts';
import { shellWord } from '../../attach/shell-word.ts';
import { type Certification, certify, type Observer } from '../../certify.ts';
import { readReport } from '../../conclude/baseline.ts';
import { failedBeforeOf } from '../../conclude/failed-before.ts';
import { reportOf } from '../../explain/report.ts';
import type { Part } from '../../planned/part.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import { sameProfileAs } from '../../profile/same-profile.ts';
import { profileOf } from '../../record/profile-of.ts';
import { createRecordFile, type RecordWriter } from '../../record/record-writer.ts';
import { type Kept, keptIn } from '../../split/kept.ts';
import { type Asked, askedBefore, askedBy } from '../asked.ts';
import { askedAgain, sameSystem } from '../asked-again.ts';
import { attached } from '../attachment.ts';
import type { CertifyFlags } from '../certify-command.ts';
import { deadlineIn } from '../deadline.ts';
import { environmentNow } from '../environment.ts';
import { CANDIDATE_LOG, partFile, partLog, RECORD_FILE, writeReports } from '../files.ts';
import type { View } from '../formats.ts';
import { type Interruption, listenForInterruption } from '../interruption.ts';
import { readKnownFailures } from '../known-failures.ts';
import { openPage } from '../open-page.ts';
import * as options from '../options.ts';
import { progressOn } from '../progress.ts';
import { type FolderRun, inFolder } from '../run-folder.ts';
import { tell } from '../told.ts';
import type { WatchedRun } from '../watched-run.ts';

/** What is done with a run's report, when its files are written. */
type Told = (report: Report, page: string) => Promise<void>;

export async function certifyAction(flags: CertifyFlags): Promise<number> {
  const live = flags.live ? await liveOf(flags) : undefined;
  const interruption = listenForInterruption();
  let exitCode: number;
  try {
    exitCode = await certifyRound(flags, interruption, (report, page) => tell(report, page, flags), live);
  } finally {
    await interruption.end();
  }
  await live?.over();
  await live?.close();
  return exitCode;
}

/** The page of the run; the report is opened by another flag. */
async function liveOf({ port, token, lang, texts }: CertifyFlags): Promise<WatchedRun> {
  const { watchedRun } = await import('../watched-run.ts');
  return watchedRun({ port, token, lang, ...(texts && { texts }) });
}

/** One run, with all that it leaves in its folder. */
export function certifyRound(
  flags: CertifyFlags,
  interruption: Interruption,
  told: Told,
  live?: WatchedRun,
): Promise<number> {
  const timed = stopwatch(flags);
  const { rule = [], story = [], lang: language, sarifPath } = flags;
  const run: FolderRun = {
    out: flags.out,
    reads: [flags.baseline, flags.waivers, flags.resume, flags.onlyFailed, flags.profile],
    known: {
      candidate: namedBy(flags) || 'the embedded reference',
      date: flags.date ?? options.today(),
      seed: flags.seed === 'fresh' ? 0 : flags.seed,
      services: flags.service ?? [],
      catalogue: flags.catalogue,
      ...(rule.length + story.length > 0 && { only: { rules: rule, stories: story } }),
    },
    view: () => ({ language, sarifPath, timing: timed() }),
    ...(flags.open && { open: true }),
    ...(flags.texts && { withTexts: true }),
  };
  return inFolder(run, () => certified(flags, run.view, interruption, told, live));
}

async function certified(
  flags: CertifyFlags,
  view: () => View,
  interruption: Interruption,
  told: Told,
  live: WatchedRun | undefined,
): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const kept = flags.resume === undefined ? undefined : keptIn(flags.resume);
  const before = flags.onlyFailed === undefined ? undefined : readReport(flags.onlyFailed);
  const asked = askedOf(flags, kept, before);
  const { part } = asked;
  const profile = kept ? profileOf(kept.header) : profileBy(flags);
  if (before) sameProfileAs(before, profile);
  const deadline = deadlineIn(flags.deadline);
  const log = join(flags.out, part ? partLog(part) : CANDIDATE_LOG);
  const attachment = await interruption.unlessAsked(attached(flags, log, profile));
  try {
    const path = join(flags.out, part ? partFile(part) : RECORD_FILE);
    const observer = await observerOf(path, kept, (name) => {
      if (before) sameSystem(flags.onlyFailed ?? '', before.candidate.name, name);
    });
    const certification = await certify(
      attachment,
      {
        ...asked,
        ...(kept && { kept }),
        concurrency: flags.concurrency,
        workers: flags.workers ?? (flags.candidate === undefined ? options.cores() : 1),
        waivers: known.waivers,
        failedBefore: before && failedBeforeOf(before),
        until: Promise.race([interruption.asked, deadline.over]),
      },
      live?.beside(observer) ?? observer,
    );
    if (certification.end.stopped || certification.end.overdue)
      process.stderr.write(stopped(certification, path, flags));
    if (part) return partTold(certification, part, path);
    const { header, tally, conclusion } = certification;
    const judged = reportOf(header, tally, conclusion, {
      withTexts: flags.texts ?? false,
      attachment: attachment.options,
      folder: flags.out,
      recordDigest: observer.recordDigest(),
      environment: environmentNow(),
    });
    const report = known.judge(judged);
    const page = await writeReports(flags.out, report, view());
    await told(report, page);
    if (flags.open) openPage(page);
    return report.exitCode;
  } finally {
    deadline.end();
    await attachment.close();
  }
}

/** What is played: as a cut run had it, as a report left it, or as the options have it. */
function askedOf(flags: CertifyFlags, kept: Kept | undefined, before: Report | undefined): Asked {
  if (kept) return askedBefore(kept.header);
  return before ? askedAgain(flags.onlyFailed ?? '', before, flags) : askedBy(flags);
}

/** A part has no verdict: 0 when it was played to its end, whatever failed in it. */
function partTold(
  { end, tally }: Certification,
  { index, of }: Omit<Part, 'attached'>,
  path: string,
): number {
  const broken = tally.broken().size;
  const failed = broken === 0 ? 'no rule was broken' : `rules that were broken: ${broken}`;
  process.stdout.write(
    `Part ${index} of ${of}: ${tally.runs} scenarios are kept in ${path}; ${failed}.\nThe verdict is that of all parts together: npx ddfl merge with each of them.\n`,
  );
  return end.stopped || end.overdue ? 3 : 0;
}

/** How long it is since now; nothing where the date is given, for then the same run gives the same bytes. */
function stopwatch({ date }: CertifyFlags): () => Timing | undefined {
  const begun = new Date();
  return () =>
    date === undefined
      ? { startedAt: begun.toISOString(), milliseconds: Date.now() - begun.valueOf() }
      : undefined;
}

/** Shows progress on the error stream and writes the record as it comes. */
async function observerOf(
  path: string,
  kept: Kept | undefined,
  admit: (name: string) => void,
): Promise<Observer & { recordDigest(): string | undefined }> {
  const progress = await progressOn(process.stderr);
  let file: RecordWriter | undefined;
  let digest: string | undefined;
  return {
    begun(header, scenarios) {
      admit(header.statement.name);
      file = kept?.goOn(path) ?? createRecordFile(path, header);
      progress.begin(scenarios);
    },
    played: (broken) => progress.step(broken),
    explaining: (failures) => progress.explaining(failures),
    recorded: (line) => file?.run(line),
    ended(end) {
      digest = file?.end(end);
      progress.end();
    },
    recordDigest: () => digest,
  };
}

function stopped({ tally }: Certification, path: string, { onlyFailed }: CertifyFlags): string {
  const since = onlyFailed === undefined ? '' : ` --only-failed ${shellWord(onlyFailed)}`;
  return [
    `Stopped before the end: ${tally.runs} scenarios are kept in ${path}.`,
    `Go on with it, with the record system as before: npx ddfl certify --resume ${shellWord(path)}${since}`,
    '',
  ].join('\n');
}
