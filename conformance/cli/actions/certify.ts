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
import { untilInterrupted } from '../interruption.ts';
import { readKnownFailures } from '../known-failures.ts';
import { knownServices } from '../known-services.ts';
import { onlyOf } from '../only-flags.ts';
import { openPage } from '../open-page.ts';
import * as options from '../options.ts';
import { progressOn } from '../progress.ts';
import { tell } from '../told.ts';

export async function certifyAction(flags: CertifyFlags): Promise<number> {
  const timed = stopwatch(flags);
  const known = readKnownFailures(flags, flags.out);
  const only = onlyOf(flags);
  makeFolder(flags.out);
  const attachment = await attached(flags, join(flags.out, CANDIDATE_LOG));
  try {
    const path = join(flags.out, RECORD_FILE);
    const observer = await observerOf(path);
    const certification = await certify(
      attachment,
      {
        services: knownServices(flags.service),
        seed: flags.seed === 'fresh' ? options.freshSeed() : flags.seed,
        effort: flags.effort,
        ...(only && { only }),
        ...(flags.bail && { bail: true }),
        ...measureOf(flags.effort, flags),
        date: flags.date ?? options.today(),
        concurrency: flags.concurrency,
        workers: flags.workers ?? (flags.candidate === undefined ? options.cores() : 1),
        waivers: known.waivers,
      },
      observer,
    );
    const { header, tally, conclusion } = certification;
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
  let stayed = () => {};
  let kept = 0;
  let digest: string | undefined;
  return {
    begun(header, scenarios) {
      file = createRecordFile(path, header);
      progress.begin(scenarios);
      stayed = untilInterrupted(() => stopped(kept, scenarios, path));
    },
    played: (broken) => progress.step(broken),
    explaining: (failures) => progress.explaining(failures),
    recorded(line) {
      file?.run(line);
      kept += 1;
    },
    ended(end) {
      digest = file?.end(end);
      progress.end();
      stayed();
    },
    recordDigest: () => digest,
  };
}

function stopped(kept: number, scenarios: number, path: string): string {
  return [
    `Stopped before the end: ${kept} of ${scenarios} scenarios are kept in ${path}, and there is no verdict.`,
    `What was played can be judged as far as it goes: npx ddfl judge ${shellWord(path)}`,
  ].join('\n');
}
