import { describe, expect, it } from 'vitest';
import type { Act } from '../contract/acts.ts';
import { defaultProfile } from '../contract/default-profile.ts';
import { limitsOf } from '../contract/profile.ts';
import { isClaimed } from './bookings.ts';
import { after, beginning, instantOf, permission } from './lifecycle.ts';
import type { Situation } from './situation.ts';

const limits = limitsOf(defaultProfile);

const DAY = '2024-02-08';
const SLOT = `${DAY}T10:00:00+01:00`;
const publishes: Act = { type: 'office.publishes', slots: [{ start: SLOT }] };
const reaches = (instant: string): Act => ({ type: 'calendar.reaches', instant });

function situationAfter(...acts: Act[]): Situation {
  return acts.reduce(
    (situation, act) => after(situation, act, instantOf(act, situation.now)),
    beginning('2024-02-05T09:00:00+01:00', limits),
  );
}

const statesAfter = (...acts: Act[]) => situationAfter(...acts).bookings.all.map(({ state }) => state);
const factsAfter = (...acts: Act[]) => situationAfter(...acts).bookings.all[0]?.facts;

function permissionOf(act: Act, ...before: Act[]) {
  const situation = situationAfter(...before);
  return permission(situation, act, instantOf(act, situation.now));
}

describe('a slot', () => {
  it('is bookable when published, allocated when reserved, and bookable again when cancelled', () => {
    expect(statesAfter(publishes)).toEqual(['bookable']);
    expect(statesAfter(publishes, { type: 'citizen.reserves' })).toEqual(['allocated']);
    const cancelled: Act[] = [publishes, { type: 'citizen.reserves' }, { type: 'citizen.cancels' }];
    expect(statesAfter(...cancelled)).toEqual(['bookable']);
    expect(factsAfter(...cancelled)).toMatchObject({ isFreed: true, citizen: undefined, appointments: [1] });
  });

  it('lasts twenty minutes and is the GPs and in person unless said', () => {
    expect(factsAfter(publishes)).toMatchObject({
      end: `${DAY}T10:20:00+01:00`,
      clinician: 'gp',
      kind: 'in-person',
    });
  });

  it('is reserved while a reservation is on its way, and goes to the first that arrives', () => {
    const delayed: Act = { type: 'citizen.reserves', isDelayed: true };
    expect(statesAfter(publishes, delayed)).toEqual(['reserved']);
    expect(statesAfter(publishes, delayed, { type: 'network.delivers' })).toEqual(['allocated']);
    const overtaken: Act[] = [publishes, delayed, { type: 'citizen.reserves', citizen: 'neighbour' }];
    expect(factsAfter(...overtaken, { type: 'network.delivers' })).toMatchObject({
      citizen: 'neighbour',
      inTransit: [],
    });
  });

  it('that lasts over midnight is in doubt in a period that holds one of its days', () => {
    const late: Act = { type: 'office.publishes', slots: [{ start: `${DAY}T23:50:00+01:00` }] };
    const closes = (day: string): Act => ({ type: 'office.closes-period', from: day, until: day });
    expect(permissionOf(closes(DAY), late)).toBe('unsettled');
    expect(permissionOf(closes('2024-02-09'), late)).toBe('unsettled');
    expect(permissionOf(closes('2024-02-10'), late)).toBe('permitted');
    expect(permissionOf(late, closes('2024-02-09'))).toBe('unsettled');
  });

  it('stays bookable when somebody whom the office does not know reserves it', () => {
    expect(statesAfter(publishes, { type: 'citizen.reserves', citizen: 'stranger' })).toEqual(['bookable']);
    const onTheWay: Act = { type: 'citizen.reserves', citizen: 'stranger', isDelayed: true };
    expect(statesAfter(publishes, onTheWay, { type: 'network.delivers' })).toEqual(['bookable']);
  });

  it('goes to one of two who reserve it at the same moment, whoever that is', () => {
    expect(factsAfter(publishes, { type: 'citizen.races-for' })).toMatchObject({
      citizen: undefined,
      appointments: [1],
    });
  });

  it('stays with who has it when another reserves it', () => {
    const acts: Act[] = [publishes, { type: 'citizen.reserves' }];
    expect(permissionOf({ type: 'citizen.reserves', citizen: 'neighbour' }, ...acts)).toBe('permitted');
    const both = factsAfter(...acts, { type: 'citizen.reserves', citizen: 'neighbour' });
    expect(both).toMatchObject({ citizen: 'citizen', appointments: [1], refusals: 1 });
  });

  it('is not to be judged when called off with a reservation on its way: whether that one gets it, no source says', () => {
    const reserves: Act = { type: 'citizen.reserves' };
    const late: Act = { ...reserves, isDelayed: true };
    const callsOff: Act = { type: 'office.calls-off' };
    expect(permissionOf(callsOff, publishes, reserves, late)).toBe('unsettled');
    expect(permissionOf(callsOff, publishes, reserves, late, { type: 'network.delivers' })).toBe('permitted');
  });

  it('is withheld inside a closed period, both days included, and in a calendar of requests only', () => {
    const closes = (from: string, until: string): Act => ({ type: 'office.closes-period', from, until });
    expect(statesAfter(publishes, closes('2024-02-01', DAY))).toEqual(['withheld']);
    expect(statesAfter(publishes, closes(DAY, '2024-02-20'))).toEqual(['withheld']);
    expect(statesAfter(publishes, closes('2024-02-01', '2024-02-07'))).toEqual(['bookable']);
    expect(statesAfter(publishes, { type: 'office.takes-requests-only' })).toEqual(['withheld']);
    const held: Act[] = [publishes, { type: 'citizen.reserves' }, closes(DAY, DAY)];
    expect(statesAfter(...held)).toEqual(['allocated']);
    expect(statesAfter(...held, { type: 'citizen.cancels' })).toEqual(['withheld']);
  });

  it('that was offered and then withdrawn leaves open what a reservation of it is to give', () => {
    const browses: Act = { type: 'citizen.browses', day: DAY };
    const withdraws: Act = { type: 'office.withdraws' };
    expect(permissionOf({ type: 'citizen.reserves' }, publishes, withdraws)).toBe('permitted');
    expect(permissionOf({ type: 'citizen.reserves' }, publishes, browses, withdraws)).toBe('unsettled');
    const otherDay: Act = { type: 'citizen.browses', day: '2024-02-09' };
    expect(permissionOf({ type: 'citizen.reserves' }, publishes, otherDay, withdraws)).toBe('permitted');
  });

  it('that overlaps another of the same clinician, or has passed, is nowhere spoken of', () => {
    const at = (start: string, clinician?: 'locum'): Act => ({
      type: 'office.publishes',
      slots: [{ start, clinician }],
    });
    expect(permissionOf(at(`${DAY}T10:19:00+01:00`), publishes)).toBe('unsettled');
    expect(permissionOf(at(`${DAY}T10:20:00+01:00`), publishes)).toBe('permitted');
    expect(permissionOf(at(SLOT, 'locum'), publishes)).toBe('permitted');
    expect(permissionOf(at('2024-02-05T09:00:01+01:00'))).toBe('unsettled');
    expect(permissionOf({ type: 'office.publishes', slots: [{ start: SLOT }, { start: SLOT }] })).toBe(
      'unsettled',
    );
  });

  it('that nobody published is neither withdrawn nor reserved', () => {
    expect(permissionOf({ type: 'office.withdraws' })).toBe('forbidden');
    expect(permissionOf({ type: 'citizen.reserves', slot: 2 }, publishes)).toBe('forbidden');
  });
});

describe('an appointment', () => {
  const booked: Act[] = [publishes, { type: 'citizen.reserves' }];

  it('is cancelled until it begins, and not from then on', () => {
    const cancels: Act = { type: 'citizen.cancels' };
    expect(permissionOf(cancels, ...booked, reaches(`${DAY}T09:59:58+01:00`))).toBe('permitted');
    expect(permissionOf(cancels, ...booked, reaches(`${DAY}T09:59:59+01:00`))).toBe('forbidden');
    expect(statesAfter(...booked, reaches(SLOT))).toEqual(['begun']);
  });

  it('is cancelled once, also when another has its slot since', () => {
    const again: Act[] = [...booked, { type: 'citizen.cancels' }];
    expect(permissionOf({ type: 'citizen.cancels' }, ...again)).toBe('forbidden');
    const anew: Act[] = [...again, { type: 'citizen.reserves', citizen: 'neighbour' }];
    expect(permissionOf({ type: 'citizen.cancels' }, ...anew)).toBe('forbidden');
    expect(permissionOf({ type: 'citizen.cancels', appointment: 2 }, ...anew)).toBe('permitted');
  });

  it('is given by the office to whom it knows, and to nobody else', () => {
    const pushes: Act = { type: 'office.pushes', start: SLOT };
    expect(statesAfter(pushes)).toEqual(['allocated']);
    expect(permissionOf({ ...pushes, citizen: 'stranger' })).toBe('forbidden');
    expect(statesAfter(pushes, { type: 'office.calls-off' })).toEqual(['cancelled']);
  });

  it('answers a request that the office has, once', () => {
    const allocates: Act = { type: 'office.allocates', start: SLOT };
    expect(statesAfter({ type: 'citizen.suggests' }, allocates)).toEqual(['allocated']);
    expect(permissionOf(allocates)).toBe('forbidden');
    expect(permissionOf(allocates, { type: 'citizen.suggests', isDelayed: true })).toBe('forbidden');
    expect(permissionOf(allocates, { type: 'citizen.suggests', citizen: 'stranger' })).toBe('forbidden');
    expect(permissionOf(allocates, { type: 'citizen.suggests' }, allocates)).toBe('unsettled');
  });

  it('is numbered in the order in which appointments are made', () => {
    const pushes: Act = { type: 'office.pushes', start: `${DAY}T12:00:00+01:00` };
    const { all, appointments } = situationAfter(publishes, pushes, { type: 'citizen.reserves' }).bookings;
    expect(all.map(({ facts }) => facts.appointments)).toEqual([[2], [1]]);
    expect(appointments).toBe(2);
  });
});

describe('a statement', () => {
  it('that leaves out a kind of appointment leaves acts of that kind unjudged', () => {
    const telephone: Act = { type: 'office.pushes', start: SLOT, kind: 'telephone' };
    expect(isClaimed(telephone, { appointmentKinds: ['video'] })).toBe(false);
    expect(isClaimed(telephone, { appointmentKinds: ['telephone'] })).toBe(true);
    expect(isClaimed(publishes, { appointmentKinds: [] })).toBe(true);
  });
});
