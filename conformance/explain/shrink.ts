/**
 * From a failing scenario to the shortest one that fails by the same rule: first the shortest path to the act
 * that failed, then leaving out conversations and acts, then making each act plain. Every attempt is played for
 * real.
 */
import type { Act } from '../../machines/contract/acts.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { begunLater, shorter, withoutConversation } from './fewer-acts.ts';
import { inPlainPractice, inPlainWords, plain, withPlainFiles } from './plainer-scenarios.ts';
import { shortcuts, sooner } from './sooner.ts';

/** Plays a scenario and gives its record when it fails by the rule sought, up to the failing step. */
export type Attempt = (scenario: Scenario) => Promise<RunRecord | undefined>;

/** Attempts before the best so far is taken. */
export const ATTEMPTS_MAX = 150;

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
  const tried = new Set<string>();

  async function improve(variants: readonly Scenario[]): Promise<boolean> {
    for (const variant of variants.map(tidy)) {
      const key = JSON.stringify([variant.start, variant.drawn, variant.acts]);
      if (attempts >= ATTEMPTS_MAX || tried.has(key)) continue;
      tried.add(key);
      attempts += 1;
      const failed = await attempt(variant);
      if (failed) {
        best = { scenario: upTo(variant, failed.steps.length), record: failed };
        return true;
      }
    }
    return false;
  }

  await improve(inPlainPractice(best.scenario).slice(0, 1));
  await improve(shortcuts(best.scenario));
  while (
    (await improve(withoutConversation(best.scenario))) ||
    (await improve(shorter(best.scenario))) ||
    (await improve(begunLater(best.scenario))) ||
    (await improve(plain(best.scenario))) ||
    (await improve(withPlainFiles(best.scenario))) ||
    (await improve(inPlainPractice(best.scenario))) ||
    (await improve(inPlainWords(best.scenario))) ||
    (await improve(sooner(best.scenario)))
  );
  return { ...best, search: { attempts, isExhausted: attempts < ATTEMPTS_MAX } };
}
