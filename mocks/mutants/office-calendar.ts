/** Faults in the office's own calendar, as it is told: what was sent is as it should be. */

import type { CalendarEvent, DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { type Appointment, type Calendar, hasBegun, type Slot, slotAt } from '../reference/calendar.ts';
import type { Mutant } from './mutant.ts';

/** By which way an appointment came about, and how it stands now. */
type Way = (calendar: Calendar, appointment: Appointment, now: string) => boolean;
export const bySlot: Way = (calendar, appointment) => slotAt(calendar, appointment) !== undefined;
export const byRequest: Way = ({ requests }, { conversation }) =>
  requests.has(conversation) && !requests.get(conversation)?.proposed;
export const byProposal: Way = ({ requests }, { conversation }) =>
  requests.get(conversation)?.proposed !== undefined;
export const byOffice: Way = (calendar, appointment, now) =>
  !bySlot(calendar, appointment, now) && !calendar.requests.has(appointment.conversation);

export const begun =
  (isOwn: Way): Way =>
  (calendar, appointment, now) =>
    isOwn(calendar, appointment, now) && hasBegun(appointment, now);
/** At a slot that was given before, and cancelled. */
export const byFreedSlot: Way = (calendar, { start, clinician }) =>
  slotAt(calendar, { start, clinician })?.isTaken === true &&
  calendar.appointments.some(
    (each) => each.isCancelled && each.start === start && each.clinician === clinician,
  );

/** A fault in how appointments of one way stand in the calendar. */
export function noting(
  fault: string,
  shortest: number,
  isOwn: Way,
  change: (appointment: Appointment) => Appointment[],
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ entriesOf }) => ({
      entriesOf: (calendar, now) => {
        const told = (each: Appointment) => (isOwn(calendar, each, now) ? change(each) : [each]);
        return entriesOf({ ...calendar, appointments: calendar.appointments.flatMap(told) }, now);
      },
    }),
  };
}

interface Wish {
  readonly citizen: string;
  readonly event: CalendarEvent;
}

function wishOf({ reservation }: Profile, { body, citizen, events }: DialogMessage): Wish[] {
  const [event] = events ?? [];
  const isReservation = body.code.value === reservation.value.value;
  return isReservation && citizen && event ? [{ citizen: citizen.id, event }] : [];
}

/** Has in the calendar who reserved a slot and did not get it, where the slot is of the kind given. */
export function notingRefused(fault: string, shortest: number, isNoted: (slot: Slot) => boolean): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ entriesFor, entriesOf, profile }) => {
      const wishes = new WeakMap<Slot[], Wish[]>();
      return {
        entriesFor: (office, message) => {
          const { slots } = office.calendar;
          wishes.set(slots, [...(wishes.get(slots) ?? []), ...wishOf(profile, message)]);
          return entriesFor(office, message);
        },
        entriesOf: (calendar, now) => {
          const entries = entriesOf(calendar, now);
          const refused = (wishes.get(calendar.slots) ?? []).flatMap(({ citizen, event }) => {
            const slot = slotAt(calendar, { clinician: event.contact ?? '', start: event.start });
            const hadIt = calendar.appointments.some(
              (each) => each.citizen === citizen && each.start === slot?.start,
            );
            if (!slot || hadIt || !isNoted(slot)) return [];
            const { clinician, start, end, kind } = slot;
            return [{ citizen, clinician, start, end, kind }];
          });
          return [...entries, ...refused];
        },
      };
    },
  };
}
