/** Messages about appointments in a step, beside what the lifecycle says of the slots they are about. */

import type { SlotSketch } from '../contract/acts/appointment-booking.ts';
import type { CalendarEvent, DialogMessage } from '../contract/messages/message.ts';
import { citizenNamed } from '../contract/practice.ts';
import { asWritten } from '../contract/words.ts';
import type { Booking } from '../situation/situation.ts';
import { epochOf } from '../workdays.ts';
import { messagesSent, newlyReceived, saysOneThing } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** By which profile: whoever asks has a step, or what else knows it. */
type Known = Pick<Step, 'profile'>;

export function isAboutAppointments({ profile }: Known, { type }: DialogMessage): boolean {
  const types = profile.messageTypes.value;
  return type === types['appointment-booking'] || type === types['appointment-request'];
}

/** HER-id of the clinician whose calendar is meant. */
export function clinicianHerId({ practice }: Step, whose: SlotSketch['clinician'] = 'gp'): string {
  return practice.clinicians.find(({ role }) => role === whose)?.herId ?? '';
}

const ofCode = (step: Step, code: string) =>
  newlyReceived(step).filter(
    ({ message }) => isAboutAppointments(step, message) && message.body.code.value === code,
  );

/** The question for open slots that came in the step, if one did. */
export function slotQuestion(step: Step) {
  return ofCode(step, step.profile.slotQuestion.value.value)[0];
}

/** What the link of a video appointment is known by. */
export const LINK = /https?:\/\//;

/** Whether a message brings the link of a video appointment: it answers nothing, also where it follows at once. */
export function isLink(step: Known, message: DialogMessage): boolean {
  return isAboutAppointments(step, message) && !message.events && LINK.test(message.body.text ?? '');
}

/** What the office sent in the step in answer to a message. */
export function answersTo(step: Step, { id }: DialogMessage): DialogMessage[] {
  return messagesSent(step).filter((message) => message.refersTo?.parent === id && !isLink(step, message));
}

/** An answer is of the type of what it answers, in its conversation, and says one thing. */
export function answersWell(
  { id, type, refersTo }: DialogMessage,
  answer: DialogMessage,
): Mismatch | undefined {
  return firstMismatch(
    () => unless(answer.type === type, asWritten(type), asWritten(answer.type)),
    () =>
      unless(
        answer.refersTo?.conversation === (refersTo?.conversation ?? id),
        { nb: 'i dialogen det svarer i', en: 'in the conversation it answers in' },
        { nb: 'i en annen dialog', en: 'in another conversation' },
      ),
    () => saysOneThing(answer),
  );
}

/** The answers to the question for open slots of the step. */
export function slotAnswers(step: Step): DialogMessage[] {
  const question = slotQuestion(step);
  return question ? answersTo(step, question.message) : [];
}

/** The slots that the office offers in answer to the question of the step; undefined when it does not answer. */
export function offeredIn(step: Step): readonly CalendarEvent[] | undefined {
  const answers = slotAnswers(step);
  return answers.length > 0 ? answers.flatMap(({ events = [] }) => events) : undefined;
}

/** Whether a booking is at the time of an event, with its clinician. */
export function isAt(
  step: Step,
  { facts }: Booking,
  { start, contact }: CalendarEvent,
  asked?: string,
): boolean {
  const clinician = contact ?? asked ?? clinicianHerId(step, facts.clinician);
  return (
    facts.start !== '' &&
    clinicianHerId(step, facts.clinician) === clinician &&
    epochOf(facts.start) === epochOf(start)
  );
}

export function isAllocated({ profile }: Known, { events }: DialogMessage): boolean {
  const allocated = profile.allocatedStatus.value;
  return events?.some(({ status }) => status !== undefined && allocated.includes(status)) ?? false;
}

/** Whether the office has told in the step that what a message asks for is allocated. */
export const wasGiven = (step: Step, message: DialogMessage): boolean =>
  answersTo(step, message).some((each) => isAllocated(step, each));

/** What the lifecycle says of a reservation: who gets the slot, or one of those who contend for it, or why nobody does. */
export type Fate = 'wins' | 'contends' | 'taken' | 'unavailable';

export interface Reservation {
  readonly message: DialogMessage;
  readonly booking: Booking;
  readonly fate: Fate;
}

/** The reservations that came in the step, each with its fate. */
export function reservationsIn(step: Step): Reservation[] {
  const came = ofCode(step, step.profile.reservation.value.value).flatMap(({ message }) => {
    const [event] = message.events ?? [];
    const { all } = step.before.bookings;
    const index = all.findLastIndex(
      (each) => each.facts.origin === 'slot' && event && isAt(step, each, event),
    );
    const [before, after] = [all[index], step.after.bookings.all[index]];
    return before && after ? [{ message, booking: after, fate: fateOf(step, message, before, after) }] : [];
  });
  const areRivals = (booking: Booking) =>
    came.filter((each) => each.booking === booking && each.fate === 'wins').length > 1;
  return came.map(({ message, booking, fate }) => ({
    message,
    booking,
    fate: fate === 'wins' && areRivals(booking) ? 'contends' : fate,
  }));
}

/** The fate of a reservation that came alone. */
function fateOf(step: Step, message: DialogMessage, before: Booking, after: Booking): Fate {
  if (after.facts.appointments.length > before.facts.appointments.length) {
    const { citizen } = after.facts;
    const mayHave = !citizen || citizenNamed(step.practice, citizen).nationalId === message.citizen?.id;
    return mayHave ? 'wins' : 'taken';
  }
  return before.state === 'allocated' || before.state === 'begun' ? 'taken' : 'unavailable';
}

/** The bookings that became appointments in the step. */
export function madeIn({ before, after }: Step): Booking[] {
  return after.bookings.all.filter(({ facts }, index) => {
    const earlier = before.bookings.all[index]?.facts.appointments.length ?? 0;
    return facts.appointments.length > earlier;
  });
}
