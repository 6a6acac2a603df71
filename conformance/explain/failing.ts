/** What of a run is to be explained: each rule that failed, by the run of the plan that broke it earliest. */
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import type { Plan } from '../../scenarios/plan.ts';
import type { Only } from '../conclude/only.ts';
import type { Shown, Tally } from '../conclude/tally.ts';
import { type Failing, PRACTICES_PER_RULE } from './counterexample.ts';

export interface ToBeExplained {
  readonly rule: RequirementId;
  readonly explored: Shown;
}

/** In the order in which the rules were first broken. */
export function toBeExplained(tally: Tally, only: Only | undefined): ToBeExplained[] {
  return [...tally.broken()].flatMap(([rule, { explored }]) =>
    explored && isSought(rule, only) ? [{ rule, explored }] : [],
  );
}

/** Whether a rule is asked for. */
export const isSought = (rule: string, only: Only | undefined): boolean =>
  !only || only.rules.length === 0 || only.rules.includes(rule);

/** What it takes to explain failures; the practices of a rule are its own, whatever else failed and in which part. */
export function failingIn(plan: Plan, tally: Tally, only: Only | undefined): Failing[] {
  return toBeExplained(tally, only).flatMap(({ rule, explored }): Failing[] => {
    const scenario = plan.find(({ name }) => name === explored.name);
    if (!scenario) return [];
    const place = catalogue.findIndex(({ id }) => id === rule);
    const { run } = explored.whole();
    return [
      { rule, scenario, run, step: explored.step, practices: plan.length + place * PRACTICES_PER_RULE },
    ];
  });
}
