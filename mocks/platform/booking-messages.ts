/** Messages about appointments: what Helsenorge writes to the office, and how it takes what the office writes. */
import type { Booker } from '../../machines/contract/acts/appointment-booking.ts';
import type { CalendarEvent, Code, DialogMessage } from '../../machines/contract/messages/message.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { osloInstant, osloTime } from '../../machines/workdays.ts';
import { helsenorge, officeParty, personOf } from './dialogue.ts';

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
export function bookingMessage(profile: Profile, practice: Practice, note: Note): DialogMessage {
  const { id, at, code, citizen, text, event, refersTo } = note;
  const types = profile.messageTypes.value;
  return {
    kind: 'dialog',
    type: types[code === profile.appointmentRequest.value ? 'appointment-request' : 'appointment-booking'],
    id,
    sentAt: at,
    wantsReceipt: code !== profile.slotQuestion.value,
    ...(refersTo && { refersTo }),
    sender: helsenorge(practice),
    receiver: officeParty(
      profile,
      practice,
      citizenNamed(practice, citizen).gpHerId ?? practice.office.herId,
    ),
    citizen: personOf(practice, citizen),
    body: { kind: 'question', code, ...(text !== undefined && { text }) },
    attachments: [],
    ...(event && { events: [event] }),
  };
}

/** An instant as citizens are shown it, in Oslo's time, however the office wrote it. */
export const shown = (instant: string): string => osloInstant(osloTime(instant));

export function isByTelephone(
  { appointmentKinds, telephonePlace }: Profile,
  { categories = [], location = '' }: CalendarEvent,
): boolean {
  return (
    categories.includes(appointmentKinds.value.telephone) ||
    /telefon/i.test(location) ||
    telephonePlace.value.some((place) => location.includes(place))
  );
}

/** Whether a message brings the link of a video appointment. */
export const bringsLink = ({ body }: DialogMessage): boolean => /https?:\/\//.test(body.text ?? '');
