/** Messages about appointments: what Helsenorge writes to the office, and how it takes what the office writes. */
import type { Booker } from '../../machines/contract/acts/appointment-booking.ts';
import type { CalendarEvent, Code, DialogMessage } from '../../machines/contract/messages/message.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';
import { MESSAGE_TYPES, profile } from '../../machines/contract/profile.ts';
import { KIND_CATEGORIES, REQUEST_TYPE } from '../../machines/contract/profile-booking.ts';
import { osloInstant, osloTime } from '../../machines/workdays.ts';
import { helsenorge, officeParty, personOf } from './dialogue.ts';

export const BOOKING_TYPE = MESSAGE_TYPES['appointment-booking'];

/** What a message about appointments has of its own. */
export interface Note {
  readonly id: string;
  readonly at: string;
  readonly code: Code;
  readonly citizen: Booker;
  readonly text?: string;
  readonly event?: CalendarEvent;
  readonly refersTo?: { readonly parent: string; readonly conversation: string };
}

/**
 * A message of a citizen about appointments. It goes to the citizen's own GP, whosever calendar the event names; a
 * question to be answered at once asks for no receipt.
 */
export function bookingMessage(practice: Practice, note: Note): DialogMessage {
  const { id, at, code, citizen, text, event, refersTo } = note;
  return {
    kind: 'dialog',
    type: code === profile.appointmentRequest.value ? REQUEST_TYPE : BOOKING_TYPE,
    id,
    sentAt: at,
    wantsReceipt: code !== profile.slotQuestion.value,
    ...(refersTo && { refersTo }),
    sender: helsenorge(practice),
    receiver: officeParty(practice, citizenNamed(practice, citizen).gpHerId ?? practice.office.herId),
    citizen: personOf(practice, citizen),
    body: { kind: 'question', code, ...(text !== undefined && { text }) },
    attachments: [],
    ...(event && { events: [event] }),
  };
}

/** An instant as citizens are shown it, in Oslo's time, however the office wrote it. */
export const shown = (instant: string): string => osloInstant(osloTime(instant));

export function isByTelephone({ categories = [], location = '' }: CalendarEvent): boolean {
  return categories.includes(KIND_CATEGORIES.telephone) || /telefon/i.test(location);
}

/** Whether a message brings the link of a video appointment. */
export const bringsLink = ({ body }: DialogMessage): boolean => /https?:\/\//.test(body.text ?? '');
