/** What the plan covers whatever the seed: walked through the lifecycle alone, without a candidate. */

import { describe, expect, it } from 'vitest';
import { byPractice } from '../machines/contract/by-practice.ts';
import { SERVICES, type Service } from '../machines/contract/services.ts';
import { after, beginning, instantOf, permission } from '../machines/situation/lifecycle.ts';
import {
  type LatestMoves,
  latestAfter,
  movesOf,
  pairsOf,
  refusalOf,
} from '../machines/situation/lifelines.ts';
import { WRITTEN_FOR } from '../scenarios/data/limits.ts';
import { modelOf } from '../scenarios/model.ts';
import { planOf } from '../scenarios/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type CountedRun, CoverageTally, coveredBy } from './conclude/coverage.ts';

/** A scenario as a candidate that does all as it must would play it. */
function walked({ start, acts }: Scenario): CountedRun {
  const situations = byPractice(beginning(start, WRITTEN_FOR));
  const steps = acts.map((act, index) => {
    const before = situations.of(act);
    const at = instantOf(act, before.now);
    const step = { number: index + 1, act, at, permission: permission(before, act, at), before };
    situations.note(act, after(before, act, at));
    return { ...step, after: situations.of(act) };
  });
  return { judgement: { steps, judged: steps.length, divergences: [] } };
}

/** Everything that a service's machine holds, by name, with how often the scenarios showed it. */
function timesShown(service: Service, scenarios: readonly Scenario[]): [string, number][] {
  const tally = new CoverageTally();
  for (const scenario of scenarios) tally.add(coveredBy([service], walked(scenario)));
  const { states, transitions, pairs, refusals } = tally.of(service);
  return [
    ...states.map(({ name, visited }): [string, number] => [name, visited]),
    ...transitions.map(({ from, act, to, taken }): [string, number] => [`${from} | ${act} | ${to}`, taken]),
    ...pairs.map(({ from, first, middle, second, to, taken }): [string, number] => [
      [from, first, middle, second, to].join(' | '),
      taken,
    ]),
    ...refusals.map(({ state, act, tried }): [string, number] => [`${state} | not ${act}`, tried]),
  ];
}

const namesOf = (shown: readonly [string, number][]) => shown.map(([name]) => name);
const missedBy = (service: Service, scenarios: readonly Scenario[]) =>
  namesOf(timesShown(service, scenarios).filter(([, times]) => times === 0));

describe.each(SERVICES)('the plan of %s without chance', (service) => {
  const plan = planOf({ services: [service], seed: 1, runs: 0 });

  it('shows every state, transition, reachable pair of transitions and refusal', () => {
    expect(missedBy(service, plan)).toEqual([]);
  });

  it('misses what one covering scenario alone shows when that one is left out', () => {
    const [alone = ''] = namesOf(timesShown(service, plan).filter(([, times]) => times === 1));
    const others = plan.filter((each) => missedBy(service, [each]).includes(alone));
    expect(others).toHaveLength(plan.length - 1);
    expect(missedBy(service, others)).toContain(alone);
  });
});

/** What the scenario does that the service's model does not hold. */
function outsideModel(service: Service, scenario: Scenario): string[] {
  const { transitions, pairs, refusals } = modelOf(service);
  const held = new Set([...transitions, ...pairs, ...refusals].map((each) => JSON.stringify(each)));
  const latest = byPractice<LatestMoves>(new Map());
  const done = walked(scenario).judgement.steps.flatMap((step): object[] => {
    if (step.permission === 'forbidden')
      return [refusalOf(service, step.before, step.act, step.at) ?? []].flat();
    const moves = movesOf(service, step.before, step.act, step.after);
    const before = latest.of(step.act);
    const inRow = pairsOf(before, moves);
    latest.note(step.act, latestAfter(before, moves));
    return [...moves.map(({ from, act, to }) => ({ from, act, to })), ...inRow];
  });
  return done.map((each) => JSON.stringify(each)).filter((each) => !held.has(each));
}

describe.each(SERVICES)('the model of %s', (service) => {
  it('holds everything that random scenarios do', () => {
    const random = planOf({ services: [service], seed: 1, runs: 300 }).filter(
      ({ purpose }) => purpose === 'random',
    );
    expect([...new Set(random.flatMap((each) => outsideModel(service, each)))]).toEqual([]);
  });
});
