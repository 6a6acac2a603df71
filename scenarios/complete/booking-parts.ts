/** The parts of the lifecycle of bookings, by how one comes about: a slot, a request, or an appointment that the office gives. */
import type { Act } from '../../machines/contract/acts.ts';
import { UNOPENED } from '../../machines/situation/lifelines.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { addSeconds, epochOf } from '../../machines/workdays.ts';
import { always, type Input, type Part, type Standing, type Taken, traitsOf } from './part.ts';

/** A week after an ordinary Monday. */
const DAY = '2024-02-12';
const at = (time: string) => `${DAY}T${time}:00+01:00`;

/** What makes a booking, where there is none yet. */
const opening =
  (act: Act): Input =>
  (situation) =>
    situation.bookings.all.length === 0 ? act : undefined;

const latestOf = ({ bookings: { all } }: Situation) => all[0]?.facts.appointments.at(-1) ?? 1;

/** Of what is about an appointment: the latest that the booking has become. */
const acting =
  (type: 'citizen.cancels' | 'office.calls-off'): Input =>
  (situation) => ({
    type,
    appointment: latestOf(situation),
  });

/** Seconds. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A minute after the booked time begins; an hour later where it has begun, or there is none. */
const timeGoesBy: Input = ({ bookings: { all }, now }) => {
  const start = all[0]?.facts.start;
  const isAhead = start && epochOf(start) > epochOf(now);
  return { type: 'calendar.reaches', instant: isAhead ? addSeconds(start, MINUTE) : addSeconds(now, HOUR) };
};

const delivers = always({ type: 'network.delivers' });
const appointment: readonly Input[] = [acting('office.calls-off'), acting('citizen.cancels'), timeGoesBy];

function standing({ bookings: { all, closed, requestsOnly } }: Situation): Standing {
  const [booking] = all;
  const isShut = requestsOnly || closed.length > 0;
  if (!booking) return { state: UNOPENED, traits: traitsOf({ 'calendar-shut': isShut }) };
  const { state, facts } = booking;
  return {
    state,
    traits: traitsOf({
      'calendar-shut': isShut,
      offered: facts.isOffered,
      freed: facts.isFreed,
      'held-back': facts.inTransit.length > 0,
      'of-stranger': state === 'sent' && facts.citizen === 'stranger',
    }),
  };
}

/** What the office gives, refuses and offers, what it reads that was on its way, and what stands in its calendar. */
function seen({ act, before, after }: Taken): string[] {
  const [then, now] = [before.bookings.all[0], after.bookings.all[0]];
  if (!now) return [];
  const { facts } = now;
  const isRead = then !== now && act.type === 'network.delivers';
  return [
    ...(after.bookings.appointments > before.bookings.appointments ? ['given'] : []),
    ...(facts.refusals > (then?.facts.refusals ?? 0) && facts.inTransit.length === 0 ? ['turned down'] : []),
    ...(isRead ? ['read'] : []),
    ...(then !== now && now.state === 'rejected' ? ['rejected'] : []),
    ...(act.type === 'citizen.browses' && then !== now ? ['offered'] : []),
    ...(now.state === 'allocated' ? ['stands'] : []),
  ];
}

const booked = (name: string, inputs: readonly Input[]): Part => ({
  service: 'appointment-booking',
  name: `appointment-booking of a ${name}`,
  inputs,
  standing,
  seen,
});

const slot: readonly Input[] = [
  opening({ type: 'office.publishes', slots: [{ start: at('10:00') }] }),
  always({ type: 'citizen.browses', day: DAY }),
  always({ type: 'citizen.reserves' }),
  always({ type: 'office.withdraws' }),
];

export const bookingParts: readonly Part[] = [
  booked('slot', [
    ...slot,
    always({ type: 'citizen.reserves', citizen: 'stranger' }),
    always({ type: 'citizen.reserves', isDelayed: true }),
    always({ type: 'citizen.races-for' }),
    ...appointment,
    delivers,
  ]),
  booked('slot, calendar closed', [
    ...slot,
    always({ type: 'office.closes-period', from: DAY, until: DAY }),
    always({ type: 'office.takes-requests-only' }),
    ...appointment,
  ]),
  booked('request', [
    always({ type: 'office.allocates', start: at('12:00') }),
    opening({ type: 'citizen.suggests' }),
    opening({ type: 'citizen.suggests', isDelayed: true }),
    opening({ type: 'citizen.suggests', citizen: 'stranger' }),
    opening({ type: 'citizen.suggests', citizen: 'stranger', isDelayed: true }),
    ...appointment,
    delivers,
  ]),
  booked('time pushed', [
    opening({ type: 'office.pushes', start: at('13:00') }),
    opening({ type: 'office.pushes', start: at('13:00'), citizen: 'stranger' }),
    ...appointment,
  ]),
];
