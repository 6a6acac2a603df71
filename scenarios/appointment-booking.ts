/** Appointment booking: which acts are tried how often. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Act } from '../machines/contract/acts.ts';
import type { Situation } from '../machines/situation/situation.ts';
import { osloDate } from '../machines/workdays.ts';
import type { Alphabet } from './alphabet.ts';
import { comingTime, duration, kind, slotsToCome, whose } from './data/calendars.ts';
import { act, delay, howEarly, words } from './data/parts.ts';
import { sideBySide } from './histories/side-by-side.ts';

export { furtherActs } from './appointment-booking-coverage.ts';
export { stories } from './appointment-booking-stories.ts';

const time = ({ now }: Situation): fc.Arbitrary<object> =>
  fc
    .tuple(fc.record({ start: comingTime(now), kind }), duration)
    .map(([slot, lasting]) => ({ ...slot, ...lasting }));

/** A time that a request proposes, as often as not. */
function proposal(situation: Situation): fc.Arbitrary<object> {
  const some = fc.record({ start: comingTime(situation.now) });
  return fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some });
}

const slots = ({ now }: Situation) => fc.record({ slots: slotsToCome(now) });

/** The day of a slot, else tomorrow or so. */
function day(situation: Situation): fc.Arbitrary<string> {
  const days = situation.bookings.all.flatMap(({ facts }) => (facts.start ? osloDate(facts.start) : []));
  const any = comingTime(situation.now).map(osloDate);
  return days.length > 0
    ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...days) }, { weight: 1, arbitrary: any })
    : any;
}

const browsing = (situation: Situation) => fc.record({ day: day(situation), clinician: whose });
const closing = (situation: Situation) =>
  fc.tuple(day(situation), fc.constantFrom(0, 0, 1, 3)).map(([from, days]) => ({
    from,
    until: Temporal.PlainDate.from(from).add({ days }).toString(),
  }));

const oneOfFirst = (name: string) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 3, arbitrary: fc.constant({ [name]: 2 }) },
    { weight: 1, arbitrary: fc.constant({ [name]: 3 }) },
  );
const who = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom({}, { citizen: 'neighbour' }) },
  { weight: 1, arbitrary: fc.constant({ citizen: 'stranger' }) },
);
const channel = fc.record({ by: fc.constantFrom('sms', 'e-mail', 'off') });

export const alphabet: Alphabet = [
  { type: 'office.publishes', weight: 9, acts: (now) => act('office.publishes', slots(now)) },
  { type: 'citizen.browses', weight: 9, acts: (now) => act('citizen.browses', browsing(now)) },
  { type: 'citizen.reserves', weight: 12, acts: act('citizen.reserves', oneOfFirst('slot'), who, delay) },
  { type: 'citizen.races-for', weight: 4, acts: act('citizen.races-for', oneOfFirst('slot')) },
  { type: 'citizen.cancels', weight: 5, acts: act('citizen.cancels', oneOfFirst('appointment')) },
  {
    type: 'citizen.suggests',
    weight: 4,
    acts: (now) => act('citizen.suggests', who, proposal(now), words, delay),
  },
  {
    type: 'office.allocates',
    weight: 5,
    acts: (now) => act('office.allocates', oneOfFirst('request'), time(now), words),
  },
  { type: 'office.pushes', weight: 3, acts: (now) => act('office.pushes', who, time(now), words) },
  { type: 'office.calls-off', weight: 3, acts: act('office.calls-off', oneOfFirst('appointment'), words) },
  { type: 'office.withdraws', weight: 3, acts: act('office.withdraws', oneOfFirst('slot')) },
  { type: 'office.closes-period', weight: 2, acts: (now) => act('office.closes-period', closing(now)) },
  { type: 'office.takes-requests-only', weight: 1, acts: act('office.takes-requests-only') },
  { type: 'citizen.chooses-notification', weight: 1, acts: act('citizen.chooses-notification', channel) },
  { type: 'network.delivers', weight: 5, acts: act('network.delivers') },
  { type: 'network.repeats', weight: 2, acts: act('network.repeats', howEarly) },
];

/** A week after an ordinary Monday: when the slots and appointments of plain acts are. */
const DAY = '2024-02-12';
const at = (time: string) => `${DAY}T${time}:00+01:00`;

/** Each act in its plainest form, and each way in which it can be out of the ordinary. */
export const plainActs: readonly Act[] = [
  { type: 'office.publishes', slots: [{ start: at('10:00') }] },
  { type: 'office.withdraws' },
  { type: 'office.closes-period', from: DAY, until: DAY },
  { type: 'office.takes-requests-only' },
  { type: 'citizen.browses', day: DAY },
  { type: 'citizen.reserves' },
  { type: 'citizen.reserves', isDelayed: true },
  { type: 'citizen.reserves', citizen: 'stranger' },
  { type: 'citizen.reserves', citizen: 'stranger', isDelayed: true },
  { type: 'citizen.races-for' },
  { type: 'citizen.suggests' },
  { type: 'citizen.suggests', isDelayed: true },
  { type: 'citizen.suggests', citizen: 'stranger' },
  { type: 'citizen.suggests', citizen: 'stranger', isDelayed: true },
  { type: 'office.allocates', start: at('12:00') },
  { type: 'office.pushes', start: at('13:00') },
  { type: 'office.pushes', start: at('13:00'), citizen: 'stranger' },
  { type: 'office.calls-off' },
  { type: 'citizen.cancels' },
  { type: 'network.delivers' },
  { type: 'network.repeats' },
];

const TWO_SLOTS: Act = { type: 'office.publishes', slots: [{ start: at('10:00') }, { start: at('10:20') }] };
const VIDEO: Act = { type: 'office.publishes', slots: [{ start: at('10:00'), kind: 'video' }] };
const BROWSES: Act = { type: 'citizen.browses', day: DAY };
const SOON: Act = { type: 'calendar.reaches', instant: at('09:52') };
const LATER = 'Jeg vil gjerne komme en ettermiddag.';

/** The same times in the calendars of two offices, for the same citizens. */
export const histories = sideBySide('appointment-booking', {
  'the same slots': [
    [TWO_SLOTS, { type: 'citizen.reserves' }, BROWSES, { type: 'citizen.cancels' }, BROWSES],
    [
      TWO_SLOTS,
      { type: 'citizen.reserves', citizen: 'neighbour' },
      { type: 'citizen.reserves', slot: 2 },
      BROWSES,
      { type: 'office.calls-off' },
      BROWSES,
    ],
  ],
  'one of them closed': [
    [
      TWO_SLOTS,
      { type: 'office.closes-period', from: DAY, until: DAY },
      BROWSES,
      { type: 'citizen.suggests' },
    ],
    [TWO_SLOTS, BROWSES, { type: 'citizen.reserves' }, BROWSES],
  ],
  'one of them by request alone': [
    [TWO_SLOTS, { type: 'office.takes-requests-only' }, BROWSES, { type: 'citizen.suggests' }],
    [TWO_SLOTS, BROWSES, { type: 'citizen.races-for' }, BROWSES],
  ],
  'requests and appointments given': [
    [
      { type: 'citizen.suggests' },
      { type: 'office.pushes', start: at('13:00') },
      { type: 'office.allocates', start: at('12:00') },
      { type: 'office.calls-off' },
    ],
    [
      { type: 'citizen.suggests', text: LATER },
      { type: 'office.allocates', start: at('13:00') },
      { type: 'office.pushes', start: at('12:00'), citizen: 'neighbour' },
      { type: 'citizen.cancels' },
    ],
  ],
  'video at the same time': [
    [VIDEO, { type: 'citizen.reserves' }, SOON],
    [VIDEO, { type: 'citizen.reserves', citizen: 'neighbour' }, SOON],
    [VIDEO, BROWSES, SOON],
  ],
});
