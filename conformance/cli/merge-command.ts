import { Command } from 'commander';
import { VERDICT_CODES, withBelow } from './help.ts';
import { type KnownFailureFlags, withKnownFailures } from './option-groups.ts';
import * as options from './options.ts';

export interface MergeFlags extends KnownFailureFlags {
  out: string;
  lang: options.Language;
  format: options.ToldAs;
  texts?: true;
  sarifPath?: string;
  open?: true;
}

export function mergeCommand(finish: (exitCode: number) => void): Command {
  const command = withKnownFailures(new Command('merge'))
    .optionsGroup('The reports:')
    .description(
      'put the parts of a run together: the record, the verdicts and the reports of the run in one piece',
    )
    .argument('<part...>', 'parts written by "ddfl certify --shard"')
    .addOption(options.outOption())
    .addOption(options.openOption())
    .addOption(options.languageOption())
    .addOption(options.toldAsOption())
    .addOption(options.textsOption())
    .addOption(options.sarifPathOption())
    .action(async (paths: string[], flags: MergeFlags) => {
      const { mergeAction } = await import('./actions/merge.ts');
      const { answered } = await import('./told.ts');
      finish(await answered(flags, () => mergeAction(paths, flags)));
    });
  return withBelow(command, {
    examples: [
      'ddfl merge parts/part-*.ndjson',
      'ddfl merge part-1-of-2.ndjson part-2-of-2.ndjson --out whole',
    ],
    exitCodes: VERDICT_CODES,
  });
}
