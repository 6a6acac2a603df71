import { Command } from 'commander';
import type { Effort } from '../../machines/contract/effort.ts';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import { VERDICT_CODES, withBelow } from './help.ts';
import {
  type AttachFlags,
  type KnownFailureFlags,
  withAttachOptions,
  withKnownFailures,
} from './option-groups.ts';
import * as options from './options.ts';

export interface CertifyFlags extends KnownFailureFlags, AttachFlags {
  service?: string[];
  seed: number | 'fresh';
  effort: Effort;
  rule?: string[];
  story?: string[];
  bail?: true;
  open?: true;
  runs?: number;
  scenarios?: number;
  thoroughness?: number;
  soak?: number;
  catalogue?: CatalogueVersion;
  out: string;
  lang: options.Language;
  format: options.ToldAs;
  date?: string;
  concurrency: number;
  workers?: number;
  texts?: true;
  sarifPath?: string;
  explainPlan?: true;
  shard?: { index: number; of: number };
  resume?: string;
  /** Path of an earlier report.json. */
  onlyFailed?: string;
  /** Paths; true where none is named. */
  watch?: true | string[];
  /** Milliseconds. */
  deadline?: number;
  live?: true;
  port: number;
  token?: string;
}

export function certifyCommand(finish: (exitCode: number) => void): Command {
  const command = withAttachOptions(new Command('certify'))
    .description('certify a record system: the embedded reference unless another is named')
    .optionsGroup('What is tried:')
    .addOption(options.serviceOption())
    .addOption(options.ruleOption())
    .addOption(options.storyOption())
    .addOption(options.catalogueOption())
    .addOption(options.bailOption())
    .addOption(options.seedOption())
    .addOption(options.effortOption())
    .addOption(options.runsOption())
    .addOption(options.scenariosOption())
    .addOption(options.thoroughnessOption())
    .addOption(options.soakOption())
    .addOption(options.explainPlanOption())
    .optionsGroup('Split and gone on with:')
    .addOption(options.shardOption())
    .addOption(options.resumeOption())
    .addOption(options.onlyFailedOption())
    .addOption(options.watchOption())
    .addOption(options.deadlineOption())
    .optionsGroup('The reports:')
    .addOption(options.outOption())
    .addOption(options.openOption())
    .addOption(options.languageOption())
    .addOption(options.toldAsOption())
    .addOption(options.dateOption())
    .addOption(options.textsOption())
    .addOption(options.sarifPathOption())
    .optionsGroup('The live page:')
    .addOption(options.liveOption())
    .addOption(options.pagePortOption())
    .addOption(options.tokenOption())
    .optionsGroup('Speed:')
    .addOption(options.concurrencyOption())
    .addOption(options.workersOption())
    .action(async (flags: CertifyFlags) => {
      if (flags.explainPlan) {
        const { explainPlan } = await import('./actions/explain-plan.ts');
        explainPlan(flags);
        return;
      }
      if (flags.watch) {
        const { watchAction } = await import('./actions/watch.ts');
        finish(await watchAction(flags));
        return;
      }
      const { certifyAction } = await import('./actions/certify.ts');
      const { answered } = await import('./told.ts');
      finish(await answered(flags, () => certifyAction(flags)));
    });
  return withBelow(withKnownFailures(command).optionsGroup('Help:'), {
    examples: [
      'ddfl certify --exec "python3 my_driver.py"',
      'ddfl certify --candidate http://127.0.0.1:8080 --effort quick --open',
      'ddfl certify --candidate ./candidate.ts --rule ECON-03 ECON-04 --bail',
      'ddfl certify --candidate ./candidate.ts --only-failed ddfl-report/report.json',
      'ddfl certify --baseline baseline.json --fail-on regression',
    ],
    exitCodes: VERDICT_CODES,
  });
}
