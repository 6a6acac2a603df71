/** The office's calendar: slots it has published, appointments made, periods closed, requests that wait. */

import type { Party } from '../../machines/contract/messages/message.ts';
import type { CalendarEntry } from '../../machines/contract/office-acts/appointment-booking.ts';
import { epochOf, osloDate } from '../../machines/workdays.ts';

export type Kind = CalendarEntry['kind'];

/** A time that the office has marked as bookable. */
export interface Slot {
  readonly clinician: string;
  readonly start: string;
  readonly end: string;
  readonly kind: Kind;
  isWithdrawn: boolean;
  /** Whether an appointment stands in it. */
  isTaken: boolean;
}

export interface Appointment {
  /** Id of the first message of its conversation. */
  readonly conversation: string;
  readonly citizen: string;
  readonly clinician: string;
  readonly start: string;
  readonly end: string;
  readonly kind: Kind;
  readonly subject: string;
  /** The office as it is written to, and the other side as it named itself. */
  readonly office: Party;
  readonly platform: Party;
  /** Id of the office's message that confirmed it, once one has. */
  confirmedBy?: string;
  isCancelled: boolean;
  hasLink: boolean;
}

interface Time {
  readonly start: string;
  readonly end: string;
}

/** A request in words, as the office keeps it. */
export interface Request {
  readonly citizen: string;
  readonly clinician: string;
  readonly office: Party;
  readonly platform: Party;
  /** The time that the citizen proposes, if they do. */
  readonly proposed: Time | undefined;
  isAnswered: boolean;
}

export interface Calendar {
  readonly slots: Slot[];
  readonly appointments: Appointment[];
  readonly requests: Map<string, Request>;
  readonly closed: { readonly from: string; readonly until: string }[];
  requestsOnly: boolean;
}

export function emptyCalendar(): Calendar {
  return { slots: [], appointments: [], requests: new Map(), closed: [], requestsOnly: false };
}

type Place = Pick<Slot, 'clinician' | 'start'>;

function isSameTime(one: Place, other: Place): boolean {
  return one.clinician === other.clinician && epochOf(one.start) === epochOf(other.start);
}

export function slotAt(calendar: Calendar, time: Place): Slot | undefined {
  return calendar.slots.findLast((slot) => isSameTime(slot, time));
}

/** The appointment at a time that has not been cancelled. */
export function appointmentAt(calendar: Calendar, time: Place): Appointment | undefined {
  return calendar.appointments.findLast((each) => !each.isCancelled && isSameTime(each, time));
}

/** Whether the day of an instant is in a closed period. */
export function isInClosedPeriod({ closed }: Calendar, start: string): boolean {
  const day = osloDate(start);
  return closed.some(({ from, until }) => from <= day && day <= until);
}

export function hasBegun({ start }: Pick<Slot, 'start'>, now: string): boolean {
  return epochOf(start) <= epochOf(now);
}
