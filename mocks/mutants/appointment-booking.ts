import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { hasBegun, slotAt } from '../reference/calendar.ts';
import type { RequestRule } from './appointment-requests.ts';
import { saidOfAppointments } from './booking-said.ts';
import { confirming } from './confirmations.ts';
import type { Mutants } from './mutant.ts';
import { begun, byFreedSlot, byOffice, byRequest, bySlot, noting, notingRefused } from './office-calendar.ts';
import { takenEverywhere } from './practices-apart.ts';
import { confirmingCancellation } from './unasked.ts';

/** BOOK-13, of the link of a video appointment, stands in a file of its own, and so do the rules of requests. */
type BookingRule = Exclude<Extract<CandidateRuleId, `BOOK-${string}`>, RequestRule | 'BOOK-13'>;

export const appointmentBookingMutants: Mutants<BookingRule> = {
  'BOOK-00': [
    {
      fault: 'withdraws slots it does not have',
      shortest: 1,
      breaks: () => ({ withdrawsUnknown: true }),
    },
    confirmingCancellation,
  ],
  'BOOK-01': [
    {
      fault: 'offers slots that it has withdrawn',
      shortest: 3,
      breaks: () => ({ isBookable: (_calendar, slot, now) => !hasBegun(slot, now) }),
    },
    {
      fault: 'offers slots that have passed',
      shortest: 3,
      breaks: () => ({ isBookable: (_calendar, slot) => !slot.isWithdrawn }),
    },
  ],
  'BOOK-02': [
    confirming('leaves out the meeting place', (event, kind) => {
      const { location, ...rest } = event;
      return kind === 'telephone' && location !== undefined ? { ...rest, location } : rest;
    }),
    confirming('leaves out what the appointment is about', ({ summary: _summary, ...event }) => event),
    confirming('confirms no duration', (event) => ({ ...event, end: event.start })),
    noting('leaves reserved appointments out of its calendar', 2, bySlot, () => []),
    noting('has reserved appointments in its calendar twice', 2, bySlot, (each) => [each, each]),
    noting('has a slot that is given anew in its calendar twice', 4, byFreedSlot, (each) => [each, each]),
    noting('has every reserved appointment in its calendar as one in person', 2, bySlot, (each) => [
      { ...each, kind: 'in-person' },
    ]),
    noting('has reserved appointments in its calendar without duration', 2, bySlot, (each) => [
      { ...each, end: each.start },
    ]),
    ...saidOfAppointments['BOOK-02'],
    takenEverywhere,
  ],
  'BOOK-03': [
    {
      fault: 'gives a slot to whoever asks',
      shortest: 2,
      breaks: () => ({ isTaken: () => false }),
    },
    notingRefused('has both who reserve a slot in its calendar', 2, ({ isTaken }) => isTaken),
  ],
  'BOOK-05': [
    {
      fault: 'allocates a time without telling who asked for it',
      shortest: 2,
      breaks: ({ requestAnswers }) => ({
        requestAnswers: (text, request) => (request.proposed ? requestAnswers(text, request) : []),
      }),
    },
    {
      fault: 'answers a request twice',
      shortest: 2,
      breaks: ({ requestAnswers }) => ({
        requestAnswers: (text, request) => (request.proposed ? requestAnswers(text, request) : [text, text]),
      }),
    },
    noting('leaves appointments asked for out of its calendar', 2, byRequest, () => []),
  ],
  'BOOK-06': [
    {
      fault: 'goes on offering slots when it takes requests only',
      shortest: 3,
      breaks: () => ({ offersSlots: () => true }),
    },
  ],
  'BOOK-09': [
    {
      fault: 'keeps cancelled appointments in the calendar',
      shortest: 2,
      breaks: () => ({
        entriesOf: ({ appointments }) =>
          appointments.map(({ citizen, clinician, start, end, kind }) => ({
            ...{ citizen, clinician, start, end, kind },
          })),
      }),
    },
    {
      fault: 'does not free the slot of a cancelled appointment',
      shortest: 4,
      breaks: () => ({ isFreed: () => false }),
    },
    {
      fault: 'calls an appointment off by answering a message that nobody sent',
      shortest: 2,
      breaks: ({ xmlOf, profile }) => ({
        xmlOf: (message) => {
          if (message.kind !== 'dialog' || message.body.code !== profile.calledOff.value)
            return xmlOf(message);
          return xmlOf({ ...message, refersTo: { parent: 'x', conversation: 'x' } });
        },
      }),
    },
    ...saidOfAppointments['BOOK-09'],
  ],
  'BOOK-11': [
    {
      fault: 'offers urgent appointments as ordinary ones',
      shortest: 2,
      breaks: ({ offerOf, profile }) => ({
        offerOf: (slot) => ({
          ...offerOf(slot),
          ...(slot.kind === 'urgent' && { categories: [profile.appointmentKinds.value['in-person']] }),
        }),
      }),
    },
    {
      fault: 'does not offer video appointments',
      shortest: 2,
      breaks: ({ isOfDay }) => ({
        isOfDay: (slot, question) => slot.kind !== 'video' && isOfDay(slot, question),
      }),
    },
  ],
  'BOOK-12': [
    {
      fault: 'does not offer telephone appointments',
      shortest: 2,
      breaks: ({ isOfDay }) => ({
        isOfDay: (slot, question) => slot.kind !== 'telephone' && isOfDay(slot, question),
      }),
    },
    confirming('asks the citizen to come to the office for a telephone appointment', (event, kind) =>
      kind === 'telephone' ? { ...event, location: 'Fjordgata legesenter' } : event,
    ),
  ],
  'BOOK-14': [
    {
      fault: "offers every clinician's slots",
      shortest: 2,
      breaks: () => ({ isOfClinician: () => true }),
    },
  ],
  'BOOK-15': [
    {
      fault: 'offers slots in a closed period',
      shortest: 3,
      breaks: () => ({ isClosed: () => false }),
    },
  ],
  'BOOK-16': [
    {
      fault: 'gives an appointment without telling the citizen',
      shortest: 1,
      breaks: () => ({ pushes: () => [] }),
    },
    noting('has an appointment it gives in its calendar twice', 1, byOffice, (each) => [each, each]),
    noting('has an appointment in its calendar twice once it has begun', 2, begun(byOffice), (each) => [
      each,
      each,
    ]),
    ...saidOfAppointments['BOOK-16'],
  ],
  'BOOK-20': [
    {
      fault: "confirms every time as the citizen's own GP's",
      shortest: 2,
      breaks: ({ confirmationOf }) => ({
        confirmationOf: (office, appointment) => {
          const { clinicians } = office.provision;
          const gp = clinicians.find(({ role }) => role === 'gp');
          const event = confirmationOf(office, appointment);
          const isReserved = slotAt(office.calendar, appointment) !== undefined;
          return isReserved && gp ? { ...event, contact: gp.herId } : event;
        },
      }),
    },
  ],
};
