/** Which of the situations that the rules need came about in a run, and which it would have come to but for what stopped it. */
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import { situationsOf } from '../../machines/requirements/needed-situations.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import type { Step } from '../../machines/requirements/step.ts';

type Rule = Requirement & { readonly id: RequirementId };

/** A situation of a rule, known by both names. */
export type SituationKey = `${RequirementId} ${string}`;

export function situationKey(rule: RequirementId, name: string): SituationKey {
  return `${rule} ${name}`;
}

/** A rule that a step puts to the test, and by what. */
export interface Tested {
  readonly rule: Rule;
  readonly forbids: boolean;
  /** By its `when`, or as the lifecycle's rule. */
  readonly concerns: boolean;
}

/** The situations that a step is of. */
export function situationsIn(step: Step, tested: readonly Tested[]): SituationKey[] {
  return tested.flatMap(({ rule, forbids, concerns }) =>
    situationsOf(rule)
      .filter(({ occurs }) => {
        if (occurs === rule.forbids) return forbids;
        return concerns && (occurs === rule.when || occurs(step));
      })
      .map(({ name }) => situationKey(rule.id, name)),
  );
}

/** The same of steps that are not judged, since one of them diverged: each situation once. */
export function situationsBeyond(
  steps: readonly Step[],
  testedIn: (step: Step) => readonly Tested[],
): ReadonlySet<SituationKey> {
  const beyond = new Set<SituationKey>();
  for (const step of steps) {
    if (step.permission === 'unsettled') break;
    for (const key of situationsIn(step, testedIn(step))) beyond.add(key);
  }
  return beyond;
}
