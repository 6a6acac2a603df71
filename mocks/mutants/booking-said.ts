/** Faults in what messages about appointments say. */

import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { addSeconds } from '../../machines/workdays.ts';
import type { Mutant } from './mutant.ts';
import { otherwise, saying, telling, twice, withFile } from './saying.ts';

const HOUR = 3600;

type CodeKey = 'reservationAnswer' | 'slotAnswer' | 'pushedAppointment' | 'calledOff' | 'videoLink';
type StatusKey = 'allocatedStatus' | 'cancelledStatus';

const has =
  (code: CodeKey, status?: StatusKey) =>
  ({ body, events = [] }: DialogMessage, profile: Profile) =>
    body.code.value === profile[code].value.value &&
    (!status || events.some((event) => event.status === profile[status].value[0]));

const isConfirmation = has('reservationAnswer', 'allocatedStatus');
const isRefusal = has('reservationAnswer', 'cancelledStatus');
const isOffer = has('slotAnswer');
const isGiven = has('pushedAppointment');
const isCalledOff = has('calledOff');
const isLink = has('videoLink');

/** The HER-id of nobody at the office: the kind of the clinician's own id, one digit changed. */
const another = ({ contact = '' }: { contact?: string }) => ({ contact: `${contact}9` });
const later = ({ start, end }: { start: string; end: string }) => ({
  start: addSeconds(start, HOUR),
  end: addSeconds(end, HOUR),
});

export const saidOfAppointments = {
  'BOOK-02': [
    saying('confirms a reservation twice in one message', 2, isConfirmation, twice),
    saying('confirms a reservation with a file', 2, isConfirmation, withFile),
    saying(
      'confirms a reservation by a message of another service',
      2,
      isConfirmation,
      (_message, profile) => ({
        type: profile.messageTypes.value['office-contact'],
      }),
    ),
  ],
  'BOOK-09': [
    saying('calls off another time than that of the appointment', 2, isCalledOff, telling(later)),
    saying('calls an appointment off with a file', 2, isCalledOff, withFile),
    saying('calls an appointment off in other words than the office’s', 2, isCalledOff, otherwise),
  ],
  'BOOK-13': [
    saying('sends the link twice in one message', 2, isLink, twice),
    saying('sends the link with a file', 2, isLink, withFile),
  ],
  'BOOK-16': [
    saying('gives an appointment in other words than the office’s', 1, isGiven, otherwise),
    saying('gives an appointment with a clinician that is none', 1, isGiven, telling(another)),
    saying(
      'gives a video appointment as one by telephone',
      1,
      isGiven,
      telling(({ categories = [] }, { appointmentKinds: { value: kinds } }) => ({
        categories: categories.map((each) => (each === kinds.video ? kinds.telephone : each)),
      })),
    ),
  ],
  'BOOK-17': [
    saying(
      'answers a question for open slots by a message of another type',
      1,
      isOffer,
      (_message, profile) => ({
        type: profile.messageTypes.value['office-contact'],
      }),
    ),
    saying('offers each slot twice', 2, isOffer, ({ events }) => ({
      ...(events && { events: events.flatMap((event) => [event, event]) }),
    })),
    {
      fault: 'answers a question for open slots twice',
      shortest: 1,
      breaks: () => ({ slotAnswers: () => 2 }),
    },
  ],
  'BOOK-18': [
    saying('refuses another time than the one asked for', 2, isRefusal, telling(later)),
    saying('refuses a reservation twice in one message', 2, isRefusal, twice),
  ],
} satisfies Record<string, readonly Mutant[]>;
