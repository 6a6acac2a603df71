/** What the citizen is told of an appointment that is made, however it came about. */
import { textOf } from '../contract/acts.ts';
import type { CalendarEvent, DialogMessage } from '../contract/messages/message.ts';
import { asWritten, type Words } from '../contract/words.ts';
import type { Booking } from '../situation/situation.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import { clinicianHerId, isAllocated, madeIn } from './booking-messages.ts';
import { messagesSent, saysOneThing } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

const ALLOCATION: Words = {
  nb: 'én melding om at timen er tildelt',
  en: 'one message that the time is allocated',
};

/** One of the messages tells that the time of a booking is allocated, when it begins and how long it lasts. */
export function allocatedOnce(
  step: Step,
  booking: Booking,
  messages: readonly DialogMessage[],
): Mismatch | undefined {
  const [message, ...others] = messages;
  const [event, ...more] = message?.events ?? [];
  if (!message || !event || others.length + more.length > 0) {
    const count = `${messages.length} (${messages.flatMap(({ events = [] }) => events).length} xCal)`;
    return { expected: ALLOCATION, actual: asWritten(count) };
  }
  const { start, end } = booking.facts;
  return firstMismatch(
    () => unless(isAllocated(step, message), ALLOCATION, asWritten(event.status ?? '–')),
    () => unless(epochOf(event.start) === epochOf(start), moment(start), moment(event.start)),
    () => unless(epochOf(event.end) === epochOf(end), until(end), until(event.end)),
    () => isOfKind(step, booking, event),
    () => saysOneThing(message),
  );
}

/** No kind is told but the appointment's own; that one is told, and what else a category says, is free. */
function isOfKind(
  { profile }: Step,
  { facts }: Booking,
  { categories = [] }: CalendarEvent,
): Mismatch | undefined {
  const kinds = profile.appointmentKinds.value;
  const own = kinds[facts.kind];
  const other = Object.values(kinds).find((each) => each !== own && categories.includes(each));
  return other === undefined ? undefined : { expected: asWritten(own), actual: asWritten(other) };
}

/** Where a clinician is told, it is the one whose time it is. */
export function isWithOwn(
  step: Step,
  { facts }: Booking,
  event: CalendarEvent | undefined,
): Mismatch | undefined {
  const herId = clinicianHerId(step, facts.clinician);
  const told = event?.contact;
  return told === undefined ? undefined : unless(told === herId, asWritten(herId), asWritten(told));
}

/** The text is what the office wrote. */
export const isAsWritten = (step: Step, message: DialogMessage | undefined): Mismatch | undefined =>
  unless(
    message?.body.text === textOf(step.act),
    { nb: 'teksten er den kontoret skrev', en: 'the text is what the office wrote' },
    { nb: 'en annen tekst', en: 'another text' },
  );

function until(end: string): Words {
  const when = moment(end);
  return { nb: `til ${when.nb}`, en: `until ${when.en}` };
}

/** Confirmations of telephone appointments made in the step. */
export function telephoneConfirmations(step: Step): DialogMessage[] {
  const made = madeIn(step).filter(({ facts }) => facts.kind === 'telephone');
  return messagesSent(step).filter(
    (message) =>
      isAllocated(step, message) &&
      made.some(({ facts }) => message.events?.some(({ start }) => epochOf(start) === epochOf(facts.start))),
  );
}

/** Whether a place is the profile's for the telephone, or names the telephone in other words. */
function namesTelephone({ profile }: Step, place: string): boolean {
  return /telefon/i.test(place) || profile.telephonePlace.value.some((each) => place.includes(each));
}

/** The meeting place of telephone appointments is the telephone. */
export function meetsByTelephone(step: Step): Mismatch | undefined {
  return firstMismatch(
    ...telephoneConfirmations(step).map(({ events }) => () => {
      const place = events?.[0]?.location ?? '–';
      return unless(
        namesTelephone(step, place),
        { nb: 'oppmøtested: telefon', en: 'meeting place: telephone' },
        asWritten(place),
      );
    }),
  );
}
