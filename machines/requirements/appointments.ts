/** Appointments once they are made: given by the office, shown, notified of and cancelled. */

import { type CitizenName, textOf } from '../contract/acts.ts';
import { isKnownToOffice } from '../contract/practice.ts';
import { asWritten } from '../contract/words.ts';
import { accountOf } from '../situation/accounts.ts';
import type { Booking } from '../situation/situation.ts';
import { epochOf } from '../workdays.ts';
import { clinicianHerId, madeIn, reservationsIn } from './booking-messages.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

export const isLive = ({ state }: Booking) => state === 'allocated' || state === 'begun';

/** Every appointment by number, with whether it still stands. */
function appointmentsOf({ after }: Step) {
  return after.bookings.all.flatMap((booking) => {
    const latest = booking.facts.appointments.at(-1);
    return booking.facts.appointments.map((number) => ({
      number,
      start: booking.facts.start,
      stands: number === latest && isLive(booking),
    }));
  });
}

const shownAs = ({ view }: Step, number: number) => view.booking?.appointments[number - 1];

/** Appointments that do not stand as the lifecycle says, as citizens see them. */
export function appointmentMismatch(step: Step): Mismatch | undefined {
  return firstMismatch(
    ...appointmentsOf(step).map(({ number, stands }) => () => {
      const expected = stands ? 'allocated' : 'cancelled';
      const shown = shownAs(step, number)?.status ?? 'missing';
      return unless(
        shown === expected,
        {
          nb: `time ${number} vises som «${expected}»`,
          en: `appointment ${number} is shown as "${expected}"`,
        },
        { nb: `vises som «${shown}»`, en: `shown as "${shown}"` },
      );
    }),
  );
}

/** Whether a citizen tries to cancel an appointment that is cancelled already or has begun. */
export function cancelsInVain({ act, at, bookingBefore }: Step): boolean {
  if (act.type !== 'citizen.cancels' || !bookingBefore) return false;
  const { state, facts } = bookingBefore;
  const isLatest = facts.appointments.at(-1) === (act.appointment ?? 1);
  return !isLatest || state !== 'allocated' || epochOf(facts.start) <= epochOf(at);
}

/** The rule that citizens see the appointments they have. */
export const shownRule = {
  when: (step: Step) => appointmentsOf(step).some(({ stands }) => stands),
  ensures: (step: Step) =>
    unless(
      appointmentsOf(step).every(({ number, start }) => {
        const shown = shownAs(step, number);
        return shown !== undefined && epochOf(shown.start) === epochOf(start);
      }),
      { nb: 'alle timene vises', en: 'all appointments are shown' },
      { nb: 'en time mangler', en: 'an appointment is missing' },
    ),
} as const;

const gone = ({ after }: Step) =>
  after.bookings.all.filter((booking) => booking.facts.appointments.length > 0 && !isLive(booking));

export const hasCancelled = (step: Step) => step.calendar !== undefined && gone(step).length > 0;

/** No cancelled appointment stands in the office's calendar. */
export function notInCalendar(step: Step): Mismatch | undefined {
  const { all } = step.after.bookings;
  // That a stranger gets nothing is MSG-07's to judge.
  const stranger = step.practice.cast.stranger.nationalId;
  return firstMismatch(
    ...gone(step).map((booking) => () => {
      const { facts } = booking;
      // That who reserves what is gone gets nothing BOOK-18 judges.
      const inVain = reservationsIn(step).flatMap((each) =>
        each.booking === booking ? (each.message.citizen?.id ?? []) : [],
      );
      const herId = clinicianHerId(step, facts.clinician);
      const time = epochOf(facts.start);
      const standing = all.filter((each) => isLive(each) && epochOf(each.facts.start) === time);
      const entries = (step.calendar ?? []).filter(
        ({ citizen, clinician, start }) =>
          clinician === herId && epochOf(start) === time && citizen !== stranger && !inVain.includes(citizen),
      );
      return unless(
        entries.length <= standing.length,
        { nb: 'timen står ikke i kalenderen', en: "the appointment is not in the office's calendar" },
        { nb: 'den står der fortsatt', en: 'it is still there' },
      );
    }),
  );
}

/** Notifications sent in the step. */
const newNotifications = ({ view, past }: Step) =>
  view.notifications.slice(past.at(-1)?.view.notifications.length ?? 0);

/** Who may have got an appointment made in the step. */
function holders({ act, before, after }: Step, booking: Booking): readonly CitizenName[] {
  if (booking.facts.citizen) return [booking.facts.citizen];
  // What is on its way during a race stays there.
  if (act.type === 'citizen.races-for') return RACING;
  const arrived = before.bookings.all[after.bookings.all.indexOf(booking)]?.facts.inTransit ?? [];
  return arrived.filter(isKnownToOffice);
}

/** Who reserves in a race. */
const RACING = ['citizen', 'neighbour'] as const;

/** The rule that who gets an appointment is notified as they chose, or not at all when they turned it off. */
export const notifiedRule = {
  when: (step: Step) => madeIn(step).length > 0,
  ensures: (step: Step) =>
    firstMismatch(
      ...madeIn(step).map((booking) => () => {
        const names = holders(step, booking);
        const channels = names.map((name) => accountOf(step.after.accounts, name).notifiedBy);
        const given = newNotifications(step).filter(({ to }) => names.includes(to));
        const isRight = names.some((name, index) => {
          const own = given.filter(({ to }) => to === name);
          return channels[index] === 'off'
            ? given.length === 0
            : own.some(({ by }) => by === channels[index]);
        });
        return unless(
          isRight,
          asWritten(channels.join('/')),
          asWritten(given.map(({ by }) => by).join() || '–'),
        );
      }),
    ),
} as const;

/** The shortest text that a notification is searched for: shorter ones stand in any sentence. */
const TELLING_CHARACTERS = 6;

/** What was written of an appointment in the step, by the citizen or at the office. */
function sensitiveTexts({ act, received }: Step): string[] {
  const events = received.flatMap(({ message }) => message?.events ?? []);
  const written = [textOf(act), ...events.map(({ summary = '' }) => summary)];
  return written.filter((text) => text.trim().length >= TELLING_CHARACTERS);
}

/** The rule that no notification holds what the appointment is about. */
export const discreetRule = {
  when: (step: Step) => madeIn(step).length > 0 && newNotifications(step).length > 0,
  ensures: (step: Step) => {
    const sensitive = sensitiveTexts(step);
    const isTold = newNotifications(step).some(({ text }) => sensitive.some((each) => text.includes(each)));
    return unless(
      !isTold,
      { nb: 'varselet sier ikke hva timen gjelder', en: 'the notification does not say what it is about' },
      { nb: 'varselet gjengir emne eller tekst', en: 'the notification repeats subject or text' },
    );
  },
} as const;
