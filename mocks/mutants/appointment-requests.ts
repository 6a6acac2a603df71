/** Faults in how requests for an appointment, and proposals of a time, are answered. */
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { hasBegun } from '../reference/calendar.ts';
import { saidOfAppointments } from './booking-said.ts';
import type { Mutants } from './mutant.ts';
import { byProposal, noting, notingRefused } from './office-calendar.ts';

export type RequestRule = Extract<CandidateRuleId, 'BOOK-17' | 'BOOK-18' | 'BOOK-21'>;

export const appointmentRequestMutants: Mutants<RequestRule> = {
  'BOOK-17': [
    {
      fault: 'does not answer a question for open slots',
      shortest: 1,
      breaks: () => ({ slotAnswers: () => 0 }),
    },
    ...saidOfAppointments['BOOK-17'],
  ],
  'BOOK-18': [
    {
      fault: 'refuses a reservation in silence',
      shortest: 2,
      breaks: () => ({ refusals: () => 0 }),
    },
    { fault: 'refuses a reservation twice', shortest: 2, breaks: () => ({ refusals: () => 2 }) },
    {
      fault: 'gives slots that it has withdrawn',
      shortest: 3,
      breaks: ({ objectionToReservation }) => ({
        objectionToReservation: (calendar, slot, now) =>
          objectionToReservation(calendar, { ...slot, isWithdrawn: false }, now),
      }),
    },
    {
      fault: 'gives slots that have passed',
      shortest: 3,
      breaks: ({ objectionToReservation }) => ({
        objectionToReservation: (calendar, slot, now) =>
          hasBegun(slot, now) ? undefined : objectionToReservation(calendar, slot, now),
      }),
    },
    notingRefused('has who is refused a withdrawn slot in its calendar', 3, ({ isWithdrawn }) => isWithdrawn),
    ...saidOfAppointments['BOOK-18'],
  ],
  'BOOK-21': [
    {
      fault: 'allocates the time that was proposed, whichever the office chose',
      shortest: 2,
      breaks: () => ({ timeAllocated: ({ proposed }, chosen) => proposed ?? chosen }),
    },
    {
      fault: 'does not answer a request that proposes a time',
      shortest: 2,
      breaks: ({ requestAnswers }) => ({
        requestAnswers: (text, request) => (request.proposed ? [] : requestAnswers(text, request)),
      }),
    },
    noting('has an appointment at a time of its choice as one in person', 2, byProposal, (each) => [
      { ...each, kind: each.kind === 'in-person' ? 'video' : 'in-person' },
    ]),
  ],
};
