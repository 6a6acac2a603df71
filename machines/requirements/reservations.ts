/** What becomes of reservations: one citizen gets a slot and is told all of it, everybody else is told that they do not. */

import type { DialogMessage } from '../contract/messages/message.ts';
import { citizenNamed, nameOf } from '../contract/practice.ts';
import { asWritten, type Words } from '../contract/words.ts';
import type { Booking } from '../situation/situation.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import { allocatedOnce, isAsWritten, isWithOwn } from './allocations.ts';
import {
  answersTo,
  answersWell,
  clinicianHerId,
  type Fate,
  isAboutAppointments,
  isLink,
  madeIn,
  type Reservation,
  reservationsIn,
  wasGiven,
} from './booking-messages.ts';
import { messagesSent } from './observations.ts';
import { hasNothing } from './office-calendar.ts';
import { firstMismatch, type Mismatch, type NeededSituation, unless } from './requirement.ts';
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

/** Of each slot that several contend for: how many there are, who got it, and who did not. */
function contestsIn(step: Step) {
  const contenders = withFate(step, 'contends');
  return [...new Set(contenders.map(({ booking }) => booking))].map((booking) => {
    const rivals = contenders.filter((each) => each.booking === booking);
    const given = rivals.filter(({ message }) => wasGiven(step, message));
    return { booking, given, lost: rivals.filter((each) => !given.includes(each)) };
  });
}

/** The contests that one reservation won. */
const decidedIn = (step: Step) => contestsIn(step).filter(({ given }) => given.length === 1);

/** Reservations that win their slot, but for those of a freed slot that is withheld from them. */
export const winners = (step: Step) => [
  ...withFate(step, 'wins').filter(
    ({ booking, message }) => !booking.facts.isFreed || wasGiven(step, message),
  ),
  ...decidedIn(step).flatMap(({ given }) => given),
];

export const isContested = (step: Step) => withFate(step, 'taken', 'contends').length > 0;

/** A slot is given to one citizen at most, and to exactly one of those whose reservations come together: so the calendar says too. */
export function givenOnce(step: Step): Mismatch | undefined {
  return firstMismatch(
    () =>
      unless(
        !withFate(step, 'taken').some(({ message }) => wasGiven(step, message)),
        { nb: 'den andre får ikke timen', en: 'the second citizen does not get the slot' },
        { nb: 'timen er tildelt på nytt', en: 'the slot is allocated again' },
      ),
    ...contestsIn(step).map(
      ({ booking, given: { length } }) =>
        () =>
          unless(
            length === 1 || (length === 0 && booking.facts.isFreed),
            { nb: 'nøyaktig én av dem får timen', en: 'exactly one of them gets the slot' },
            { nb: `${length} fikk den`, en: `${length} got it` },
          ),
    ),
    ...withFate(step, 'taken', 'contends')
      .filter(({ message }) => !wasGiven(step, message))
      .map((each) => () => hasNothing(step, each)),
  );
}

/** What of a slot that is not to be had is tried. */
export const refusedSituations: readonly NeededSituation[] = [
  {
    name: 'taken',
    words: { nb: 'noen reserverer en time som er tatt', en: 'somebody reserves a slot that is taken' },
    occurs: (step) => withFate(step, 'taken', 'contends').length > 0,
  },
  {
    name: 'not-on-offer',
    words: {
      nb: 'noen reserverer en time som er over eller aldri var ledig',
      en: 'somebody reserves a slot that is past or was never open',
    },
    occurs: (step) => withFate(step, 'unavailable').length > 0,
  },
];

export const isRefusable = (step: Step) => withFate(step, 'taken', 'unavailable', 'contends').length > 0;

const TOLD_IN_VAIN: Words = {
  nb: 'innbyggeren får vite at timen ikke er å få, én gang',
  en: 'the citizen is told that the slot is not to be had, once',
};

/** What cannot be had is not given, and every citizen who does not get a slot is told. */
export function refusedAloud(step: Step): Mismatch | undefined {
  const losers = [...withFate(step, 'taken', 'unavailable'), ...decidedIn(step).flatMap(({ lost }) => lost)];
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
    ...losers.flatMap(({ message }) =>
      answersTo(step, message).map((answer) => () => refusesOne(message, answer)),
    ),
    ...withFate(step, 'unavailable').map((each) => () => hasNothing(step, each)),
  );
}

/** A refusal says one thing, of the time and clinician asked for where it tells any. */
function refusesOne(reservation: DialogMessage, answer: DialogMessage): Mismatch | undefined {
  const [asked] = reservation.events ?? [];
  const [event, ...others] = answer.events ?? [];
  const isOfClinician = !event?.contact || !asked?.contact || event.contact === asked.contact;
  const isOfTime = !event || !asked || epochOf(event.start) === epochOf(asked.start);
  return firstMismatch(
    () => answersWell(reservation, answer),
    () =>
      unless(
        others.length === 0 && isOfTime && isOfClinician,
        { nb: 'avslag på den timen det ble spurt om', en: 'a refusal of the time asked for' },
        event ? moment(event.start) : asWritten('–'),
      ),
  );
}

export const answersRequest = ({ act, permission }: Step) =>
  act.type === 'office.allocates' && permission === 'permitted';

/** Whether the request that the step is about proposes a time. */
export const isProposed = ({ bookingBefore }: Step) => bookingBefore?.facts.proposedStart !== undefined;

/** The request that the office's act answers is answered once, with the time allocated. */
export function requestAnswered(step: Step): Mismatch | undefined {
  const [booking] = madeIn(step);
  const ofRequests = step.profile.messageTypes.value['appointment-request'];
  const answers = messagesSent(step)
    .filter(({ type }) => type === ofRequests)
    .filter(({ refersTo: to }) => to?.parent === step.answers && to?.conversation === step.answers);
  // Whom the answer is about is MSG-10's to judge.
  return (
    booking &&
    firstMismatch(
      () => allocatedOnce(step, booking, answers),
      () => isWithOwn(step, booking, answers[0]?.events?.[0]),
      () => isAsWritten(step, answers[0]),
    )
  );
}

/** The citizen whom the office's act gives an appointment is told once, with the time allocated. */
export function pushedOnce(step: Step): Mismatch | undefined {
  const [booking] = madeIn(step);
  const messages = messagesSent(step).filter(
    (message) => isAboutAppointments(step, message) && !isLink(step, message),
  );
  return (
    booking &&
    firstMismatch(
      () => allocatedOnce(step, booking, messages),
      () => isAbout(step, booking, messages[0]),
      () => isWithOwn(step, booking, messages[0]?.events?.[0]),
      () => isAsWritten(step, messages[0]),
    )
  );
}

/** The message is to whom the appointment is for. */
function isAbout(step: Step, { facts }: Booking, message: DialogMessage | undefined): Mismatch | undefined {
  const citizen = citizenNamed(step.practice, facts.citizen).nationalId;
  return unless(
    message?.citizen?.id === citizen,
    { nb: 'til innbyggeren timen er for', en: 'to the citizen whom the appointment is for' },
    { nb: 'til en annen', en: 'to somebody else' },
  );
}

/** Whether a time is with another clinician than the GP of the citizen who reserves it. */
export function isElsewhere(
  step: Step,
  { message, booking }: Pick<Reservation, 'message' | 'booking'>,
): boolean {
  const herId = clinicianHerId(step, booking.facts.clinician);
  const name = nameOf(step.practice, message.citizen?.id);
  return name === undefined || citizenNamed(step.practice, name).gpHerId !== herId;
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
          () => allocatedOnce(step, booking, answers),
          () => answers[0] && answersWell(message, answers[0]),
          // With which clinician a time with another than the citizen's own is confirmed, BOOK-20 judges.
          () => (isElsewhere(step, { message, booking }) ? undefined : isWithOwn(step, booking, event)),
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
