import { join } from 'node:path';
import { Command } from 'commander';
import { renderSummary } from '../../reports/console.ts';
import type { MachineService } from '../../machines/lifecycle.ts';
import { attach } from '../attach.ts';
import { certify, type Observer } from '../certify.ts';
import { createRecordFile } from '../record-file.ts';
import { reportOf } from '../report.ts';
import { makeFolder, RECORD_FILE, writeReports } from './files.ts';
import * as options from './options.ts';
import { progressOn } from './progress.ts';

interface CertifyFlags {
  candidate?: string;
  mutant?: string;
  service?: MachineService[];
  seed: number | 'fresh';
  runs: number;
  out: string;
  lang: options.Language;
  date?: string;
  concurrency: number;
  timeout: number;
  texts?: true;
}

async function run(flags: CertifyFlags): Promise<number> {
  const attachment = await attach({ ...flags, timeout: flags.timeout * 1000 });
  try {
    makeFolder(flags.out);
    const path = join(flags.out, RECORD_FILE);
    const certification = await certify(
      attachment,
      {
        services: flags.service ?? options.SERVICES,
        seed: flags.seed === 'fresh' ? options.freshSeed() : flags.seed,
        runs: flags.runs,
        date: flags.date ?? options.today(),
        concurrency: flags.concurrency,
      },
      observerOf(path),
    );
    const { header, runs, conclusion } = certification;
    const report = reportOf(header, runs, conclusion, {
      withTexts: flags.texts ?? false,
      attachment: attachment.options,
    });
    const page = writeReports(flags.out, report, flags.lang);
    process.stdout.write(renderSummary(report, flags.lang, { colour: process.stdout.isTTY ?? false }));
    process.stdout.write(`\n${page}\n`);
    return conclusion.exitCode;
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
    recorded: (each) => file?.run(each),
    ended(end) {
      file?.end(end);
      progress.end();
    },
  };
}

export function certifyCommand(finish: (exitCode: number) => void): Command {
  return new Command('certify')
    .description('certify a record system: the embedded reference unless another is named')
    .addOption(options.candidateOption())
    .addOption(options.mutantOption())
    .addOption(options.serviceOption())
    .addOption(options.seedOption())
    .addOption(options.runsOption())
    .addOption(options.outOption())
    .addOption(options.languageOption())
    .addOption(options.dateOption())
    .addOption(options.concurrencyOption())
    .addOption(options.timeoutOption())
    .addOption(options.textsOption())
    .action(async (flags: CertifyFlags) => finish(await run(flags)));
}
