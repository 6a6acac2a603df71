/** What a service's machine holds: its states, its transitions and pairs of them, and the acts it refuses in each state. */
import type { Service } from '../machines/contract/services.ts';
import type { Pair, Refusal, Transition } from '../machines/situation/lifelines.ts';
import { explored } from './explore/exploration.ts';
import { repertoires } from './plan.ts';

export interface Model {
  readonly states: readonly string[];
  readonly transitions: readonly Transition[];
  readonly pairs: readonly Pair[];
  readonly refusals: readonly Refusal[];
}

/** The machine of a service as data, found by trying every plain act. */
export function modelOf(service: Service): Model {
  const { transitions, pairs, refusals } = explored(service, repertoires[service].plainActs);
  return {
    states: [...new Set(transitions.flatMap(({ from, to }) => [from, to]))],
    transitions: transitions.map(({ acts: _acts, ...transition }) => transition),
    pairs: pairs.map(({ acts: _acts, ...pair }) => pair),
    refusals: refusals.map(({ acts: _acts, ...refusal }) => refusal),
  };
}
