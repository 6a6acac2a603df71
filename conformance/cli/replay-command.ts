import { Command, Option } from 'commander';
import { ORDINARY_START } from '../../scenarios/scenario.ts';
import { REPLAY_CODES, withBelow } from './help.ts';
import { type AttachFlags, withAttachOptions } from './option-groups.ts';
import * as options from './options.ts';

export interface ReplayFlags extends AttachFlags {
  acts?: string;
  /** Folder of a report, or its report.json. */
  from?: string;
  start: string;
  practice: string;
  out?: string;
  har?: string;
  lang: options.Language;
  texts?: true;
}

export function replayCommand(finish: (exitCode: number) => void): Command {
  const command = new Command('replay')
    .description(
      'play a failure of a report again, or any acts, and say what passed and what the rules make of it',
    )
    .argument('[rule]', 'rule that decides the exit code; any rule unless given')
    .addOption(
      new Option('--from <report>', "folder of a report: plays the rule's shortest path there").conflicts([
        'acts',
        'practice',
        'start',
      ]),
    )
    .addOption(new Option('--acts <json>', 'acts as a JSON array, or @file'))
    .addOption(new Option('--start <instant>', 'when the scenario begins').default(ORDINARY_START))
    .addOption(
      new Option(
        '--practice <json>',
        'what is out of the ordinary in the practice, as a report prints it',
      ).default('{}'),
    )
    .addOption(
      new Option(
        '--out <folder>',
        'folder for the record and the page of what was played; neither is kept unless given',
      ),
    )
    .addOption(
      new Option('--har <file>', "every call to Helsenorge as an HTTP archive, by the scenario's own times"),
    )
    .addOption(options.languageOption())
    .addOption(options.textsOption())
    .action(async (rule: string | undefined, flags: ReplayFlags) => {
      const { replayAction } = await import('./actions/replay.ts');
      finish(await replayAction(rule, flags));
    });
  return withBelow(withAttachOptions(command).optionsGroup('Help:'), {
    examples: [
      'ddfl replay ECON-03 --from ddfl-report',
      'ddfl replay ECON-03 --from ddfl-report --exec "python3 my_driver.py" --texts --out again',
      'ddfl replay --acts @acts.json --candidate ./candidate.ts',
    ],
    exitCodes: REPLAY_CODES,
  });
}
