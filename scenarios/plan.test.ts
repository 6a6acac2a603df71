import { describe, expect, it } from 'vitest';
import { type Act, Acts, practiceNumberOf, practicesIn } from '../machines/contract/acts.ts';
import { byPractice } from '../machines/contract/by-practice.ts';
import { MESSAGES_TO_FETCH_MAX } from '../machines/contract/message-service.ts';
import { SERVICES } from '../machines/contract/services.ts';
import { after, beginning, instantOf, permission } from '../machines/situation/lifecycle.ts';
import { completeActs } from './complete/parts.ts';
import { withoutDrawnData } from './data/drawn-data.ts';
import { WRITTEN_FOR } from './data/limits.ts';
import { planOf, repertoires, storyOf } from './plan.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';

const plan = planOf({ services: ['e-consultation'], seed: 1, runs: 200 });
const wholePlan = planOf({ services: SERVICES, seed: 1, runs: 0 });
const of = (purpose: Scenario['purpose']) => plan.filter((scenario) => scenario.purpose === purpose);

/** The permission of each act of a scenario. */
function permissionsOf({ start, acts }: Scenario): string[] {
  const situations = byPractice(beginning(start, WRITTEN_FOR));
  return acts.map((act) => {
    const situation = situations.of(act);
    const at = instantOf(act, situation.now);
    const permitted = permission(situation, act, at);
    situations.note(act, after(situation, act, at));
    return permitted;
  });
}

/** Every state a scenario's conversations are in, one after the other. */
function statesOf({ start, acts }: Scenario): string[] {
  const situations = byPractice(beginning(start, WRITTEN_FOR));
  return acts.flatMap((act) => {
    const before = situations.of(act);
    const situation = after(before, act, instantOf(act, before.now));
    situations.note(act, situation);
    return situation.conversations.map(({ state }) => state);
  });
}

describe('a plan', () => {
  it('is stories first, then covering scenarios, then as many random ones as asked for', () => {
    const order = plan.map(({ purpose }) => purpose);
    expect([...new Set(order)]).toEqual(['story', 'coverage', 'random']);
    expect(order).toEqual([...order].sort((one, other) => rank(one) - rank(other)));
    expect(of('random')).toHaveLength(200);
  });

  it('gives every scenario a name of its own', () => {
    expect(new Set(plan.map(({ name }) => name)).size).toBe(plan.length);
  });

  it('is the same for the same seed, and its random scenarios differ for another', () => {
    expect(planOf({ services: ['e-consultation'], seed: 1, runs: 200 })).toEqual(plan);
    const other = planOf({ services: ['e-consultation'], seed: 2, runs: 200 });
    const fixed = [...of('story'), ...of('coverage')];
    const otherFixed = other.filter(({ purpose }) => purpose !== 'random');
    expect(otherFixed).not.toEqual(fixed);
    expect(otherFixed.map(withoutDrawnData)).toEqual(fixed.map(withoutDrawnData));
    expect(other.filter(({ purpose }) => purpose === 'random')).not.toEqual(of('random'));
    expect(planOf({ services: [], seed: 1, runs: 5 })).toEqual([]);
  });

  it('is JSON of the contract', () => {
    for (const { acts } of [...plan, ...wholePlan]) {
      expect(Acts.parse(JSON.parse(JSON.stringify(acts)))).toEqual(acts);
    }
  });

  it('never tries what no source settles', () => {
    const all = [...plan, ...wholePlan];
    expect(all.filter((scenario) => permissionsOf(scenario).includes('unsettled'))).toEqual([]);
  });
});

describe('stories', () => {
  it('have a title in both languages, and are found by name', () => {
    for (const story of of('story')) {
      expect(story.title?.nb).not.toBe(story.title?.en);
      expect(storyOf(story.name)).toBe(story);
    }
    expect(storyOf('nobody-told-this')).toBeUndefined();
  });
});

describe('covering scenarios', () => {
  const coverage = of('coverage').filter(({ name }) => / coverage \d+$/.test(name));

  it('reach every state of the machine', () => {
    expect(new Set(coverage.flatMap(statesOf))).toEqual(
      new Set([
        'sent',
        'awaiting-answer.in-time',
        'awaiting-answer.overdue',
        'answered',
        'replied',
        'referred',
        'awaiting-reply',
        'undelivered',
        'closed',
        'rejected',
      ]),
    );
  });

  it('try every act in every state, permitted and forbidden, shortest first', () => {
    const { plainActs } = repertoires['e-consultation'];
    const last = coverage.map(({ acts }) => JSON.stringify(acts.at(-1)));
    for (const act of plainActs) expect(last).toContain(JSON.stringify(act));
    const outcomes = coverage.map((scenario) => permissionsOf(scenario).at(-1));
    expect(outcomes.filter((each) => each === 'permitted').length).toBeGreaterThan(100);
    expect(outcomes.filter((each) => each === 'forbidden').length).toBeGreaterThan(50);
    const lengths = coverage.map(({ acts }) => acts.length);
    expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
    expect(new Set(coverage.map(({ acts }) => JSON.stringify(acts))).size).toBe(coverage.length);
  });
});

describe('the complete suites', () => {
  const plainly = (acts: readonly Act[], start = ORDINARY_START) =>
    withoutDrawnData({ name: '', purpose: 'coverage', start, acts }).acts;
  const beginnings = (scenarios: readonly Scenario[]) =>
    new Set(
      scenarios.flatMap(({ acts, start }) =>
        plainly(acts, start).map((_, index, all) => JSON.stringify(all.slice(0, index + 1))),
      ),
    );

  it.each(SERVICES)('are played of %s, each to its end, as far as is asked for', (service) => {
    for (const further of [0, 1]) {
      const played = beginnings(planOf({ services: [service], seed: 1, runs: 0, thoroughness: further }));
      const missed = completeActs(service, further).filter(
        (acts) => !played.has(JSON.stringify(plainly(acts))),
      );
      expect(missed).toEqual([]);
    }
    const without = beginnings(planOf({ services: [service], seed: 1, runs: 0 }));
    const further = completeActs(service, 1).map((acts) => JSON.stringify(plainly(acts)));
    expect(further.filter((acts) => !without.has(acts))).not.toEqual([]);
  });
});

describe('outages', () => {
  it('are tried from every state in which the office may act or the citizen write, with each kind of act', () => {
    const outages = of('coverage').filter(
      ({ acts }) => acts.at(-3)?.type === 'network.goes-down' && acts.at(-1)?.type === 'network.comes-up',
    );
    const between = new Set(outages.map(({ acts }) => acts.at(-2)?.type));
    expect(between).toEqual(
      new Set([
        'citizen.asks',
        'citizen.replies',
        'clinician.answers',
        'clinician.refers',
        'clinician.closes',
      ]),
    );
  });
});

describe('random scenarios', () => {
  const permissions = of('random').flatMap(permissionsOf);

  it('hold mostly acts that are permitted, and always some that are forbidden', () => {
    const forbidden = permissions.filter((each) => each === 'forbidden').length;
    expect(forbidden / permissions.length).toBeGreaterThan(0.05);
    expect(forbidden / permissions.length).toBeLessThan(0.3);
  });

  it('have 3 to 12 acts in the first practice, of every type, and reach every state', () => {
    const lengths = of('random').map(({ acts }) => acts.filter((act) => practiceNumberOf(act) === 1).length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([3, 12]);
    const types = new Set(of('random').flatMap(({ acts }) => acts.map(({ type }) => type)));
    expect(types.size).toBe(14);
    expect(new Set(of('random').flatMap(statesOf)).size).toBe(10);
  });

  it('have a second practice, one of eight or so', () => {
    const beside = of('random').filter(({ acts }) => practicesIn(acts) === 2);
    expect(beside.length / of('random').length).toBeGreaterThan(0.06);
    expect(beside.length / of('random').length).toBeLessThan(0.2);
  });

  it('jump to just before and just after deadlines', () => {
    const jumps = of('random').flatMap(({ acts }) => acts.filter((act) => act.type === 'calendar.reaches'));
    const times = jumps.map(({ instant }) => instant.slice(11, 19));
    expect(times).toContain('23:58:59');
    expect(times).toContain('00:00:00');
  });
});

function rank(purpose: Scenario['purpose']): number {
  return ['story', 'coverage', 'random'].indexOf(purpose);
}

describe('practices side by side', () => {
  const beside = wholePlan.filter(({ acts }) => practicesIn(acts) > 1);

  it('are played of every service, and up to four of them', () => {
    expect(new Set(beside.map(({ service }) => service))).toEqual(new Set(SERVICES));
    expect(Math.max(...beside.map(({ acts }) => practicesIn(acts)))).toBe(4);
  });
});

describe('the long histories', () => {
  const all = planOf({
    services: ['e-consultation', 'office-contact', 'prescription-renewal'],
    seed: 1,
    runs: 0,
  });
  const withEnd = (end: string) => all.filter(({ name }) => name.endsWith(` ${end}`));

  it('go deeper into a conversation, and hold more of them open, than a small constant would bear', () => {
    for (const { acts } of withEnd('deep')) expect(acts.length).toBeGreaterThan(30);
    for (const { acts } of withEnd('wide'))
      expect(new Set(acts.map((act) => ('conversation' in act ? act.conversation : 1))).size).toBeGreaterThan(
        20,
      );
    expect([withEnd('deep').length, withEnd('wide').length]).toEqual([2, 3]);
  });

  it('let more messages wait than one page of the message service lists', () => {
    for (const { acts } of withEnd('many')) {
      const up = acts.findIndex(({ type }) => type === 'network.comes-up');
      expect(up).toBeGreaterThan(MESSAGES_TO_FETCH_MAX);
    }
    expect(withEnd('many')).toHaveLength(3);
  });
});
