/** Plays a counterexample with each of its details otherwise, to see which of them it needs. */

import { DETAILS } from '../../machines/contract/details.ts';
import type { Limits } from '../../machines/contract/profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Variation, variationsByAct, variationsOf } from '../../scenarios/variations.ts';

/** Variations that are played of one counterexample, at the most. */
export const VARIATIONS_MAX = 40;
/** Ways in which one detail is otherwise. */
const WAYS_MAX = 2;

interface PlayedVariation {
  readonly run: RunRecord;
  readonly varied: NonNullable<RunRecord['varied']>;
}

/**
 * Each detail in all acts that have it; and where that is needed, in each of those acts alone. What the candidate does not claim is not
 * to be played: it would not be judged, and look as if the detail mattered.
 */
export async function vary(
  scenario: Scenario,
  limits: Limits,
  play: (scenario: Scenario) => Promise<RunRecord>,
  isBroken: (run: RunRecord) => boolean,
  isToBePlayed: (scenario: Scenario) => boolean,
): Promise<PlayedVariation[]> {
  const played: PlayedVariation[] = [];
  async function playAll(variations: readonly Variation[]): Promise<boolean> {
    let isNeeded = false;
    for (const { detail, act, scenario: otherwise } of variations.slice(0, VARIATIONS_MAX - played.length)) {
      const run = await play(otherwise);
      // It says nothing of the detail.
      if (run.error && !isBroken(run)) continue;
      played.push({ run, varied: { detail, ...(act && { act }) } });
      isNeeded ||= !isBroken(run);
    }
    return isNeeded;
  }
  const isJudged = ({ scenario: otherwise }: Variation) => isToBePlayed(otherwise);
  for (const detail of DETAILS) {
    const isNeeded = await playAll(
      variationsOf(scenario, detail, limits).filter(isJudged).slice(0, WAYS_MAX),
    );
    if (isNeeded) await playAll(variationsByAct(scenario, detail, limits).filter(isJudged));
  }
  return played;
}
