/** What the reference record system decides about appointments, each decision by name. */

import type { CalendarEvent, DialogMessage } from '../../machines/contract/messages/message.ts';
import type { CalendarEntry } from '../../machines/contract/office-acts/appointment-booking.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { epochOf, osloDate } from '../../machines/workdays.ts';
import {
  type Appointment,
  type Calendar,
  hasBegun,
  isInClosedPeriod,
  type Request,
  type Slot,
} from './calendar.ts';
import type { Office } from './office.ts';

const MINUTE = 60_000;

/** The day and clinician that a citizen asks for. */
export interface SlotQuestion {
  readonly day: string;
  readonly clinician: string;
}

export const conformingBooking = (profile: Profile) => ({
  /** How many answers a question for open slots is given at once. */
  slotAnswers(_office: Office): number {
    return 1;
  },

  /** Whether a slot is still marked as bookable. */
  isBookable(_calendar: Calendar, slot: Slot, now: string): boolean {
    return !slot.isWithdrawn && !hasBegun(slot, now);
  },

  isTaken(_calendar: Calendar, slot: Slot): boolean {
    return slot.isTaken;
  },

  /** Whether a slot is of whom the citizen asks for. */
  isOfClinician(slot: Slot, { clinician }: SlotQuestion): boolean {
    return slot.clinician === clinician;
  },

  isOfDay(slot: Slot, { day }: SlotQuestion): boolean {
    return osloDate(slot.start) === day;
  },

  isClosed(calendar: Calendar, slot: Slot): boolean {
    return isInClosedPeriod(calendar, slot.start);
  },

  /** Whether the office offers slots at all. */
  offersSlots({ requestsOnly }: Calendar): boolean {
    return !requestsOnly;
  },

  /** A slot as it is offered. */
  offerOf({ start, end, clinician, kind }: Slot): CalendarEvent {
    return { start, end, contact: clinician, categories: [profile.appointmentKinds.value[kind]] };
  },

  /** Why a reservation of a slot that is not taken is refused, if it is. */
  objectionToReservation(calendar: Calendar, slot: Slot, now: string): string | undefined {
    if (hasBegun(slot, now)) return 'Timen er passert';
    const isOpen = !slot.isWithdrawn && !calendar.requestsOnly && !isInClosedPeriod(calendar, slot.start);
    return isOpen ? undefined : 'Timen er ikke ledig';
  },

  /** What a citizen is told who does not get a slot that another has. */
  takenReason(_calendar: Calendar, _slot: Slot): string {
    return 'Timen er opptatt';
  },

  /** How many messages tell the citizen that a reservation is refused. */
  refusals(_reason: string): number {
    return 1;
  },

  /** An appointment as it is confirmed to the citizen, however it came about. */
  confirmationOf(office: Office, appointment: Appointment): CalendarEvent {
    const { start, end, clinician, kind, subject } = appointment;
    const place = kind === 'telephone' ? profile.telephonePlace.value[0] : office.provision.office.name;
    return {
      start,
      end,
      contact: clinician,
      summary: subject,
      location: kind === 'video' ? 'Video' : place,
      status: profile.allocatedStatus.value[0],
      categories: [profile.appointmentKinds.value[kind]],
    };
  },

  /** The texts by which a request is answered: one message each. */
  requestAnswers(text: string, _request: Request): string[] {
    return [text];
  },

  /** The time by which a request is answered: the one that the office chose, whatever the citizen proposed. */
  timeAllocated(_request: Request, { start, end }: Pick<Slot, 'start' | 'end'>) {
    return { start, end };
  },

  /** The texts by which an appointment is given: one message each. */
  pushes(text: string): string[] {
    return [text];
  },

  /** Which message of an appointment's conversation calling it off answers. */
  calledOffAfter({ conversation }: Appointment): string {
    return conversation;
  },

  /** Whether a slot is free again when its appointment is cancelled by the citizen. */
  isFreed(_slot: Slot): boolean {
    return true;
  },

  /** What stands in the office's calendar. */
  entriesOf({ appointments }: Calendar, _now: string): CalendarEntry[] {
    return appointments
      .filter(({ isCancelled }) => !isCancelled)
      .map(({ citizen, clinician, start, end, kind }) => ({ citizen, clinician, start, end, kind }));
  },

  /** Whether the link of a video appointment is to be sent now. */
  isLinkDue({ start }: Appointment, now: string): boolean {
    const left = (epochOf(start) - epochOf(now)) / MINUTE;
    const { earliest, latest } = profile.videoLinkMinutes.value;
    return latest <= left && left <= earliest;
  },

  /** The appointments in whose conversations the link that is due for one is sent. */
  linked(appointment: Appointment): Appointment[] {
    const { kind, isCancelled, hasLink } = appointment;
    return kind === 'video' && !isCancelled && !hasLink ? [appointment] : [];
  },

  /** Whether the office keeps silent when a slot to withdraw is not there. */
  withdrawsUnknown: false,

  /** Whether a message is given a receipt. */
  isAcknowledged({ wantsReceipt }: DialogMessage): boolean {
    return wantsReceipt;
  },
});
