/** Shorter ways to where a scenario fails: its last acts, after the shortest path known to the same state. */

import type { Act } from '../../machines/contract/acts.ts';
import type { Limits } from '../../machines/contract/profile.ts';
import { after, beginning, instantOf, permission, serviceOfAct } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { statesReached } from '../../scenarios/explore/exploration.ts';
import { repertoires } from '../../scenarios/plan.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';

function situationAfter({ start, drawn }: Scenario, acts: readonly Act[], limits: Limits): Situation {
  return acts.reduce(
    (situation, act) => after(situation, act, instantOf(act, situation.now)),
    beginning(start, limits, drawn),
  );
}

/** The acts before the last so many, at the practice where the last of all happens. */
function leadingTo({ acts }: Scenario, kept = 1): Act[] {
  const last = acts.at(-1);
  return acts.slice(0, -kept).filter(({ practice }) => practice === last?.practice);
}

function statesOf({ conversations, bookings }: Situation): string {
  return [...conversations, ...bookings.all].map(({ state }) => state).join();
}

/** The failing act as it would be were what it concerns the first of its kind, and its practice the only one. */
function onFirst(last: Act): Act {
  const first = { ...last };
  for (const number of ['conversation', 'slot', 'request', 'appointment', 'practice']) {
    if (number in first) Object.assign(first, { [number]: undefined });
  }
  return first;
}

/** Scenarios that lead to states by the shortest path known, and then do the acts given. */
function waysTo(
  isMeant: (situation: Situation) => boolean,
  rest: readonly Act[],
  scenario: Scenario,
): Scenario[] {
  const last = scenario.acts.at(-1);
  const service = scenario.service ?? (last && serviceOfAct(last));
  if (!service) return [];
  return statesReached(service, repertoires[service].plainActs)
    .filter(({ acts, situation }) => acts.length + rest.length < scenario.acts.length && isMeant(situation))
    .map(({ acts }) => ({ ...scenario, start: ORDINARY_START, acts: [...acts, ...rest] }));
}

/** By shorter ways to the same states. */
export function shortcuts(scenario: Scenario, limits: Limits): Scenario[] {
  const last = scenario.acts.slice(-1).map(onFirst);
  const { conversations, bookings } = situationAfter(scenario, leadingTo(scenario), limits);
  const reached = [...conversations, ...bookings.all].map(({ state }) => state);
  const isReached = (situation: Situation) => {
    const states = statesOf(situation);
    return states === '' || reached.includes(states);
  };
  return waysTo(isReached, last, scenario);
}

/** Acts that are kept, at the most, when what leads to them is sought anew. */
const KEPT_MAX = 4;

/** The last acts of the scenario in states that are reached sooner, where the lifecycle says the same of the first of them. */
export function sooner(scenario: Scenario, limits: Limits): Scenario[] {
  const said = (situation: Situation, act: Act) => permission(situation, act, instantOf(act, situation.now));
  const counts = Array.from(
    { length: Math.min(KEPT_MAX, scenario.acts.length - 1) },
    (_, index) => index + 1,
  );
  return counts.flatMap((kept) => {
    const rest = scenario.acts.slice(-kept);
    const [next] = kept === 1 ? rest.map(onFirst) : rest;
    const [was] = rest;
    if (!next || !was) return [];
    const before = said(situationAfter(scenario, leadingTo(scenario, kept), limits), was);
    return waysTo((situation) => said(situation, next) === before, kept === 1 ? [next] : rest, scenario);
  });
}
