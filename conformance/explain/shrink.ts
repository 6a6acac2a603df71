/**
 * From a failing scenario to the shortest one that fails by the same rule: first a long one cut to what failed in it, then
 * the shortest path to the act that failed, then leaving out conversations and acts, then making each act plain. Every attempt is played for
 * real.
 */
import { type Act, missingOf } from '../../machines/contract/acts.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { withoutDrawnData } from '../../scenarios/data/drawn-data.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { begunLater, shorter, withoutConversation } from './fewer-acts.ts';
import { alone, numberedAnew } from './fewer-practices.ts';
import { partsLeftOut } from './parts-left-out.ts';
import { byTheCast, inPlainPractice, inPlainWords, plain, withPlainFiles } from './plainer-scenarios.ts';
import { shortcuts, sooner } from './sooner.ts';

/** Plays a scenario and gives its record when it fails by the rule sought, up to the failing step. */
export type Attempt = (scenario: Scenario) => Promise<RunRecord | undefined>;

/** Attempts before the best so far is taken. */
export const ATTEMPTS_MAX = 150;
/** Acts that the attempts may have played before no other is made: reached by long histories alone. */
const ACTS_MAX = 40_000;

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
): Promise<{ scenario: Scenario; record: RunRecord; search: NonNullable<RunRecord['search']> }> {
  let best = { scenario: failing, record };
  let attempts = 0;
  let played = 0;
  const keyOf = ({ start, drawn, acts }: Scenario) => JSON.stringify([start, drawn, acts]);
  const tried = new Set<string>([keyOf(tidy(failing))]);

  async function improve(variants: Iterable<Scenario>): Promise<boolean> {
    for (const untidy of variants) {
      if (attempts >= ATTEMPTS_MAX || played >= ACTS_MAX) return false;
      const variant = tidy(untidy);
      const key = keyOf(variant);
      if (tried.has(key) || missingOf(variant.drawn?.registered ?? 0, variant.acts)) continue;
      tried.add(key);
      attempts += 1;
      played += variant.acts.length;
      const failed = await attempt(variant);
      if (failed) {
        best = { scenario: upTo(variant, failed.steps.length), record: failed };
        return true;
      }
    }
    return false;
  }

  await improve([withoutDrawnData(best.scenario)]);
  await improve(inPlainPractice(best.scenario).slice(0, 1));
  await improve(alone(best.scenario));
  while (await improve(partsLeftOut(best.scenario)));
  await improve(byTheCast(best.scenario));
  await improve(shortcuts(best.scenario));
  while (
    (await improve(withoutConversation(best.scenario))) ||
    (await improve(shorter(best.scenario))) ||
    (await improve(begunLater(best.scenario))) ||
    (await improve(byTheCast(best.scenario))) ||
    (await improve(plain(best.scenario))) ||
    (await improve(numberedAnew(best.scenario))) ||
    (await improve(withPlainFiles(best.scenario))) ||
    (await improve(inPlainPractice(best.scenario))) ||
    (await improve(inPlainWords(best.scenario))) ||
    (await improve(sooner(best.scenario)))
  );
  return { ...best, search: { attempts, isExhausted: attempts < ATTEMPTS_MAX && played < ACTS_MAX } };
}
