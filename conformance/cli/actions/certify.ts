import { join } from 'node:path';
import { SERVICES } from '../../../machines/contract/service-names.ts';
import { renderSummary } from '../../../reports/console.ts';
import { lastLine } from '../../../reports/console-known.ts';
import { measureOf } from '../../../scenarios/effort.ts';
import { certify, type Observer } from '../../certify.ts';
import { reportOf } from '../../explain/report.ts';
import { createRecordFile } from '../../record/record-file.ts';
import { attached } from '../attachment.ts';
import type { CertifyFlags } from '../certify-command.ts';
import { CANDIDATE_LOG, makeFolder, RECORD_FILE, writeReports } from '../files.ts';
import { readKnownFailures } from '../known-failures.ts';
import * as options from '../options.ts';
import { progressOn } from '../progress.ts';

export async function certifyAction(flags: CertifyFlags): Promise<number> {
  const known = readKnownFailures(flags, flags.out);
  const attachment = await attached(flags, join(flags.out, CANDIDATE_LOG));
  try {
    makeFolder(flags.out);
    const path = join(flags.out, RECORD_FILE);
    const certification = await certify(
      attachment,
      {
        services: flags.service ?? SERVICES,
        seed: flags.seed === 'fresh' ? options.freshSeed() : flags.seed,
        effort: flags.effort,
        ...measureOf(flags.effort, flags),
        date: flags.date ?? options.today(),
        concurrency: flags.concurrency,
        workers: flags.workers ?? (flags.candidate === undefined ? options.cores() : 1),
        waivers: known.waivers,
      },
      await observerOf(path),
    );
    const { header, tally, conclusion } = certification;
    const judged = reportOf(header, tally, conclusion, {
      withTexts: flags.texts ?? false,
      attachment: attachment.options,
    });
    const report = known.judge(judged);
    const page = await writeReports(flags.out, report, flags.lang);
    process.stdout.write(renderSummary(report, flags.lang, { colour: process.stdout.isTTY ?? false }));
    process.stdout.write(`\n${page}\n${lastLine(report, flags.lang)}`);
    return report.exitCode;
  } finally {
    await attachment.close();
  }
}

/** Shows progress on the error stream and writes the record as it comes. */
async function observerOf(path: string): Promise<Observer> {
  const progress = await progressOn(process.stderr);
  let file: ReturnType<typeof createRecordFile> | undefined;
  return {
    begun(header, scenarios) {
      file = createRecordFile(path, header);
      progress.begin(scenarios);
    },
    played: () => progress.step(),
    recorded: (line) => file?.run(line),
    ended(end) {
      file?.end(end);
      progress.end();
    },
  };
}
