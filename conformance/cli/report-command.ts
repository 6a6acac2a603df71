import { Command, Option } from 'commander';
import { FORMAT_NAMES, type FormatName } from './formats.ts';
import * as options from './options.ts';

export interface ComparisonFlags {
  lang: options.Language;
  out?: string;
}

export interface ReportFlags extends ComparisonFlags {
  format: FormatName;
  texts?: true;
  sarifPath?: string;
}

const fileOption = () => new Option('--out <file>', 'file to write; the standard output unless given');

export function reportCommand(): Command {
  const comparison = new Command('compare')
    .description('what changed between two reports, rule by rule, as one HTML page')
    .argument('<older>', 'the earlier report.json')
    .argument('<newer>', 'the later report.json')
    .addOption(options.languageOption())
    .addOption(fileOption())
    .action(async (older: string, newer: string, flags: ComparisonFlags) => {
      const { compareAction } = await import('./actions/report.ts');
      await compareAction(older, newer, flags);
    })
    .exitOverride();
  return new Command('report')
    .description('write a report again, in any form and language, from its report.json or its record')
    .argument('<file>', 'report.json or record.ndjson')
    .addOption(new Option('--format <name>', 'form of the report').choices(FORMAT_NAMES).default('html'))
    .addOption(options.languageOption())
    .addOption(fileOption())
    .addOption(options.textsOption())
    .addOption(options.sarifPathOption())
    .action(async (path: string, flags: ReportFlags) => {
      const { reportAction } = await import('./actions/report.ts');
      await reportAction(path, flags);
    })
    .enablePositionalOptions()
    .addCommand(comparison);
}
