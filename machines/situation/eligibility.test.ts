import { describe, expect, it } from 'vitest';
import type { Act } from '../contract/acts.ts';
import { defaultProfile } from '../contract/default-profile.ts';
import { limitsOf } from '../contract/profile.ts';
import { obstacleOf } from './eligibility.ts';
import { after, beginning, instantOf, permission } from './lifecycle.ts';
import type { Situation } from './situation.ts';

const limits = limitsOf(defaultProfile);

const START = '2024-02-05T09:00:00+01:00';
const next = (situation: Situation, act: Act) => after(situation, act, instantOf(act, situation.now));
const situationAfter = (...acts: Act[]) => acts.reduce(next, beginning(START, limits));
const permitted = (situation: Situation, act: Act) => permission(situation, act, situation.now);
const ASK: Act = { type: 'citizen.asks' };
const REPLY: Act = { type: 'citizen.replies' };

describe('a service', () => {
  it.each([
    [{ citizen: 'newcomer' }, undefined],
    [{ citizen: 'parent', onBehalfOf: 'sibling' }, undefined],
    [{ citizen: 'orphan' }, 'no-receiver'],
    [{ citizen: 'shared' }, 'no-receiver'],
    [{ citizen: 'visitor' }, 'no-process'],
  ] as const)('asked for by %o meets the obstacle %s', (who, obstacle) => {
    const act: Act = { type: 'citizen.asks', ...who };
    expect(obstacleOf(act, beginning(START, limits))).toBe(obstacle);
    expect(permitted(beginning(START, limits), act)).toBe(obstacle ? 'forbidden' : 'permitted');
  });

  it('that is off is closed to the patients of the GP, and open to those of the locum', () => {
    const off = situationAfter({ type: 'office.disables', service: 'e-consultation' });
    expect(permitted(off, ASK)).toBe('forbidden');
    expect(permitted(off, { type: 'citizen.asks', citizen: 'newcomer' })).toBe('permitted');
    expect(permitted(off, { type: 'citizen.requests' })).toBe('permitted');
  });

  it("is the GP's to whoever would be on a locum's list, where no locum works", () => {
    const alone = beginning(START, limits, { isWithoutLocum: true });
    const off = next(alone, { type: 'office.disables', service: 'e-consultation' });
    const who = [{ citizen: 'newcomer' }, { citizen: 'parent', onBehalfOf: 'sibling' }] as const;
    for (const each of who) {
      expect(permitted(alone, { type: 'citizen.asks', ...each })).toBe('permitted');
      expect(obstacleOf({ type: 'citizen.asks', ...each }, off)).toBe('switched-off');
    }
    expect(obstacleOf({ type: 'citizen.asks', citizen: 'shared' }, alone)).toBe('no-receiver');
  });

  it("leaves open what happens at the locum's, where no locum works", () => {
    const slots = [
      { start: '2024-02-08T10:00:00+01:00' },
      { start: '2024-02-08T10:00:00+01:00', clinician: 'locum' as const },
    ];
    const publishes: Act = { type: 'office.publishes', slots };
    const browses: Act = { type: 'citizen.browses', day: '2024-02-08', clinician: 'locum' };
    for (const act of [publishes, browses]) {
      expect(permitted(beginning(START, limits, { isWithoutLocum: true }), act)).toBe('unsettled');
      expect(permitted(beginning(START, limits), act)).toBe('permitted');
    }
  });

  it('that is off lets open conversations go on', () => {
    const off = situationAfter(ASK, { type: 'office.disables', service: 'e-consultation' });
    expect(permitted(off, { type: 'clinician.answers' })).toBe('permitted');
    expect(permitted(next(off, { type: 'clinician.answers' }), REPLY)).toBe('permitted');
  });

  it('with absence registered leaves open whether it can be started, on the days of the absence alone', () => {
    const from = { service: 'e-consultation', from: '2024-02-05', until: '2024-02-05' } as const;
    const away = situationAfter({ type: 'office.registers-absence', ...from });
    expect(permitted(away, ASK)).toBe('unsettled');
    const back = next(away, { type: 'calendar.reaches', instant: '2024-02-06T00:00:00+01:00' });
    expect(permitted(back, ASK)).toBe('permitted');
  });

  it.each(['basis', 'basis-plus'] as const)('is closed to whoever consents to %s', (level) => {
    const less = situationAfter({ type: 'citizen.consents', level });
    expect(obstacleOf(ASK, less)).toBe('consent');
    expect(permitted(less, { type: 'citizen.asks', citizen: 'neighbour' })).toBe('permitted');
    expect(permitted(next(less, { type: 'citizen.consents', level: 'full-access' }), ASK)).toBe('permitted');
  });
});

describe('a citizen who has logged out', () => {
  const out = situationAfter(ASK, { type: 'clinician.answers' }, { type: 'citizen.logs-out' });

  it.each<Act>([
    ASK,
    REPLY,
    { type: 'citizen.drafts' },
    { type: 'citizen.consents', level: 'basis' },
    { type: 'citizen.chooses-notification', by: 'off' },
  ])('is refused $type', (act) => {
    expect(permitted(out, act)).toBe('forbidden');
    expect(next(out, act)).toEqual({ ...out, now: expect.anything() });
  });

  it('may log in again, and go on', () => {
    expect(permitted(next(out, { type: 'citizen.logs-in' }), REPLY)).toBe('permitted');
  });

  it('keeps nobody else out', () => {
    expect(permitted(out, { type: 'citizen.asks', citizen: 'neighbour' })).toBe('permitted');
  });

  it('keeps a parent out of what concerns the child', () => {
    const parent: Act = { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'child' };
    const asked = situationAfter(parent, { type: 'clinician.answers' });
    expect(permitted(next(asked, { type: 'citizen.logs-out', citizen: 'parent' }), REPLY)).toBe('forbidden');
    expect(permitted(next(asked, { type: 'citizen.logs-out' }), REPLY)).toBe('permitted');
  });
});

describe('a one-way message', () => {
  const written = situationAfter({ type: 'office.writes-one-way', citizen: 'visitor' });

  it('to a citizen on another list is a conversation that cannot be replied to', () => {
    expect(written.conversations[0]?.state).toBe('one-way');
    expect(permitted(written, REPLY)).toBe('forbidden');
  });

  it('is refused to whom the office does not know, and left open to its own patients', () => {
    const to = (citizen: 'stranger' | 'citizen'): Act => ({ type: 'office.writes-one-way', citizen });
    expect(permitted(beginning(START, limits), to('stranger'))).toBe('forbidden');
    expect(permitted(beginning(START, limits), to('citizen'))).toBe('unsettled');
  });

  it('is the only way to write to a citizen on another list', () => {
    const opens = (citizen: 'visitor' | 'newcomer'): Act => ({ type: 'clinician.opens', citizen });
    expect(permitted(beginning(START, limits), opens('visitor'))).toBe('forbidden');
    expect(permitted(beginning(START, limits), opens('newcomer'))).toBe('permitted');
  });
});
