import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface RevealFlags {
  value: string;
  secrets?: string;
  out?: string;
  lang: options.Language;
}

export function revealCommand(): Command {
  const command = new Command('reveal')
    .description('show a single value of a redacted record to whoever asks for it, and nothing else')
    .argument('<record>', 'redacted record written by "ddfl redact"')
    .requiredOption('--value <text>', 'a line, name, identity number or SHA-256 of a file, or its pseudonym')
    .addOption(new Option('--secrets <file>', 'what "ddfl redact" took out (default: beside the record)'))
    .addOption(new Option('--out <file>', 'what to hand over (default: reveal.json beside the record)'))
    .addOption(options.languageOption())
    .action(async (path: string, flags: RevealFlags) => {
      const { revealAction } = await import('./actions/reveal.ts');
      revealAction(path, flags);
    });
  return withBelow(command, {
    examples: [
      'ddfl reveal ddfl-report/redacted.ndjson --value "Det er bedre i dag."',
      'ddfl verify certificate.json --record redacted.ndjson --reveal reveal.json   whoever asked',
    ],
    exitCodes: ['0  written', '3  there is no such value'],
  });
}
