/** Options that go together, added to a command at once; what they name is read by others, when the command runs. */
import { type Command, Option } from 'commander';
import type { FailOn } from '../conclude/baseline.ts';
import type { ProfileFlag } from '../profile/profile-flag.ts';
import * as options from './options.ts';

export interface AttachFlags extends ProfileFlag {
  candidate?: string;
  exec?: string;
  /** Names of variables that a command is handed besides the usual ones. */
  env?: string[];
  mutant?: string;
  platformHost?: string;
  platformPort?: number;
  /** Seconds. */
  timeout: number;
}

/** Adds the options that name a candidate. */
export function withAttachOptions(command: Command): Command {
  return command
    .optionsGroup('The record system:')
    .addOption(options.candidateOption())
    .addOption(
      new Option('--exec <command>', 'command that starts the candidate; it listens on the port in PORT'),
    )
    .addOption(options.envOption())
    .addOption(options.mutantOption())
    .addOption(options.profileOption())
    .addOption(options.platformHostOption())
    .addOption(options.platformPortOption())
    .addOption(options.timeoutOption());
}

export interface KnownFailureFlags {
  /** Path of a waivers file. */
  waivers?: string;
  /** Path of an earlier report.json. */
  baseline?: string;
  failOn: FailOn;
}

/** Adds the options that name what is known beforehand. */
export function withKnownFailures(command: Command): Command {
  return command
    .optionsGroup('Known failures:')
    .addOption(new Option('--waivers <file>', 'known failures (JSON), each with reason, ticket and last day'))
    .addOption(new Option('--baseline <report>', 'an earlier report.json to say what changed since'))
    .addOption(
      new Option('--fail-on <what>', 'what exit code 1 means: a rule failed, or something got worse')
        .choices(['verdict', 'regression'])
        .default('verdict'),
    );
}
