/** How often each situation that a rule needs came about in a run's scenarios, and what kept the others from it. */
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import { type SituationKey, situationKey } from '../judge/situations.ts';
import type { RunSummary } from './summary.ts';

/** By what rule scenarios were stopped before a situation, and how many of those that led to it. */
export interface Hidden {
  readonly by: RequirementId;
  readonly scenarios: number;
  readonly of: number;
}

export class SituationTally {
  readonly #occurred = new Map<SituationKey, number>();
  /** Scenarios that led to a situation and did not come to it, in all and by the rule that stopped them. */
  readonly #stopped = new Map<SituationKey, number>();
  readonly #stoppedBy = new Map<SituationKey, Map<RequirementId, number>>();

  add({ occurred, hidden, divergences }: Pick<RunSummary, 'occurred' | 'hidden' | 'divergences'>): void {
    for (const [key, count] of occurred) this.#occurred.set(key, (this.#occurred.get(key) ?? 0) + count);
    for (const key of hidden) {
      this.#stopped.set(key, (this.#stopped.get(key) ?? 0) + 1);
      const by = this.#stoppedBy.get(key) ?? new Map<RequirementId, number>();
      this.#stoppedBy.set(key, by);
      for (const { rule } of divergences) by.set(rule, (by.get(rule) ?? 0) + 1);
    }
  }

  /** In how many judged steps the situation came about and all held. */
  count(rule: RequirementId, name: string): number {
    return this.#occurred.get(situationKey(rule, name)) ?? 0;
  }

  /** What stopped the scenarios that led to a situation which never came about: most of them first. */
  hiddenBy(rule: RequirementId, name: string): readonly Hidden[] {
    const key = situationKey(rule, name);
    const of = this.#stopped.get(key) ?? 0;
    return [...(this.#stoppedBy.get(key) ?? [])]
      .map(([by, scenarios]) => ({ by, scenarios, of }))
      .toSorted((one, other) => other.scenarios - one.scenarios);
  }
}
