import { Command } from 'commander';
import { type AttachFlags, withAttachOptions } from './option-groups.ts';
import * as options from './options.ts';

export interface NextFlags extends AttachFlags {
  service?: string[];
  out: string;
  lang: options.Language;
  texts?: true;
}

export function nextCommand(finish: (exitCode: number) => void): Command {
  return withAttachOptions(new Command('next'))
    .description('name the next rule to write: the first that is not held, by the fewest acts that show it')
    .addOption(options.serviceOption())
    .addOption(options.logFolderOption())
    .addOption(options.languageOption())
    .addOption(options.textsOption())
    .action(async (flags: NextFlags) => {
      const { nextAction } = await import('./actions/next.ts');
      finish(await nextAction(flags));
    });
}
