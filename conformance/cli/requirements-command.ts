import { Command, Option } from 'commander';
import { CATALOGUE_VERSIONS, type CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import type { ProfileFlag } from '../profile/profile-flag.ts';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface RequirementsFlags extends ProfileFlag {
  lang: options.Language;
  catalogue?: CatalogueVersion;
  diff?: CatalogueVersion[];
  json?: true;
  csv?: true;
  html?: string;
}

const catalogueOption = () =>
  new Option('--catalogue <version>', 'the rules of this catalogue; the newest unless given').choices(
    CATALOGUE_VERSIONS,
  );
const diffOption = () =>
  new Option('--diff <versions...>', 'what changed from one catalogue to another, as text, --json or --csv')
    .choices(CATALOGUE_VERSIONS)
    .conflicts(['catalogue', 'html']);

export function requirementsCommand(): Command {
  const command = new Command('requirements')
    .description('the catalogue: every rule with its source, and the open questions')
    .argument('[rule]', 'one rule by its id; all unless given')
    .addOption(catalogueOption())
    .addOption(diffOption())
    .addOption(options.profileOption())
    .addOption(options.languageOption())
    .addOption(new Option('--json', 'as JSON, in both languages'))
    .addOption(new Option('--csv', 'as a table for a spreadsheet, in both languages').conflicts('json'))
    .addOption(new Option('--html <file>', 'the whole catalogue with its lifecycles as one page'))
    .action(async (id: string | undefined, flags: RequirementsFlags) => {
      const { requirementsAction } = await import('./actions/requirements.ts');
      await requirementsAction(id, flags);
    });
  return withBelow(command, {
    examples: [
      'ddfl requirements ECON-03                  one rule, and why it is read so',
      'ddfl requirements --diff 2026.2 2026.3     what a newer catalogue asks for that an older did not',
      'ddfl requirements --html catalogue.html',
    ],
  });
}
