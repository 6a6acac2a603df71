/** BOOK-00 to BOOK-10: open slots, reservations, requests, what citizens see and cancel. */
import type { Words } from '../contract/words.ts';
import {
  cancelsInVain,
  discreetRule,
  hasCancelled,
  notInCalendar,
  notifiedRule,
  shownRule,
} from './appointments.ts';
import { offeredIn } from './booking-messages.ts';
import { freedSituations, takenSituations } from './bookings-needed.ts';
import { calledOffOnce, callsOff } from './called-off.ts';
import { alsoInCalendar, byRequest, bySlot } from './office-calendar.ts';
import { firstMismatch, from, requirement, unless } from './requirement.ts';
import {
  answersRequest,
  confirmedRule,
  freedIsGiven,
  givenOnce,
  isContested,
  isProposed,
  requestAnswered,
  reservesFreed,
} from './reservations.ts';
import { areOffered, mightOffer, mustOffer, notOffered, notOfferedRule } from './slot-offers.ts';

const service = 'appointment-booking';
const description: Words = { nb: 'Bestill time', en: 'Book appointment' };
const officePage: Words = { nb: 'Bestille time', en: 'Book appointment' };
const questionCodes = ['slotQuestion', 'slotAnswer'] as const;
const news = (number: number): Words => ({ nb: `Nytt i høst (${number} av 5)`, en: `news ${number} of 5` });
const choice: Words = { nb: 'hvilke timer som gjøres tilgjengelig', en: 'which slots are made available' };

export const appointmentBookingRequirements = [
  requirement({
    id: 'BOOK-00',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Timebestillingens livsløp følges: det som er tillatt, godtas, det som ikke er tillatt, avvises uten virkning, og ingenting sendes som ingen ba om',
      en: 'The lifecycle of appointments is honoured: what it permits is accepted, what it forbids is refused without effect, and nothing is sent that nobody asked for',
    },
    sources: [from('S1', description)],
  }),
  requirement({
    id: 'BOOK-01',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Bare timer kontoret har merket som bestillbare, tilbys',
      en: 'Only slots that the office marked as bookable are offered',
    },
    sources: [from('S0', choice), from('S1', description)],
    profile: [...questionCodes],
    ...notOfferedRule('unpublished'),
  }),
  requirement({
    id: 'BOOK-02',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En reservert time bekreftes for innbyggeren med start, varighet, oppmøtested, hva den gjelder, og at den er tildelt, og står i kontorets kalender',
      en: "A reserved slot is confirmed to the citizen with start, duration, meeting place, subject and status allocated, and stands in the office's calendar",
    },
    sources: [from('S2', news(3))],
    profile: ['reservation', 'reservationAnswer', 'allocatedStatus'],
    ...alsoInCalendar(bySlot, confirmedRule),
  }),
  requirement({
    id: 'BOOK-03',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En tildelt time tilbys ikke lenger og gis ikke til en annen; av to i samme øyeblikk får nøyaktig én den',
      en: 'An allocated slot is no longer offered and not given to another; of two at the same moment exactly one gets it',
    },
    sources: [from('S1', description)],
    profile: ['reservation', 'allocatedStatus', ...questionCodes],
    when: (step) => mightOffer(step, 'taken') || isContested(step),
    situations: takenSituations,
    ensures: (step) =>
      firstMismatch(
        () => notOffered(step, 'taken'),
        () => givenOnce(step),
      ),
  }),
  requirement({
    id: 'BOOK-04',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En dag uten ledige timer vises som det',
      en: 'A day without free slots is shown as such',
    },
    sources: [from('S2', news(5))],
    when: (step) => offeredIn(step) !== undefined,
    ensures: (step) => {
      const isEmpty = offeredIn(step)?.length === 0;
      const isShown = step.view.booking?.calendar?.isEmpty;
      return unless(
        isShown === isEmpty,
        {
          nb: `dagen vises ${isEmpty ? 'som full' : 'med ledige timer'}`,
          en: `the day is shown ${isEmpty ? 'as full' : 'with slots'}`,
        },
        { nb: 'vises ikke slik', en: 'not shown so' },
      );
    },
  }),
  requirement({
    id: 'BOOK-05',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et timeønske i fritekst kan besvares med at en time tildeles, og timen står i kontorets kalender',
      en: "A request for an appointment in words can be answered by allocating a time, which stands in the office's calendar",
    },
    sources: [from('S1', description)],
    profile: ['appointmentRequest', 'requestAnswer', 'allocatedStatus'],
    ...alsoInCalendar(byRequest, {
      when: (step) => answersRequest(step) && !isProposed(step),
      ensures: requestAnswered,
    }),
  }),
  requirement({
    id: 'BOOK-06',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et kontor som bare tar imot timeønsker, tilbyr ingen timer i kalenderen',
      en: 'An office that takes requests only offers no slot in the calendar',
    },
    sources: [from('S1', description)],
    profile: [...questionCodes],
    ...notOfferedRule('requests-only'),
  }),
  requirement({
    id: 'BOOK-07',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En tildelt time varsles på SMS, med mindre innbyggeren har skrudd av varsling',
      en: 'An allocated appointment is notified by SMS, unless the citizen turned notification off',
    },
    sources: [from('S1', description)],
    ...notifiedRule,
  }),
  requirement({
    id: 'BOOK-08',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Varselet om en time inneholder ikke noe sensitivt',
      en: 'The notification of an appointment holds nothing sensitive',
    },
    sources: [from('S1', description)],
    ...discreetRule,
  }),
  requirement({
    id: 'BOOK-09',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En avbestilt time er ledig igjen for andre og står ikke lenger i kontorets kalender; avlyser kontoret den, får innbyggeren vite det i timens dialog',
      en: "A cancelled appointment is free again for others and no longer in the office's calendar; called off by the office, the citizen is told so in its conversation",
    },
    sources: [from('S4', officePage)],
    needs: ['calendar'],
    isJudgedInPart: true,
    profile: ['cancellation', 'cancelledStatus', ...questionCodes],
    when: (step) => callsOff(step) || hasCancelled(step) || mustOffer(step, 'freed') || reservesFreed(step),
    situations: freedSituations,
    ensures: (step) =>
      firstMismatch(
        () => (callsOff(step) ? calledOffOnce(step) : undefined),
        () => notInCalendar(step),
        () => areOffered(step, 'freed'),
        () => freedIsGiven(step),
      ),
  }),
  requirement({
    id: 'BOOK-10',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Innbyggeren ser sine timer og kan avbestille; å avbestille to ganger, eller en time som er begynt, avvises',
      en: 'The citizen sees booked appointments and can cancel; cancelling twice, or one already begun, is refused',
    },
    sources: [from('S4', officePage), from('S2', news(3))],
    forbids: cancelsInVain,
    ...shownRule,
  }),
] as const;
