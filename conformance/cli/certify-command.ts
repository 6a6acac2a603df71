import { join } from 'node:path';
import { Command } from 'commander';
import type { Service } from '../../machines/contract/services.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import { renderSummary } from '../../reports/console.ts';
import { certify, type Observer } from '../certify.ts';
import { reportOf } from '../explain/report.ts';
import { createRecordFile } from '../record/record-file.ts';
import { type AttachFlags, attached, withAttachOptions } from './attachment.ts';
import { CANDIDATE_LOG, makeFolder, RECORD_FILE, writeReports } from './files.ts';
import { type KnownFailureFlags, readKnownFailures, withKnownFailures } from './known-failures.ts';
import * as options from './options.ts';
import { progressOn } from './progress.ts';

interface CertifyFlags extends KnownFailureFlags, AttachFlags {
  service?: Service[];
  seed: number | 'fresh';
  runs: number;
  out: string;
  lang: options.Language;
  date?: string;
  concurrency: number;
  workers?: number;
  texts?: true;
}

async function run(flags: CertifyFlags): Promise<number> {
  const known = readKnownFailures(flags);
  const attachment = await attached(flags, join(flags.out, CANDIDATE_LOG));
  try {
    makeFolder(flags.out);
    const path = join(flags.out, RECORD_FILE);
    const certification = await certify(
      attachment,
      {
        services: flags.service ?? SERVICES,
        seed: flags.seed === 'fresh' ? options.freshSeed() : flags.seed,
        runs: flags.runs,
        date: flags.date ?? options.today(),
        concurrency: flags.concurrency,
        workers: flags.workers ?? (flags.candidate === undefined ? options.cores() : 1),
        waivers: known.waivers,
      },
      observerOf(path),
    );
    const { header, tally, conclusion } = certification;
    const judged = reportOf(header, tally, conclusion, {
      withTexts: flags.texts ?? false,
      attachment: attachment.options,
    });
    const report = known.judge(judged);
    const page = await writeReports(flags.out, report, flags.lang);
    process.stdout.write(renderSummary(report, flags.lang, { colour: process.stdout.isTTY ?? false }));
    process.stdout.write(`\n${page}\n`);
    return report.exitCode;
  } finally {
    await attachment.close();
  }
}

/** Shows progress on the error stream and writes the record as it comes. */
function observerOf(path: string): Observer {
  const progress = progressOn(process.stderr);
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

export function certifyCommand(finish: (exitCode: number) => void): Command {
  return withKnownFailures(withAttachOptions(new Command('certify')))
    .description('certify a record system: the embedded reference unless another is named')
    .addOption(options.serviceOption())
    .addOption(options.seedOption())
    .addOption(options.runsOption())
    .addOption(options.outOption())
    .addOption(options.languageOption())
    .addOption(options.dateOption())
    .addOption(options.concurrencyOption())
    .addOption(options.workersOption())
    .addOption(options.textsOption())
    .action(async (flags: CertifyFlags) => finish(await run(flags)));
}
