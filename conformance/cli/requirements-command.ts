import { Command, Option } from 'commander';
import * as options from './options.ts';

export interface RequirementsFlags {
  lang: options.Language;
  json?: true;
  csv?: true;
  html?: string;
}

export function requirementsCommand(): Command {
  return new Command('requirements')
    .description('the catalogue: every rule with its source, and the open questions')
    .argument('[rule]', 'one rule by its id; all unless given')
    .addOption(options.languageOption())
    .addOption(new Option('--json', 'as JSON, in both languages'))
    .addOption(new Option('--csv', 'as a table for a spreadsheet, in both languages').conflicts('json'))
    .addOption(new Option('--html <file>', 'the whole catalogue with its lifecycles as one page'))
    .action(async (id: string | undefined, flags: RequirementsFlags) => {
      const { requirementsAction } = await import('./actions/requirements.ts');
      await requirementsAction(id, flags);
    });
}
