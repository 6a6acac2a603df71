/** What a run is told beforehand: the failures that are waived, and the earlier report it is held against. */
import type { Report } from '../../reports/schema.ts';
import { heldAgainst, readReport } from '../conclude/baseline.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { readWaivers } from '../conclude/waivers-file.ts';
import { UserError } from '../user-error.ts';
import type { KnownFailureFlags } from './option-groups.ts';

export interface KnownFailures {
  readonly waivers: readonly Waiver[];
  /** The report as it counts: held against the baseline when there is one. */
  readonly judge: (report: Report) => Report;
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
