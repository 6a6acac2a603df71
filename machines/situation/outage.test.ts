import { describe, expect, it } from 'vitest';
import type { Act } from '../contract/acts.ts';
import { defaultProfile } from '../contract/default-profile.ts';
import { limitsOf } from '../contract/profile.ts';
import { after, beginning, instantOf, permission } from './lifecycle.ts';

const limits = limitsOf(defaultProfile);

const START = '2024-02-05T09:00:00+01:00';
const ASKS: Act = { type: 'citizen.asks' };
const ANSWERS: Act = { type: 'clinician.answers' };
const DOWN: Act = { type: 'network.goes-down' };
const UP: Act = { type: 'network.comes-up' };
const REJECTS: Act = { type: 'network.rejects' };

const reached = (...acts: readonly Act[]) =>
  acts.reduce(
    (situation, act) => after(situation, act, instantOf(act, situation.now)),
    beginning(START, limits),
  );
const permissionOf = (act: Act, ...acts: readonly Act[]) => {
  const situation = reached(...acts);
  return permission(situation, act, instantOf(act, situation.now));
};
const statesOf = (...acts: readonly Act[]) => reached(...acts).conversations.map(({ state }) => state);

describe('while the message service is down', () => {
  it('what citizens write is on its way, and arrives when it comes up', () => {
    expect(statesOf(DOWN, ASKS)).toEqual(['sent']);
    expect(permissionOf(ANSWERS, DOWN, ASKS)).toBe('forbidden');
    expect(statesOf(DOWN, ASKS, UP)).toEqual(['awaiting-answer.in-time']);
    expect(statesOf(DOWN, { ...ASKS, citizen: 'stranger' }, UP)).toEqual(['rejected']);
  });

  it('the deadline of what is held back counts from the day it arrives', () => {
    const monday: Act = { type: 'calendar.reaches', instant: '2024-02-12T09:00:00+01:00' };
    const [conversation] = reached(DOWN, ASKS, monday, UP).conversations;
    expect(conversation?.facts.dueOn).toBe('2024-02-19');
  });

  it('the office acts in conversations as ever', () => {
    expect(statesOf(ASKS, DOWN, ANSWERS)).toEqual(['answered']);
    expect(permissionOf(ANSWERS, ASKS, { type: 'clinician.closes' }, DOWN)).toBe('forbidden');
  });

  it.each<[string, Act, Act[]]>([
    ['a reply to what the citizen has not been shown', { type: 'citizen.replies' }, [ASKS, DOWN, ANSWERS]],
    ['a second outage', DOWN, [DOWN]],
    ['an end of no outage', UP, []],
    ['an outage while a rejection is awaited', DOWN, [ASKS, REJECTS]],
    ['an answer anew before the rejection could be read', ANSWERS, [ASKS, REJECTS, ANSWERS, DOWN]],
    ['a dialogue that the office opens', { type: 'clinician.opens' }, [DOWN]],
    ['an act on the panel', { type: 'office.disables', service: 'e-consultation' }, [DOWN]],
    ['an act of booking', { type: 'office.takes-requests-only' }, [DOWN]],
    ['a message made unreadable', { type: 'network.corrupts' }, [DOWN]],
  ])('leaves open %s', (_what, act, acts) => {
    expect(permissionOf(act, ...acts)).toBe('unsettled');
  });

  it('is over when the message service comes up', () => {
    expect(reached(ASKS, DOWN, ANSWERS, UP)).toMatchObject({ isDown: false, actedWhileDown: [] });
    expect(permissionOf({ type: 'citizen.replies' }, ASKS, DOWN, ANSWERS, UP)).toBe('permitted');
  });
});

describe('a rejected answer', () => {
  const REJECTED = [ASKS, REJECTS, ANSWERS] as const;

  it('leaves the citizen waiting, and may be given anew', () => {
    expect(statesOf(...REJECTED)).toEqual(['undelivered']);
    expect(reached(...REJECTED).conversations[0]?.facts).toMatchObject({
      askedAt: '2024-02-05T09:00:01+01:00',
      dueOn: undefined,
    });
    expect(statesOf(...REJECTED, ANSWERS)).toEqual(['answered']);
    expect(statesOf(...REJECTED, { type: 'clinician.refers' })).toEqual(['referred']);
  });

  it('that was to close may be closed anew, and whether something else may be said is left open', () => {
    const closing: Act = { type: 'clinician.closes' };
    const lost = [ASKS, REJECTS, closing] as const;
    expect(statesOf(...lost, closing)).toEqual(['closed']);
    expect(permissionOf(ANSWERS, ...lost)).toBe('unsettled');
  });

  it('is no second referral where the first arrived', () => {
    const refers: Act = { type: 'clinician.refers' };
    expect(permissionOf(refers, ASKS, refers, REJECTS, ANSWERS)).toBe('unsettled');
  });

  it('of a renewal or an enquiry may be given anew, too', () => {
    const renews: Act = { type: 'office.renews' };
    expect(statesOf({ type: 'citizen.requests' }, REJECTS, renews, renews)).toEqual(['renewed']);
    const redirects: Act = { type: 'clinician.redirects' };
    expect(statesOf({ type: 'citizen.enquires' }, REJECTS, redirects, ANSWERS)).toEqual(['answered']);
  });

  it.each<[string, Act[]]>([
    ['there is no conversation', []],
    ['the office may not write', [ASKS, { type: 'clinician.closes' }]],
    ['one is awaited already', [ASKS, REJECTS]],
  ])('cannot be looked for where %s', (_where, acts) => {
    expect(permissionOf(REJECTS, ...acts)).toBe('unsettled');
  });
});
