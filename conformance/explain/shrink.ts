/**
 * From a failing scenario to the shortest one that fails by the same rule: first a long one cut to what failed in it, then
 * the shortest path to the act that failed, then leaving out conversations and acts, then making each act plain. Every attempt is played for
 * real.
 */

import { type Act, missingOf } from '../../machines/contract/acts.ts';
import type { Limits } from '../../machines/contract/profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { withoutDrawnData } from '../../scenarios/data/drawn-data.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { begunLater, shorter, withoutConversation } from './fewer-acts.ts';
import { alone, numberedAnew } from './fewer-practices.ts';
import { isLong, partsLeftOut } from './parts-left-out.ts';
import { byTheCast, inPlainPractice, inPlainWords, plain, withPlainFiles } from './plainer-scenarios.ts';
import { shortcuts, sooner } from './sooner.ts';

/** Plays a scenario and gives its record when it fails by the rule sought, up to the failing step. */
export type Attempt = (scenario: Scenario) => Promise<RunRecord | undefined>;

/** Attempts before the best so far is taken. */
export const ATTEMPTS_MAX = 150;
/** Acts that the attempts may have played before no other is made: reached by what fails in years and crowds alone. */
const ACTS_MAX = 10_000;
/** Attempts in vain, one after another and of one kind, before a long scenario is left as it is. */
const IN_VAIN_MAX = 12;
/** What is still long after so many things were made better one by one needs to be. */
const ROUNDS_OF_LONG = 8;

/** A scenario cut after the act at which it diverged. */
export function upTo(scenario: Scenario, step: number): Scenario {
  return { ...scenario, acts: scenario.acts.slice(0, step) };
}

/** The acts as they are written: nothing that is undefined. */
function tidy(scenario: Scenario): Scenario {
  return { ...scenario, acts: JSON.parse(JSON.stringify(scenario.acts)) as Act[] };
}

/**
 * The shortest scenario found that fails by the same rule, with its record. `failing` ends with the act at
 * which it diverged, and `record` is its record.
 */
export async function shrink(
  failing: Scenario,
  record: RunRecord,
  attempt: Attempt,
  limits: Limits,
): Promise<{ scenario: Scenario; record: RunRecord; search: NonNullable<RunRecord['search']> }> {
  let best = { scenario: failing, record };
  let attempts = 0;
  let played = 0;
  const keyOf = ({ start, drawn, acts }: Scenario) => JSON.stringify([start, drawn, acts]);
  const tried = new Set<string>([keyOf(tidy(failing))]);

  let isCutShort = false;
  /** Tries until one fails or, where all are wanted, until there is no other; of a long scenario a few in vain are enough. */
  async function improve(variants: Iterable<Scenario>, isGoingOn = false): Promise<boolean> {
    let inVain = 0;
    for (const untidy of variants) {
      if (
        attempts >= ATTEMPTS_MAX ||
        played >= ACTS_MAX ||
        (inVain >= IN_VAIN_MAX && isLong(best.scenario))
      ) {
        isCutShort = true;
        return false;
      }
      const variant = tidy(untidy);
      const key = keyOf(variant);
      if (tried.has(key) || missingOf(variant.drawn?.registered ?? 0, variant.acts)) continue;
      tried.add(key);
      attempts += 1;
      played += variant.acts.length;
      const failed = await attempt(variant);
      inVain = failed ? 0 : inVain + 1;
      if (!failed) continue;
      best = { scenario: upTo(variant, failed.steps.length), record: failed };
      if (!isGoingOn) return true;
    }
    return false;
  }

  await improve([withoutDrawnData(best.scenario)]);
  await improve(inPlainPractice(best.scenario).slice(0, 1));
  await improve(alone(best.scenario));
  await improve(
    partsLeftOut(() => best.scenario, limits),
    true,
  );
  await improve(byTheCast(best.scenario));
  await improve(shortcuts(best.scenario, limits));
  /** One thing made better, of whatever kind comes first. */
  const round = async () =>
    (await improve(withoutConversation(best.scenario, limits))) ||
    (await improve(shorter(best.scenario))) ||
    (await improve(begunLater(best.scenario))) ||
    (await improve(byTheCast(best.scenario))) ||
    (await improve(plain(best.scenario))) ||
    (await improve(numberedAnew(best.scenario))) ||
    (await improve(withPlainFiles(best.scenario))) ||
    (await improve(inPlainPractice(best.scenario))) ||
    (await improve(inPlainWords(best.scenario))) ||
    (await improve(sooner(best.scenario, limits)));
  for (let rounds = 1; await round(); rounds += 1) {
    if (rounds < ROUNDS_OF_LONG || !isLong(best.scenario)) continue;
    isCutShort = true;
    break;
  }
  return { ...best, search: { attempts, isExhausted: !isCutShort } };
}
