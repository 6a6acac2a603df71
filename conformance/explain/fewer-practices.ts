/** A scenario with fewer practices: the failing act's alone, or none that no act names. */
import { practiceNumberOf } from '../../machines/contract/acts.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** The failing act's practice as the only one. */
export function alone(scenario: Scenario): Scenario[] {
  const last = scenario.acts.at(-1);
  const acts = scenario.acts.filter(({ practice }) => practice === last?.practice);
  const isAlone = acts.length === scenario.acts.length && last?.practice === undefined;
  return isAlone ? [] : [{ ...scenario, acts: acts.map((act) => ({ ...act, practice: undefined })) }];
}

/** The scenario with its practices numbered without a gap. */
export function numberedAnew(scenario: Scenario): Scenario[] {
  const numbers = [...new Set(scenario.acts.map(practiceNumberOf))].sort((one, other) => one - other);
  if (numbers.at(-1) === numbers.length) return [];
  const acts = scenario.acts.map((act) => {
    const number = numbers.indexOf(practiceNumberOf(act)) + 1;
    return { ...act, practice: number === 1 ? undefined : number };
  });
  return [{ ...scenario, acts }];
}
