import { describe, expect, it } from 'vitest';
import { Acts, CITIZENS } from '../machines/contract/acts.ts';
import { ProvisionRequest } from '../machines/contract/driver.ts';
import { MESSAGES_TO_FETCH_MAX } from '../machines/contract/message-service.ts';
import { isKnownToOffice, Practice, provisionOf } from '../machines/contract/practice.ts';
import { SERVICES } from '../machines/contract/services.ts';
import { after, beginning, instantOf, permission } from '../machines/situation/lifecycle.ts';
import { completeActs } from './complete/parts.ts';
import { practiceOf } from './data/practice.ts';
import { planOf, repertoires, storyOf } from './plan.ts';
import type { Scenario } from './scenario.ts';

const plan = planOf(['e-consultation'], 1, 200);
const of = (purpose: Scenario['purpose']) => plan.filter((scenario) => scenario.purpose === purpose);

/** The permission of each act of a scenario. */
function permissionsOf({ start, acts }: Scenario): string[] {
  let situation = beginning(start);
  return acts.map((act) => {
    const at = instantOf(act, situation.now);
    const permitted = permission(situation, act, at);
    situation = after(situation, act, at);
    return permitted;
  });
}

/** Every state a scenario's conversations are in, one after the other. */
function statesOf({ start, acts }: Scenario): string[] {
  let situation = beginning(start);
  return acts.flatMap((act) => {
    situation = after(situation, act, instantOf(act, situation.now));
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
    expect(planOf(['e-consultation'], 1, 200)).toEqual(plan);
    const other = planOf(['e-consultation'], 2, 200);
    expect(other.filter(({ purpose }) => purpose !== 'random')).toEqual([...of('story'), ...of('coverage')]);
    expect(other.filter(({ purpose }) => purpose === 'random')).not.toEqual(of('random'));
    expect(planOf([], 1, 5)).toEqual([]);
  });

  it('is JSON of the contract', () => {
    for (const { acts } of plan) expect(Acts.parse(JSON.parse(JSON.stringify(acts)))).toEqual(acts);
  });

  it('never tries what no source settles', () => {
    expect(plan.filter((scenario) => permissionsOf(scenario).includes('unsettled'))).toEqual([]);
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
  const beginnings = (scenarios: readonly Scenario[]) =>
    new Set(
      scenarios.flatMap(({ acts }) => acts.map((_, index) => JSON.stringify(acts.slice(0, index + 1)))),
    );

  it.each(SERVICES)('are played of %s, each to its end, as far as is asked for', (service) => {
    for (const further of [0, 1]) {
      const played = beginnings(planOf([service], 1, 0, further));
      const missed = completeActs(service, further).filter((acts) => !played.has(JSON.stringify(acts)));
      expect(missed).toEqual([]);
    }
    const without = beginnings(planOf([service], 1, 0));
    expect(completeActs(service, 1).filter((acts) => !without.has(JSON.stringify(acts)))).not.toEqual([]);
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

  it('have 3 to 12 acts, of every type, and reach every state', () => {
    const lengths = of('random').map(({ acts }) => acts.length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([3, 12]);
    const types = new Set(of('random').flatMap(({ acts }) => acts.map(({ type }) => type)));
    expect(types.size).toBe(14);
    expect(new Set(of('random').flatMap(statesOf)).size).toBe(10);
  });

  it('jump to just before and just after deadlines', () => {
    const jumps = of('random').flatMap(({ acts }) => acts.filter((act) => act.type === 'calendar.reaches'));
    const times = jumps.map(({ instant }) => instant.slice(11, 19));
    expect(times).toContain('23:58:59');
    expect(times).toContain('00:00:00');
  });
});

describe('a practice', () => {
  it('is of the contract and follows from its number', () => {
    expect(Practice.parse(practiceOf(7))).toEqual(practiceOf(7));
  });

  it('shares nobody and no HER-id with another', () => {
    const everything = Array.from({ length: 2000 }, (_, n) => practiceOf(n)).flatMap(
      ({ id, office, clinicians, cast, helsenorge, elsewhere }) => [
        id,
        office.herId,
        ...clinicians.map(({ herId }) => herId),
        ...CITIZENS.map((name) => cast[name].nationalId),
        helsenorge.herId,
        helsenorge.serviceHerId,
        elsewhere.herId,
        elsewhere.clinicianHerId,
      ],
    );
    expect(new Set(everything).size).toBe(everything.length);
  });

  it('is provisioned without those whom the office does not know', () => {
    const practice = practiceOf(3);
    const request = provisionOf(practice, '2024-02-05T09:00:00+01:00', {
      url: 'http://h.invalid',
      token: 't',
    });
    expect(ProvisionRequest.parse(request)).toEqual(request);
    const ids = request.citizens.map(({ nationalId }) => nationalId);
    expect(ids).toEqual(CITIZENS.filter(isKnownToOffice).map((name) => practice.cast[name].nationalId));
    expect(ids).not.toContain(practice.cast.stranger.nationalId);
    expect(JSON.stringify(request)).not.toContain(practice.cast.stranger.nationalId);
  });
});

function rank(purpose: Scenario['purpose']): number {
  return ['story', 'coverage', 'random'].indexOf(purpose);
}

describe('the long histories', () => {
  const all = planOf(['e-consultation', 'office-contact', 'prescription-renewal'], 1, 0);
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
