import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface LiveFlags {
  port: number;
  token?: string;
  lang: options.Language;
  open?: true;
  texts?: true;
}

export function liveCommand(finish: (exitCode: number) => void): Command {
  const command = new Command('live')
    .description('show a finished run on the live page, as "ddfl certify --live" shows one that goes on')
    .argument('[folder]', 'folder of the run, or its record', options.OUT_FOLDER)
    .addOption(options.pagePortOption())
    .addOption(options.tokenOption())
    .addOption(options.languageOption())
    .addOption(new Option('--open', 'show the page in a browser'))
    .addOption(options.textsOption())
    .action(async (folder: string, flags: LiveFlags) => {
      const { liveAction } = await import('./actions/live.ts');
      finish(await liveAction(folder, flags));
    });
  return withBelow(command, {
    examples: ['ddfl live ddfl-report', 'ddfl live ddfl-report/record.ndjson --lang nb --open'],
  });
}
