/** What a run is told beforehand: the failures that are waived, and the earlier report it is held against. */
import { join } from 'node:path';
import type { Report } from '../../reports/schema.ts';
import { heldAgainst, readReport } from '../conclude/baseline.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { readWaivers } from '../conclude/waivers-file.ts';
import { UserError } from '../user-error.ts';
import { formats } from './formats.ts';
import type { KnownFailureFlags } from './option-groups.ts';
import { whereabouts } from './whereabouts.ts';

export interface KnownFailures {
  readonly waivers: readonly Waiver[];
  /** The report as it counts: held against the baseline when there is one. */
  readonly judge: (report: Report) => Report;
}

/**
 * Reads the files that the flags name; called before anything is played. `out` is the folder that the run's own report is
 * written to.
 * @throws UserError when a file is missing or not as expected, or the run would write over its baseline.
 */
export function readKnownFailures(
  { waivers, baseline, failOn }: KnownFailureFlags,
  out: string | undefined,
): KnownFailures {
  if (failOn === 'regression' && baseline === undefined) {
    throw new UserError(
      '--fail-on regression has nothing to compare with. Give an earlier report with --baseline report.json.',
    );
  }
  if (baseline !== undefined && out !== undefined) keepApart(baseline, join(out, formats.json.file));
  const older = baseline === undefined ? undefined : readReport(baseline);
  return {
    waivers: waivers === undefined ? [] : readWaivers(waivers),
    judge: (report) => (older ? heldAgainst(older, report, failOn) : report),
  };
}

/** A baseline that a run writes over would tell a regression once, and call it old the next time. */
function keepApart(baseline: string, written: string): void {
  if (whereabouts(baseline) !== whereabouts(written)) return;
  throw new UserError(
    `--baseline ${baseline} is the very file that this run writes its own report to: the next run would be held against this one. Copy it to another place and name that, or give another folder with --out.`,
  );
}
