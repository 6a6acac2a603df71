import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface WaiversFlags {
  write: string;
  from: string;
  until: string;
  because: string;
  ticket: string;
}

export function waiversCommand(): Command {
  const needed = (flags: string, description: string) => new Option(flags, description).makeOptionMandatory();
  const command = new Command('waivers')
    .description(
      'write a waiver for each must that a report shows broken; those that there are stay as they are',
    )
    .addOption(needed('--write <file>', 'waivers file; made where there is none'))
    .addOption(needed('--from <report>', 'report.json of the run that shows what is broken'))
    .addOption(needed('--until <date>', 'last day on which the new waivers hold').argParser(options.isoDate))
    .addOption(needed('--because <reason>', 'why it is known and not yet mended'))
    .addOption(needed('--ticket <where>', 'where you follow the matter up'))
    .action(async (flags: WaiversFlags) => {
      const { waiversAction } = await import('./actions/waivers.ts');
      waiversAction(flags);
    });
  return withBelow(command, {
    examples: [
      'ddfl waivers --write ddfl-waivers.json --from ddfl-report/report.json --until 2026-12-31 --because "comes in 4.3" --ticket EPJ-123',
    ],
  });
}
