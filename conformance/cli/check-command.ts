import { Command, Option } from 'commander';
import type { ProfileFlag } from '../profile/profile-flag.ts';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface CheckFlags extends ProfileFlag {
  lang: options.Language;
  format: 'text' | 'json';
  texts?: true;
}

export function checkCommand(finish: (exitCode: number) => void): Command {
  const command = new Command('check')
    .description('explain a message: whether it is valid, what is wrong where, what each code means')
    .argument('<file...>', 'MsgHead or AppRec documents; - is the standard input')
    .addOption(options.languageOption())
    .addOption(
      new Option('--format <how>', 'what is printed: for people, or a line of JSON for each document')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(options.profileOption())
    .addOption(new Option('--texts', 'show free text, names and identity numbers too'))
    .action(async (files: string[], flags: CheckFlags) => {
      const { checkAction } = await import('./actions/check.ts');
      finish(await checkAction(files, flags));
    });
  return withBelow(command, {
    examples: [
      'ddfl check message.xml',
      'ddfl check message.xml --lang nb',
      'ddfl check inbox/*.xml --format json',
    ],
    exitCodes: ['0  every document is valid', '1  some are not', '3  some could not be read'],
  });
}
