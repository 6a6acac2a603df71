import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface RedactFlags {
  out?: string;
  secrets?: string;
  lang: options.Language;
}

export function redactCommand(): Command {
  const command = new Command('redact')
    .description('write a record without texts, names, identity numbers and files, that is judged the same')
    .argument('<record>', 'record written by "ddfl certify" or "ddfl merge"')
    .addOption(new Option('--out <file>', 'the redacted record (default: redacted.ndjson beside the record)'))
    .addOption(
      new Option(
        '--secrets <file>',
        'what was taken out, with its salts: keep it to yourself (default: secrets.json beside the record)',
      ),
    )
    .addOption(options.languageOption())
    .action(async (path: string, flags: RedactFlags) => {
      const { redactAction } = await import('./actions/redact.ts');
      redactAction(path, flags);
    });
  return withBelow(command, {
    examples: [
      'ddfl redact ddfl-report/record.ndjson',
      'ddfl judge ddfl-report/redacted.ndjson --out ddfl-redacted',
    ],
    exitCodes: ['0  written', '3  it cannot be redacted'],
  });
}
