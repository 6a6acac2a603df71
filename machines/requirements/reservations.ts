/** What becomes of reservations: one citizen gets a slot and is told all of it, everybody else is told that they do not. */

import type { DialogMessage } from '../contract/messages/message.ts';
import { REQUEST_TYPE } from '../contract/profile-booking.ts';
import { asWritten, type Words } from '../contract/words.ts';
import type { Booking } from '../situation/situation.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import {
  answersTo,
  type Fate,
  isAboutAppointments,
  isAllocated,
  isLink,
  madeIn,
  reservationsIn,
  wasGiven,
} from './booking-messages.ts';
import { messagesSent } from './observations.ts';
import { hasNothing } from './office-calendar.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

const withFate = (step: Step, ...fates: Fate[]) =>
  reservationsIn(step).filter(({ fate }) => fates.includes(fate));

/** Reservations of a slot that was freed: that it can be had again is BOOK-09's to judge. */
const ofFreed = (step: Step) =>
  withFate(step, 'wins', 'contends').filter(({ booking }) => booking.facts.isFreed);
export const reservesFreed = (step: Step) => ofFreed(step).length > 0;

/** A slot that was freed by cancelling is given to who reserves it. */
export function freedIsGiven(step: Step): Mismatch | undefined {
  return unless(
    !reservesFreed(step) || ofFreed(step).some(({ message }) => wasGiven(step, message)),
    { nb: 'timen er ledig igjen for andre', en: 'the slot is free again for others' },
    { nb: 'reservasjonen ble avvist', en: 'the reservation was refused' },
  );
}

/** Reservations that win their slot, but for those of a freed slot that is withheld from them. */
export const winners = (step: Step) =>
  withFate(step, 'wins').filter(({ booking, message }) => !booking.facts.isFreed || wasGiven(step, message));

export const isContested = (step: Step) => withFate(step, 'taken', 'contends').length > 0;

/** A slot is given to one citizen at most, and to exactly one of two at the same moment: so the calendar says too. */
export function givenOnce(step: Step): Mismatch | undefined {
  const contenders = withFate(step, 'contends');
  const given = contenders.filter(({ message }) => wasGiven(step, message)).length;
  return firstMismatch(
    () =>
      unless(
        !withFate(step, 'taken').some(({ message }) => wasGiven(step, message)),
        { nb: 'den andre får ikke timen', en: 'the second citizen does not get the slot' },
        { nb: 'timen er tildelt på nytt', en: 'the slot is allocated again' },
      ),
    () =>
      unless(
        contenders.length === 0 || given === 1 || (given === 0 && reservesFreed(step)),
        { nb: 'nøyaktig én av de to får timen', en: 'exactly one of the two gets the slot' },
        { nb: `${given} fikk den`, en: `${given} got it` },
      ),
    ...withFate(step, 'taken', 'contends')
      .filter(({ message }) => !wasGiven(step, message))
      .map((each) => () => hasNothing(step, each)),
  );
}

export const isRefusable = (step: Step) => withFate(step, 'taken', 'unavailable', 'contends').length > 0;

const TOLD_IN_VAIN: Words = {
  nb: 'innbyggeren får vite at timen ikke er å få, én gang',
  en: 'the citizen is told that the slot is not to be had, once',
};

/** What cannot be had is not given, and every citizen who does not get a slot is told. */
export function refusedAloud(step: Step): Mismatch | undefined {
  const contenders = withFate(step, 'contends');
  const hasWinner = contenders.filter(({ message }) => wasGiven(step, message)).length === 1;
  const losers = [
    ...withFate(step, 'taken', 'unavailable'),
    ...(hasWinner ? contenders.filter(({ message }) => !wasGiven(step, message)) : []),
  ];
  return firstMismatch(
    () =>
      unless(
        !withFate(step, 'unavailable').some(({ message }) => wasGiven(step, message)),
        { nb: 'reservasjonen avvises', en: 'the reservation is refused' },
        { nb: 'timen er tildelt', en: 'the slot is allocated' },
      ),
    () =>
      unless(
        losers.every(({ message }) => answersTo(step, message).length > 0),
        TOLD_IN_VAIN,
        { nb: 'ingen slik melding ble sendt', en: 'no such message was sent' },
      ),
    ...losers.map(({ message }) => () => {
      const count = answersTo(step, message).length;
      return unless(count <= 1, TOLD_IN_VAIN, { nb: `${count} meldinger`, en: `${count} messages` });
    }),
    ...withFate(step, 'unavailable').map((each) => () => hasNothing(step, each)),
  );
}

const ALLOCATION: Words = {
  nb: 'én melding om at timen er tildelt',
  en: 'one message that the time is allocated',
};

/** One of the messages tells that the time of a booking is allocated, when it begins and how long it lasts. */
export function allocatedOnce(booking: Booking, messages: readonly DialogMessage[]): Mismatch | undefined {
  const [message, ...others] = messages;
  const [event] = message?.events ?? [];
  if (!message || !event || others.length > 0) {
    const count = `${messages.length} (${messages.filter(({ events }) => events).length} xCal)`;
    return { expected: ALLOCATION, actual: asWritten(count) };
  }
  const { start, end } = booking.facts;
  return firstMismatch(
    () => unless(isAllocated(message), ALLOCATION, asWritten(event.status ?? '–')),
    () => unless(epochOf(event.start) === epochOf(start), moment(start), moment(event.start)),
    () => unless(epochOf(event.end) === epochOf(end), until(end), until(event.end)),
  );
}

function until(end: string): Words {
  const when = moment(end);
  return { nb: `til ${when.nb}`, en: `until ${when.en}` };
}

export const answersRequest = ({ act, permission }: Step) =>
  act.type === 'office.allocates' && permission === 'permitted';

/** Whether the request that the step is about proposes a time. */
export const isProposed = ({ bookingBefore }: Step) => bookingBefore?.facts.proposedStart !== undefined;

/** The request that the office's act answers is answered once, with the time allocated. */
export function requestAnswered(step: Step): Mismatch | undefined {
  const [booking] = madeIn(step);
  const answers = messagesSent(step).filter(
    ({ type, refersTo }) => type === REQUEST_TYPE && refersTo !== undefined,
  );
  // Whom the answer is about is MSG-10's to judge.
  return booking && allocatedOnce(booking, answers);
}

/** The citizen whom the office's act gives an appointment is told once, with the time allocated. */
export function pushedOnce(step: Step): Mismatch | undefined {
  const [booking] = madeIn(step);
  const messages = messagesSent(step).filter((message) => isAboutAppointments(message) && !isLink(message));
  return (
    booking &&
    firstMismatch(
      () => allocatedOnce(booking, messages),
      () => isAbout(step, booking, messages[0]),
    )
  );
}

/** The message is to whom the appointment is for. */
function isAbout(step: Step, { facts }: Booking, message: DialogMessage | undefined): Mismatch | undefined {
  const citizen = step.practice.cast[facts.citizen ?? 'citizen'].nationalId;
  return unless(
    message?.citizen?.id === citizen,
    { nb: 'til innbyggeren timen er for', en: 'to the citizen whom the appointment is for' },
    { nb: 'til en annen', en: 'to somebody else' },
  );
}

const named = (text: string | undefined) => (text ?? '').trim() !== '';

/** The rule that a reservation of an open slot is confirmed with all that the citizen needs. */
export const confirmedRule = {
  when: (step: Step) => winners(step).length > 0,
  ensures: (step: Step) =>
    firstMismatch(
      ...winners(step).flatMap(({ message, booking }) => {
        const answers = answersTo(step, message);
        const event = answers[0]?.events?.[0];
        return [
          () => allocatedOnce(booking, answers),
          () =>
            unless(
              named(event?.location),
              { nb: 'oppmøtested', en: 'a meeting place' },
              { nb: 'ikke noe oppmøtested', en: 'no meeting place' },
            ),
          () =>
            unless(
              named(event?.summary) || named(answers[0]?.body.subject),
              { nb: 'hva timen gjelder', en: 'a subject' },
              { nb: 'ikke noe om hva timen gjelder', en: 'no subject' },
            ),
        ];
      }),
    ),
} as const;

/** Confirmations of telephone appointments made in the step. */
export function telephoneConfirmations(step: Step): DialogMessage[] {
  const made = madeIn(step).filter(({ facts }) => facts.kind === 'telephone');
  return messagesSent(step).filter(
    (message) =>
      isAllocated(message) &&
      made.some(({ facts }) => message.events?.some(({ start }) => epochOf(start) === epochOf(facts.start))),
  );
}

/** The meeting place of telephone appointments is the telephone. */
export function meetsByTelephone(step: Step): Mismatch | undefined {
  return firstMismatch(
    ...telephoneConfirmations(step).map(({ events }) => () => {
      const place = events?.[0]?.location ?? '–';
      return unless(
        /telefon/i.test(place),
        { nb: 'oppmøtested: telefon', en: 'meeting place: telephone' },
        asWritten(place),
      );
    }),
  );
}
