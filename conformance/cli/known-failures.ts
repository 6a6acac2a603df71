/** What a run is told beforehand: the failures that are waived, and the earlier report it is held against. */
import { type Command, Option } from 'commander';
import type { Report } from '../../reports/schema.ts';
import { type FailOn, heldAgainst, readReport } from '../conclude/baseline.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { readWaivers } from '../conclude/waivers-file.ts';
import { UserError } from '../user-error.ts';

export interface KnownFailureFlags {
  /** Path of a waivers file. */
  waivers?: string;
  /** Path of an earlier report.json. */
  baseline?: string;
  failOn: FailOn;
}

export interface KnownFailures {
  readonly waivers: readonly Waiver[];
  /** The report as it counts: held against the baseline when there is one. */
  readonly judge: (report: Report) => Report;
}

/** Adds the options that `readKnownFailures` reads. */
export function withKnownFailures(command: Command): Command {
  return command
    .addOption(new Option('--waivers <file>', 'known failures (JSON), each with reason, ticket and last day'))
    .addOption(new Option('--baseline <report>', 'an earlier report.json to say what changed since'))
    .addOption(
      new Option('--fail-on <what>', 'what exit code 1 means: a rule failed, or something got worse')
        .choices(['verdict', 'regression'])
        .default('verdict'),
    );
}

/**
 * Reads the files that the flags name; called before anything is played, since the report may be written over
 * the baseline.
 * @throws UserError when a file is missing or not as expected.
 */
export function readKnownFailures({ waivers, baseline, failOn }: KnownFailureFlags): KnownFailures {
  if (failOn === 'regression' && baseline === undefined) {
    throw new UserError(
      '--fail-on regression has nothing to compare with. Give an earlier report with --baseline report.json.',
    );
  }
  const older = baseline === undefined ? undefined : readReport(baseline);
  return {
    waivers: waivers === undefined ? [] : readWaivers(waivers),
    judge: (report) => (older ? heldAgainst(older, report, failOn) : report),
  };
}
