import { Command } from 'commander';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import type { ProfileFlag } from '../profile/profile-flag.ts';
import { VERDICT_CODES, withBelow } from './help.ts';
import { type KnownFailureFlags, withKnownFailures } from './option-groups.ts';
import * as options from './options.ts';

export interface JudgeFlags extends KnownFailureFlags, ProfileFlag {
  catalogue?: CatalogueVersion;
  out?: string;
  lang: options.Language;
  format: options.ToldAs;
  texts?: true;
}

export function judgeCommand(finish: (exitCode: number) => void): Command {
  const command = withKnownFailures(new Command('judge'))
    .optionsGroup('The reports:')
    .description('derive every verdict again from a record alone')
    .argument('<record>', 'record written by "ddfl certify"')
    .addOption(options.catalogueOption())
    .addOption(options.profileOption())
    .addOption(options.outOption().default(undefined))
    .addOption(options.languageOption())
    .addOption(options.toldAsOption())
    .addOption(options.textsOption())
    .action(async (path: string, flags: JudgeFlags) => {
      const { judgeAction } = await import('./actions/judge.ts');
      const { answered } = await import('./told.ts');
      finish(await answered(flags, () => judgeAction(path, flags)));
    });
  return withBelow(command, {
    examples: ['ddfl judge ddfl-report/record.ndjson', 'ddfl judge record.ndjson --out judged --lang nb'],
    exitCodes: VERDICT_CODES,
  });
}
