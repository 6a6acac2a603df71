import { join } from 'node:path';
import type { Timing } from '../../../reports/timing.ts';
import { measureOf } from '../../../scenarios/effort.ts';
import { shellWord } from '../../attach/shell-word.ts';
import { certify, type Observer } from '../../certify.ts';
import { reportOf } from '../../explain/report.ts';
import { createRecordFile } from '../../record/record-file.ts';
import { attached } from '../attachment.ts';
import type { CertifyFlags } from '../certify-command.ts';
import { environmentNow } from '../environment.ts';
import { CANDIDATE_LOG, makeFolder, RECORD_FILE, writeReports } from '../files.ts';
import { type Interruption, listenForInterruption } from '../interruption.ts';
import { readKnownFailures } from '../known-failures.ts';
import { knownServices } from '../known-services.ts';
import { onlyOf } from '../only-flags.ts';
import { openPage } from '../open-page.ts';
import * as options from '../options.ts';
import { progressOn } from '../progress.ts';
import { clearFolder, told, type Unjudged, writeUnjudged } from '../run-folder.ts';
import { shouldItEndBefore } from '../to-its-end.ts';
import { tell } from '../told.ts';

export async function certifyAction(flags: CertifyFlags): Promise<number> {
  const timed = stopwatch(flags);
  const interruption = listenForInterruption();
  makeFolder(flags.out);
  clearFolder(flags);
  const unjudged = async (what: Unjudged, detail: string) => {
    const { lang: language, sarifPath } = flags;
    return writeUnjudged(flags, what, detail, { language, sarifPath, timing: timed() });
  };
  const done = shouldItEndBefore(async (happened) => void (await unjudged('own', happened)));
  try {
    return await certified(flags, timed, interruption);
  } catch (error) {
    const { what, words } = await told(error, flags.texts === true);
    // What the reports could not be written for is told first; that they could not is told by the same.
    await unjudged(what, words).then(
      (page) => flags.open && openPage(page),
      () => {},
    );
    throw error;
  } finally {
    done();
    await interruption.end();
  }
}

async function certified(
  flags: CertifyFlags,
  timed: () => Timing | undefined,
  interruption: Interruption,
): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const only = onlyOf(flags);
  const services = knownServices(flags.service);
  const attachment = await interruption.unlessAsked(attached(flags, join(flags.out, CANDIDATE_LOG)));
  try {
    const path = join(flags.out, RECORD_FILE);
    const observer = await observerOf(path);
    const certification = await certify(
      attachment,
      {
        services,
        seed: flags.seed === 'fresh' ? options.freshSeed() : flags.seed,
        effort: flags.effort,
        ...(only && { only }),
        ...(flags.bail && { bail: true }),
        ...measureOf(flags.effort, flags),
        date: flags.date ?? options.today(),
        concurrency: flags.concurrency,
        workers: flags.workers ?? (flags.candidate === undefined ? options.cores() : 1),
        waivers: known.waivers,
        until: interruption.asked,
      },
      observer,
    );
    const { header, tally, conclusion } = certification;
    if (interruption.isAsked()) process.stderr.write(`${stopped(tally.runs, path)}\n`);
    const judged = reportOf(header, tally, conclusion, {
      withTexts: flags.texts ?? false,
      attachment: attachment.options,
      folder: flags.out,
      recordDigest: observer.recordDigest(),
      environment: environmentNow(),
    });
    const report = known.judge(judged);
    const { lang: language, sarifPath } = flags;
    const page = await writeReports(flags.out, report, { language, sarifPath, timing: timed() });
    await tell(report, page, flags);
    if (flags.open) openPage(page);
    return report.exitCode;
  } finally {
    await attachment.close();
  }
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
async function observerOf(path: string): Promise<Observer & { recordDigest(): string | undefined }> {
  const progress = await progressOn(process.stderr);
  let file: ReturnType<typeof createRecordFile> | undefined;
  let digest: string | undefined;
  return {
    begun(header, scenarios) {
      file = createRecordFile(path, header);
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

function stopped(kept: number, path: string): string {
  return [
    `Stopped before the end: ${kept} scenarios are kept in ${path}, and there is no verdict.`,
    `What was played can be judged as far as it goes: npx ddfl judge ${shellWord(path)}`,
  ].join('\n');
}
