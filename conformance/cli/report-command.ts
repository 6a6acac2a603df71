import { Command, Option } from 'commander';
import { compare } from '../../reports/compare.ts';
import { renderComparison } from '../../reports/html/comparison-page.tsx';
import type { Report } from '../../reports/schema.ts';
import { readReport } from '../conclude/baseline.ts';
import { reportOf } from '../explain/report.ts';
import { swept } from '../explain/sweep.ts';
import { isRecordFile, openRecord } from '../record/record-file.ts';
import { rejudge } from '../rejudge.ts';
import { writeText } from './files.ts';
import { FORMAT_NAMES, type FormatName, formats } from './formats.ts';
import * as options from './options.ts';

interface ReportFlags {
  format: FormatName;
  lang: options.Language;
  out?: string;
  texts?: true;
}

/** A report as it was written, or judged anew from a record. */
async function reportFrom(path: string, withTexts: boolean): Promise<Report> {
  if (!isRecordFile(path)) return withTexts ? readReport(path) : swept(readReport(path));
  const { header, tally, conclusion } = await rejudge(openRecord(path), { workers: options.cores() });
  return reportOf(header, tally, conclusion, { withTexts, attachment: '' });
}

/** To the file named, or to the standard output when none is. */
function deliver(content: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(content);
  else {
    writeText(out, content);
    process.stdout.write(`${out}\n`);
  }
}

async function render(path: string, { format, lang, out, texts }: ReportFlags): Promise<void> {
  deliver(await formats[format].render(await reportFrom(path, texts ?? false), lang), out);
}

async function compareReports(older: string, newer: string, { lang, out }: ReportFlags): Promise<void> {
  deliver(await renderComparison(compare(readReport(older), readReport(newer)), lang), out);
}

const fileOption = () => new Option('--out <file>', 'file to write; the standard output unless given');

export function reportCommand(): Command {
  const comparison = new Command('compare')
    .description('what changed between two reports, rule by rule, as one HTML page')
    .argument('<older>', 'the earlier report.json')
    .argument('<newer>', 'the later report.json')
    .addOption(options.languageOption())
    .addOption(fileOption())
    .action(compareReports)
    .exitOverride();
  return new Command('report')
    .description('write a report again, in any form and language, from its report.json or its record')
    .argument('<file>', 'report.json or record.ndjson')
    .addOption(new Option('--format <name>', 'form of the report').choices(FORMAT_NAMES).default('html'))
    .addOption(options.languageOption())
    .addOption(fileOption())
    .addOption(options.textsOption())
    .action(render)
    .enablePositionalOptions()
    .addCommand(comparison);
}
