/** What the citizen is told when the office calls an appointment off. */
import type { DialogMessage } from '../contract/messages/message.ts';
import { asWritten } from '../contract/words.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import { isAsWritten, isWithOwn } from './allocations.ts';
import { nothingSent } from './answering.ts';
import { isAboutAppointments, isAllocated, isLink } from './booking-messages.ts';
import { messagesSent, saysOneThing } from './observations.ts';
import { newIdsRule } from './receipts.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

export const callsOff = (step: Step) =>
  step.act.type === 'office.calls-off' &&
  step.permission === 'permitted' &&
  !step.before.isDown &&
  // Where an id is used twice, which MSG-12 judges, nobody can tell which conversation is meant.
  newIdsRule.ensures(step) === undefined;

/** Ids of the conversations in which the time of the appointment has been given. */
function conversationsOf(step: Step): string[] {
  const { past, bookingBefore } = step;
  const start = bookingBefore?.facts.start ?? '';
  return past
    .flatMap(messagesSent)
    .filter(
      (message) =>
        isAllocated(step, message) &&
        message.events?.some((event) => epochOf(event.start) === epochOf(start)),
    )
    .map(({ id, refersTo }) => refersTo?.conversation ?? id);
}

function isCancelled({ profile }: Step, { events = [] }: DialogMessage): boolean {
  const cancelled = profile.cancelledStatus.value;
  return events.length === 1 && events.every(({ status }) => cancelled.includes(status ?? ''));
}

/** What is told of the appointment is its own: start, clinician, and an end where there is one. */
function isOfAppointment(step: Step, { events: [event] = [] }: DialogMessage): Mismatch | undefined {
  const { bookingBefore: booking } = step;
  if (!event || !booking) return undefined;
  const { start, end } = booking.facts;
  const hasEnd = epochOf(event.end) !== epochOf(event.start);
  return firstMismatch(
    () => unless(epochOf(event.start) === epochOf(start), moment(start), moment(event.start)),
    () => unless(!hasEnd || epochOf(event.end) === epochOf(end), moment(end), moment(event.end)),
    () => isWithOwn(step, booking, event),
  );
}

/** An appointment that is called off is so by one message in its own conversation. */
export function calledOffOnce(step: Step): Mismatch | undefined {
  const messages = messagesSent(step).filter(
    (each) => isAboutAppointments(step, each) && !isLink(step, each),
  );
  const [message, ...others] = messages;
  const expected = {
    nb: 'én melding om at timen er avlyst, i timens dialog',
    en: 'one message that the appointment is called off, in its conversation',
  };
  if (!message) return { expected, actual: nothingSent(step) };
  const known = conversationsOf(step);
  return firstMismatch(
    () => unless(others.length === 0, expected, asWritten(String(messages.length))),
    () =>
      unless(known.includes(message.refersTo?.conversation ?? ''), expected, {
        nb: 'i en annen dialog',
        en: 'in another conversation',
      }),
    () =>
      unless(
        isCancelled(step, message),
        expected,
        asWritten(message.events?.map((e) => e.status).join() || '–'),
      ),
    () => isOfAppointment(step, message),
    () => isAsWritten(step, message),
    () => saysOneThing(message),
  );
}
