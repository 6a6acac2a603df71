import { Command } from 'commander';
import type { Effort } from '../../machines/contract/effort.ts';
import type { Service } from '../../machines/contract/services.ts';
import {
  type AttachFlags,
  type KnownFailureFlags,
  withAttachOptions,
  withKnownFailures,
} from './option-groups.ts';
import * as options from './options.ts';

export interface CertifyFlags extends KnownFailureFlags, AttachFlags {
  service?: Service[];
  seed: number | 'fresh';
  effort: Effort;
  runs?: number;
  scenarios?: number;
  thoroughness?: number;
  soak?: number;
  out: string;
  lang: options.Language;
  date?: string;
  concurrency: number;
  workers?: number;
  texts?: true;
  sarifPath?: string;
  explainPlan?: true;
}

export function certifyCommand(finish: (exitCode: number) => void): Command {
  return withKnownFailures(withAttachOptions(new Command('certify')))
    .description('certify a record system: the embedded reference unless another is named')
    .addOption(options.serviceOption())
    .addOption(options.seedOption())
    .addOption(options.effortOption())
    .addOption(options.runsOption())
    .addOption(options.scenariosOption())
    .addOption(options.thoroughnessOption())
    .addOption(options.soakOption())
    .addOption(options.outOption())
    .addOption(options.languageOption())
    .addOption(options.dateOption())
    .addOption(options.concurrencyOption())
    .addOption(options.workersOption())
    .addOption(options.textsOption())
    .addOption(options.sarifPathOption())
    .addOption(options.explainPlanOption())
    .action(async (flags: CertifyFlags) => {
      if (flags.explainPlan) {
        const { explainPlan } = await import('./actions/explain-plan.ts');
        explainPlan(flags);
        return;
      }
      const { certifyAction } = await import('./actions/certify.ts');
      finish(await certifyAction(flags));
    });
}
