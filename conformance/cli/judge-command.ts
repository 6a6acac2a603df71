import { Command } from 'commander';
import { renderSummary } from '../../reports/console.ts';
import { rejudge } from '../crew/rejudge.ts';
import { reportOf } from '../explain/report.ts';
import { openRecord } from '../record/record-file.ts';
import { makeFolder, writeReports } from './files.ts';
import { type KnownFailureFlags, readKnownFailures, withKnownFailures } from './known-failures.ts';
import * as options from './options.ts';

interface JudgeFlags extends KnownFailureFlags {
  out?: string;
  lang: options.Language;
  texts?: true;
}

async function run(path: string, flags: JudgeFlags): Promise<number> {
  const known = readKnownFailures(flags);
  const { waivers } = known;
  const { header, tally, conclusion } = await rejudge(openRecord(path), {
    waivers,
    workers: options.cores(),
  });
  const view = { withTexts: flags.texts ?? false, attachment: '' };
  const report = known.judge(reportOf(header, tally, conclusion, view));
  process.stdout.write(renderSummary(report, flags.lang, { colour: process.stdout.isTTY ?? false }));
  if (flags.out) {
    makeFolder(flags.out);
    process.stdout.write(`\n${await writeReports(flags.out, report, flags.lang)}\n`);
  }
  return report.exitCode;
}

export function judgeCommand(finish: (exitCode: number) => void): Command {
  return withKnownFailures(new Command('judge'))
    .description('derive every verdict again from a record alone')
    .argument('<record>', 'record written by "ddfl certify"')
    .addOption(options.outOption().default(undefined))
    .addOption(options.languageOption())
    .addOption(options.textsOption())
    .action(async (path: string, flags: JudgeFlags) => finish(await run(path, flags)));
}
