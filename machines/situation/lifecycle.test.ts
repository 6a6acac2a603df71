import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../contract/acts.ts';
import { defaultProfile } from '../contract/default-profile.ts';
import { limitsOf } from '../contract/profile.ts';
import { epochOf } from '../workdays.ts';
import { anyAct } from './arbitrary-act.ts';
import { conversationAbout, isConversational } from './conversations.ts';
import { after, beginning, instantOf, permission } from './lifecycle.ts';

const limits = limitsOf(defaultProfile);

const START = '2024-02-05T09:00:00+01:00';

/** The situations that acts lead through, the beginning first. */
function situationsOf(acts: readonly Act[]) {
  const situations = [beginning(START, limits)];
  for (const act of acts) {
    const situation = situations.at(-1) ?? beginning(START, limits);
    situations.push(after(situation, act, instantOf(act, situation.now)));
  }
  return situations;
}

const plainly = ({ conversations, bookings }: ReturnType<typeof beginning>) =>
  [...conversations, ...bookings.all].map(({ service, state, facts }) => ({ service, state, facts }));

/** What holds of every step of any array of acts. */
function always(
  check: (step: {
    act: Act;
    before: ReturnType<typeof beginning>;
    next: ReturnType<typeof beginning>;
    at: string;
  }) => void,
) {
  const property = fc.property(fc.array(anyAct, { maxLength: 14 }), (acts) => {
    const situations = situationsOf(acts);
    for (const [index, act] of acts.entries()) {
      const [before, next] = situations.slice(index);
      if (!before || !next) throw new Error('An act led nowhere');
      check({ act, before, next, at: instantOf(act, before.now) });
    }
  });
  fc.assert(property, { seed: 20231207, numRuns: 300 });
}

describe('any array of acts', () => {
  it('is legal: each act is permitted, forbidden or unsettled', () => {
    const seen = new Set<string>();
    always(({ act, before, at }) => seen.add(permission(before, act, at)));
    expect(seen).toEqual(new Set(['permitted', 'forbidden', 'unsettled']));
  });

  it('changes nothing but the time where an act is not permitted', () => {
    always(({ act, before, next, at }) => {
      expect(next.now).toBe(at);
      if (permission(before, act, at) !== 'permitted') expect(plainly(next)).toEqual(plainly(before));
    });
  });

  it('never turns time back, and takes a second for each act', () => {
    always(({ act, before, next }) => {
      const passed = epochOf(next.now) - epochOf(before.now);
      if (act.type === 'calendar.reaches') expect(passed).toBeGreaterThanOrEqual(1000);
      else expect(passed).toBe(1000);
    });
  });

  it('opens at most one conversation an act, and lets none vanish', () => {
    always(({ before, next }) => {
      const opened = next.conversations.length - before.conversations.length;
      expect([0, 1]).toContain(opened);
      for (const [index, { facts }] of before.conversations.entries()) {
        expect(next.conversations[index]?.facts.citizen).toBe(facts.citizen);
        expect(next.conversations[index]?.facts.openedBy).toBe(facts.openedBy);
      }
    });
  });

  it('moves no conversation but that which an act of a person is about', () => {
    always(({ act, before, next }) => {
      if (!isConversational(act.type)) return;
      const about = conversationAbout(before, act);
      for (const [index, conversation] of before.conversations.entries()) {
        if (conversation !== about) expect(next.conversations[index]).toBe(conversation);
      }
    });
  });

  it('leaves closed what is closed and rejected what is rejected', () => {
    always(({ before, next }) => {
      for (const [index, { state }] of before.conversations.entries()) {
        if (state === 'closed' || state === 'rejected') expect(next.conversations[index]?.state).toBe(state);
      }
    });
  });

  it('gives the same situations again, and leaves earlier ones as they were', () => {
    const property = fc.property(fc.array(anyAct, { maxLength: 8 }), (acts) => {
      const first = situationsOf(acts);
      const kept = JSON.stringify(first.map(plainly));
      expect(situationsOf(acts).map(plainly)).toEqual(first.map(plainly));
      expect(JSON.stringify(first.map(plainly))).toBe(kept);
    });
    fc.assert(property, { seed: 1, numRuns: 50 });
  });
});

describe('the permission of one act in one situation', () => {
  it('is that of the instant it is asked for', () => {
    const period = { from: '2024-02-06', until: '2024-02-06' };
    const away: Act = { type: 'office.registers-absence', service: 'e-consultation', ...period };
    const situation = after(beginning(START, limits), away, START);
    const act: Act = { type: 'citizen.asks' };
    const days = [5, 6, 7].map((day) => permission(situation, act, `2024-02-0${day}T12:00:00+01:00`));
    expect(days).toEqual(['permitted', 'unsettled', 'permitted']);
  });
});

describe('the acts of conversations', () => {
  it.each(['office.disables', 'citizen.logs-out', 'citizen.browses', 'network.delivers'] as const)(
    'are not those of panel, accounts, calendar and network: %s',
    (type) => {
      expect(isConversational(type)).toBe(false);
    },
  );
});

describe('the instant of an act', () => {
  it('is a second later, with the offset of Oslo, also when the clock changes', () => {
    expect(instantOf({ type: 'citizen.asks' }, '2024-03-31T01:59:59+01:00')).toBe(
      '2024-03-31T03:00:00+02:00',
    );
    expect(instantOf({ type: 'citizen.asks' }, '2024-10-27T02:59:59+02:00')).toBe(
      '2024-10-27T02:00:00+01:00',
    );
  });

  it('is that which the calendar reaches, unless it has passed already', () => {
    const reaches = (instant: string): Act => ({ type: 'calendar.reaches', instant });
    expect(instantOf(reaches('2024-02-06T00:00:00Z'), START)).toBe('2024-02-06T00:00:00Z');
    expect(instantOf(reaches('2024-02-05T08:00:00Z'), START)).toBe('2024-02-05T09:00:01+01:00');
    expect(instantOf(reaches('2020-01-01T00:00:00Z'), START)).toBe('2024-02-05T09:00:01+01:00');
  });
});
