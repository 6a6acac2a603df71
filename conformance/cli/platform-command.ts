import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import { type AttachFlags, withAttachOptions } from './option-groups.ts';
import * as options from './options.ts';

export interface PlatformFlags extends AttachFlags {
  reference?: true;
  port: number;
  token?: string;
  lang: options.Language;
  open?: true;
  out: string;
}

export function platformCommand(finish: (exitCode: number) => void): Command {
  const command = withAttachOptions(new Command('platform'))
    .description('start a Helsenorge to develop against, with a live page of what passes and what is wrong')
    .addOption(
      new Option('--reference', 'the embedded reference record system, to see how it goes').conflicts([
        'candidate',
        'exec',
        'mutant',
      ]),
    )
    .optionsGroup('The page:')
    .addOption(options.pagePortOption())
    .addOption(options.tokenOption())
    .addOption(options.languageOption())
    .addOption(new Option('--open', 'show the page in a browser'))
    .addOption(options.logFolderOption())
    .action(async (flags: PlatformFlags) => {
      const { platformAction } = await import('./actions/platform.ts');
      finish(await platformAction(flags));
    });
  return withBelow(command, {
    examples: [
      'ddfl platform                                     Helsenorge alone; your record system calls it by itself',
      'ddfl platform --exec "python3 my_driver.py"       with a test driver: the office acts by buttons too',
      'ddfl platform --reference                         the embedded reference answers',
      'ddfl platform --port 8640 --token my-own-secret   the same address every time',
    ],
  });
}
