import { Command } from 'commander';
import { renderSummary } from '../../reports/console.ts';
import { conclude, judgeAll } from '../conclude.ts';
import { readRecordFile } from '../record-file.ts';
import { reportOf } from '../report.ts';
import { makeFolder, writeReports } from './files.ts';
import * as options from './options.ts';

interface JudgeFlags {
  out?: string;
  lang: options.Language;
  texts?: true;
}

function run(path: string, flags: JudgeFlags): number {
  const { header, runs, end } = readRecordFile(path);
  const judged = judgeAll(runs, header.statement);
  const conclusion = conclude(header, judged, end);
  const report = reportOf(header, judged, conclusion, { withTexts: flags.texts ?? false, attachment: '' });
  process.stdout.write(renderSummary(report, flags.lang, { colour: process.stdout.isTTY ?? false }));
  if (flags.out) {
    makeFolder(flags.out);
    process.stdout.write(`\n${writeReports(flags.out, report, flags.lang)}\n`);
  }
  return conclusion.exitCode;
}

export function judgeCommand(finish: (exitCode: number) => void): Command {
  return new Command('judge')
    .description('derive every verdict again from a record alone')
    .argument('<record>', 'record written by "ddfl certify"')
    .addOption(options.outOption().default(undefined))
    .addOption(options.languageOption())
    .addOption(options.textsOption())
    .action((path: string, flags: JudgeFlags) => finish(run(path, flags)));
}
