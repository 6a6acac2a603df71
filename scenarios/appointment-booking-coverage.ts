/**
 * Scenarios that cover appointment booking: by the shortest path to every state, every act is tried there; and kinds,
 * clinicians and the time for a video link, which the states do not tell apart. The same for every seed.
 */
import type { Act } from '../machines/contract/acts.ts';
import { APPOINTMENT_KINDS } from '../machines/contract/statement.ts';
import { after, beginning, instantOf, permission } from '../machines/lifecycle.ts';
import { plainActs } from './appointment-booking.ts';
import { bookingCalendarActs, bookingPaths } from './booking-paths.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';

const DAY = '2024-02-12';
const START = `${DAY}T10:00:00+01:00`;
const browse: Act = { type: 'citizen.browses', day: DAY };

/** A slot of each kind, looked at, reserved and cancelled; and each kind given by the office. */
const kinds: Act[][] = APPOINTMENT_KINDS.map((kind) => [
  { type: 'office.publishes', slots: [{ start: START, kind }] },
  browse,
  { type: 'citizen.reserves' },
  { type: 'citizen.cancels' },
  browse,
  { type: 'office.pushes', start: `${DAY}T14:00:00+01:00`, kind },
  { type: 'citizen.suggests' },
  { type: 'office.allocates', start: `${DAY}T15:00:00+01:00`, kind },
]);

/** Slots of two clinicians on one day, looked at with each. */
const clinicians: Act[] = [
  {
    type: 'office.publishes',
    slots: [{ start: START }, { start: START, clinician: 'locum' }],
  },
  browse,
  { ...browse, clinician: 'locum' },
  { type: 'citizen.reserves', slot: 2 },
  { ...browse, clinician: 'locum' },
];

const reaches = (time: string): Act => ({ type: 'calendar.reaches', instant: `${DAY}T${time}:00+01:00` });
const video: Act = { type: 'office.pushes', start: START, kind: 'video' };

/** The times at which a video link may be sent, and may not. */
const links: Act[][] = [
  [video, reaches('09:49'), reaches('09:50'), reaches('09:55')],
  [video, reaches('09:55'), reaches('09:56')],
  [video, reaches('09:52'), reaches('10:01')],
  [video, reaches('09:49'), { type: 'citizen.cancels' }, reaches('09:52')],
];

/** What is past, withdrawn or begun while a citizen looks at it. */
const late: Act[][] = [
  [{ type: 'office.publishes', slots: [{ start: START }] }, reaches('10:01'), browse],
  [{ type: 'office.publishes', slots: [{ start: START }] }, { type: 'office.withdraws' }, browse],
  [
    { type: 'citizen.chooses-notification', by: 'off' },
    { type: 'office.publishes', slots: [{ start: START }] },
    { type: 'citizen.reserves' },
    { type: 'citizen.chooses-notification', by: 'e-mail' },
    { type: 'office.pushes', start: `${DAY}T14:00:00+01:00` },
  ],
];

function stateScenarios(): Act[][] {
  return bookingPaths(plainActs).flatMap((path) => {
    const situation = path.reduce(
      (reached, act) => after(reached, act, instantOf(act, reached.now)),
      beginning(ORDINARY_START),
    );
    return [...plainActs, ...bookingCalendarActs(situation)]
      .filter((act) => permission(situation, act, instantOf(act, situation.now)) !== 'unsettled')
      .map((act) => [...path, act]);
  });
}

/** The scenarios, in the order in which they are recorded. */
export function coveringScenarios(): Scenario[] {
  const acts = [...stateScenarios(), ...kinds, clinicians, ...links, ...late];
  return acts
    .sort((one, other) => one.length - other.length)
    .map((each, index) => ({
      name: `appointment-booking coverage ${index + 1}`,
      service: 'appointment-booking',
      purpose: 'coverage',
      start: ORDINARY_START,
      acts: each,
    }));
}
