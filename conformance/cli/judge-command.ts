import { Command, Option } from 'commander';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import type { ProfileFlag } from '../profile/profile-flag.ts';
import { VERDICT_CODES, withBelow } from './help.ts';
import { type KnownFailureFlags, withKnownFailures } from './option-groups.ts';
import * as options from './options.ts';

export interface JudgeFlags extends KnownFailureFlags, ProfileFlag {
  /** Path of a vendor's log, in place of a record. */
  messages?: string;
  /** HER-id. */
  office?: string;
  catalogue?: CatalogueVersion;
  out?: string;
  lang: options.Language;
  format: options.ToldAs;
  texts?: true;
}

export function judgeCommand(finish: (exitCode: number) => void): Command {
  const command = withKnownFailures(new Command('judge'))
    .optionsGroup('The reports:')
    .description("derive every verdict again from a record alone, or judge the messages of a vendor's log")
    .argument('[record]', 'record written by "ddfl certify"')
    .addOption(
      new Option(
        '--messages <path>',
        'in place of a record: MsgHead and AppRec documents of a log, as a folder, a zip, NDJSON or HAR; no certificate',
      ).conflicts('record'),
    )
    .addOption(
      new Option('--office <her-id>', 'with --messages: the office, where the log does not tell who it is'),
    )
    .addOption(options.catalogueOption())
    .addOption(options.profileOption())
    .addOption(options.outOption().default(undefined))
    .addOption(options.languageOption())
    .addOption(options.toldAsOption())
    .addOption(options.textsOption())
    .action(async (path: string | undefined, flags: JudgeFlags) => {
      const { judgeAction } = await import('./actions/judge.ts');
      const { answered } = await import('./told.ts');
      finish(await answered(flags, () => judgeAction(path, flags)));
    });
  return withBelow(command, {
    examples: [
      'ddfl judge ddfl-report/record.ndjson',
      'ddfl judge record.ndjson --out judged --lang nb',
      'ddfl judge --messages log/ --out judged          the messages of a log: no certificate',
    ],
    exitCodes: VERDICT_CODES,
  });
}
