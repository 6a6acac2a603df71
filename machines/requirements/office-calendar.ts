/**
 * The office's own calendar beside what the lifecycle says: every appointment that stands is there once, as it was made.
 * Each way of getting one has its rule. Whether one that has begun still stands there is free, but not as what.
 */

import type { CalendarEntry } from '../contract/office-acts/appointment-booking.ts';
import { citizenNamed } from '../contract/practice.ts';
import type { Statement } from '../contract/statement.ts';
import { asWritten } from '../contract/words.ts';
import type { Booking } from '../situation/situation.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import { clinicianHerId, madeIn, type Reservation, reservationsIn, wasGiven } from './booking-messages.ts';
import { calendarIsOwn } from './privacy.ts';
import { firstMismatch, type Mismatch, type Requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** The appointments of one rule: by how they came about. */
type Way = (booking: Booking) => boolean;
export const bySlot: Way = ({ facts }) => facts.origin === 'slot';
export const byRequest: Way = ({ facts }) => facts.origin === 'request' && facts.proposedStart === undefined;
export const byProposal: Way = ({ facts }) => facts.origin === 'request' && facts.proposedStart !== undefined;
export const byOffice: Way = ({ facts }) => facts.origin === 'pushed';

/** What stands in the calendar at the time of a booking; that a stranger gets nothing is MSG-07's to judge. */
function entriesAt(step: Step, { facts }: Booking): CalendarEntry[] {
  const herId = clinicianHerId(step, facts.clinician);
  const stranger = step.practice.cast.stranger.nationalId;
  return (step.calendar ?? []).filter(
    ({ citizen, clinician, start }) =>
      clinician === herId && epochOf(start) === epochOf(facts.start) && citizen !== stranger,
  );
}

const reservationsOf = (step: Step, booking: Booking) =>
  reservationsIn(step).filter((each) => each.booking === booking);

/** Reservations of a booking in the step that are not to get it. */
const lostIn = (step: Step, booking: Booking) =>
  reservationsOf(step, booking).filter(
    ({ fate, message }) => fate !== 'wins' && !(fate === 'contends' && wasGiven(step, message)),
  );

/** Whether a citizen wins a booking by one of several reservations in the step. */
const winsIn = (step: Step, booking: Booking, nationalId: string | undefined) =>
  reservationsOf(step, booking).some(
    ({ fate, message }) =>
      (fate === 'wins' || fate === 'contends') &&
      message.citizen?.id === nationalId &&
      wasGiven(step, message),
  );

/** Whether a citizen may have a booking already, or by another reservation; of two who raced for it, either may. */
function mayHold(step: Step, booking: Booking, nationalId: string | undefined): boolean {
  const { citizen } = booking.facts;
  if (winsIn(step, booking, nationalId)) return true;
  const isLive = booking.state === 'allocated' || booking.state === 'begun';
  if (citizen === undefined) return isLive && !madeIn(step).includes(booking);
  return citizenNamed(step.practice, citizen).nationalId === nationalId;
}

/** Whether a slot that is to be had in the step was given to one: if not, the rules of reservations say so. */
function isSettled(step: Step, booking: Booking): boolean {
  if (booking.facts.origin !== 'slot' || !madeIn(step).includes(booking)) return true;
  const given = reservationsOf(step, booking).filter(({ message }) => wasGiven(step, message));
  return given.length === 1;
}

/** Appointments of one way that stand, of which the calendar that the office tells is to be right. */
function standing(step: Step, isOwn: Way): Booking[] {
  if (!step.statement.observes.includes('calendar')) return [];
  return step.after.bookings.all.filter(
    (booking) =>
      isOwn(booking) &&
      (booking.state === 'allocated' || booking.state === 'begun') &&
      isSettled(step, booking),
  );
}

/** Whether an appointment is to be in the calendar: one that has begun may be there still. */
const isAhead = ({ at }: Step, { facts }: Booking) => epochOf(facts.start) > epochOf(at);

function entryMismatch(step: Step, booking: Booking): Mismatch | undefined {
  const { start, end, kind, citizen } = booking.facts;
  const lost = lostIn(step, booking);
  // That who lost has nothing other rules judge.
  const losers = lost.flatMap(({ message }) => message.citizen?.id ?? []);
  const entries = entriesAt(step, booking).filter(
    (each) => mayHold(step, booking, each.citizen) || !losers.includes(each.citizen),
  );
  const holder = citizen && citizenNamed(step.practice, citizen).nationalId;
  const when = moment(start);
  const once = {
    nb: `timen ${when.nb} står i kontorets kalender, én gang`,
    en: `the appointment on ${when.en} is in the office's calendar, once`,
  };
  // That nobody is given it anew is BOOK-03's to judge.
  const isGivenAnew = lost.some(({ message }) => wasGiven(step, message));
  return firstMismatch(
    () =>
      unless(entries.length > 0 || !isAhead(step, booking), once, {
        nb: 'den står ikke der',
        en: 'it is not there',
      }),
    ...entries.flatMap((entry) => [
      () => unless(epochOf(entry.end) === epochOf(end), moment(end), moment(entry.end)),
      () => unless(entry.kind === kind, asWritten(kind), asWritten(entry.kind)),
    ]),
    () => unless(isGivenAnew || entries.length <= 1, once, asWritten(String(entries.length))),
    () =>
      unless(
        isGivenAnew || holder === undefined || entries.every((entry) => entry.citizen === holder),
        { nb: 'med innbyggeren som fikk den', en: 'with the citizen who got it' },
        { nb: 'med en annen', en: 'with another' },
      ),
  );
}

/** The appointments of one way stand in the calendar as they were made; of whom another's are, MSG-16 judges. */
function standsInCalendar(step: Step, isOwn: Way): Mismatch | undefined {
  const mismatch = firstMismatch(
    ...standing(step, isOwn).map((booking) => () => entryMismatch(step, booking)),
  );
  return mismatch && !calendarIsOwn(step) ? mismatch : undefined;
}

/** Who does not get a slot by a reservation, and did not have it, is not in the calendar either. */
export function hasNothing(step: Step, { booking, message }: Reservation): Mismatch | undefined {
  const id = message.citizen?.id;
  return unless(
    mayHold(step, booking, id) || !entriesAt(step, booking).some(({ citizen }) => citizen === id),
    {
      nb: 'timen står ikke på innbyggeren i kalenderen',
      en: 'the calendar has no such appointment of the citizen',
    },
    { nb: 'den står der', en: 'it is there' },
  );
}

const MADE = {
  nb: 'en time blir til slik kravet sier',
  en: 'an appointment comes about as the rule says',
} as const;

/** A rule of how an appointment comes about, which holds as well that it then stands in the calendar. */
export function alsoInCalendar(
  isOwn: Way,
  { when, ensures }: Required<Pick<Requirement, 'when' | 'ensures'>>,
) {
  return {
    when: (step: Step) => when(step) || standing(step, isOwn).length > 0,
    situations: [
      { name: 'made', words: MADE, occurs: when },
      {
        name: 'standing',
        words: { nb: 'timen i kontorets kalender', en: "the appointment in the office's calendar" },
        occurs: (step: Step) => standing(step, isOwn).length > 0,
        applies: ({ observes }: Statement) => observes.includes('calendar'),
      },
    ],
    ensures: (step: Step) =>
      firstMismatch(
        () => (when(step) ? ensures(step) : undefined),
        () => standsInCalendar(step, isOwn),
      ),
  } as const;
}
