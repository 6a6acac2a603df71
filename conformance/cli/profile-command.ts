import { Command } from 'commander';
import type { ProfileFlag } from '../profile/profile-flag.ts';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface ProfileCheckFlags {
  lang: options.Language;
}

export function profileCommand(): Command {
  const command = new Command('profile')
    .description(
      'the codes and limits in force as a file that --profile takes, each with how well it is known',
    )
    .addOption(options.profileOption())
    .action(async (flags: ProfileFlag) => {
      const { profileAction } = await import('./actions/profile.ts');
      profileAction(flags);
    });
  command.addCommand(checkCommand());
  return withBelow(command, {
    examples: [
      'ddfl profile > nhn.json                    all of it, to be edited: keep the values that you know',
      'ddfl profile check nhn.json                what the file replaces, and what is assumed still',
      'ddfl certify --profile nhn.json            played, judged and certified by it',
    ],
  });
}

function checkCommand(): Command {
  return new Command('check')
    .description('what a profile file replaces, which rules rest on that, and what is assumed still')
    .argument('<file>', 'profile file (JSON)')
    .addOption(options.languageOption())
    .action(async (path: string, flags: ProfileCheckFlags) => {
      const { profileCheckAction } = await import('./actions/profile.ts');
      profileCheckAction(path, flags);
    });
}
