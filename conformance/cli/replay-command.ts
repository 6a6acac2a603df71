import { Command, Option } from 'commander';
import { ORDINARY_START } from '../../scenarios/scenario.ts';
import { type AttachFlags, withAttachOptions } from './option-groups.ts';
import * as options from './options.ts';

export interface ReplayFlags extends AttachFlags {
  acts: string;
  start: string;
  practice: string;
  out: string;
  lang: options.Language;
  texts?: true;
}

export function replayCommand(finish: (exitCode: number) => void): Command {
  return withAttachOptions(new Command('replay'))
    .description('play acts once and say what the rules make of it')
    .argument('[rule]', 'rule that decides the exit code; any rule unless given')
    .addOption(new Option('--acts <json>', 'acts as a JSON array, or @file').makeOptionMandatory())
    .addOption(new Option('--start <instant>', 'when the scenario begins').default(ORDINARY_START))
    .addOption(
      new Option(
        '--practice <json>',
        'what is out of the ordinary in the practice, as a report prints it',
      ).default('{}'),
    )
    .addOption(options.logFolderOption())
    .addOption(options.languageOption())
    .addOption(options.textsOption())
    .action(async (rule: string | undefined, flags: ReplayFlags) => {
      const { replayAction } = await import('./actions/replay.ts');
      finish(await replayAction(rule, flags));
    });
}
