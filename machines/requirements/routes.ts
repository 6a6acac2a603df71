/** Who a message came to and from, and how the citizen was told of it. */

import { type CitizenName, textOf } from '../contract/acts.ts';
import type { DialogMessage } from '../contract/messages/message.ts';
import { citizenNamed, nameOf } from '../contract/practice.ts';
import { asWritten } from '../contract/words.ts';
import { accountOf } from '../situation/accounts.ts';
import { receiverFor } from '../situation/eligibility.ts';
import { answersWithQuestion, nothingSent } from './answering.ts';
import { isAboutAppointments } from './booking-messages.ts';
import { toldAsSent } from './journal-entry.ts';
import { conversationsOf, messagesSent, saysOneThing } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Messages newly sent by citizens whom a GP, or a locum, receives for. */
export function sentTo(receiver: 'gp' | 'locum', step: Step) {
  return step.received.flatMap(({ cause, message }) => {
    const name = nameOf(step.practice, message?.citizen?.id);
    const isNew = cause === 'sent' || cause === 'released';
    return isNew && message && name && receiverFor(name, step.after) === receiver ? [{ message, name }] : [];
  });
}

/** A message has whom the registers name as its receiver. */
export function isRouted(step: Step, message: DialogMessage, name: CitizenName): Mismatch | undefined {
  const { office } = step.practice;
  const { organisation, clinician } = message.receiver;
  const expected = [office.herId, citizenNamed(step.practice, name).gpHerId].join('/');
  const actual = [organisation.herId, clinician?.herId].join('/');
  return unless(actual === expected, asWritten(expected), asWritten(actual));
}

/** Answers in conversations that a locum received. */
export const ofLocum = (step: Step) =>
  answersWithQuestion(step).filter(({ question }) =>
    step.practice.clinicians.some(
      ({ herId, role }) => role === 'locum' && herId === question.receiver.clinician?.herId,
    ),
  );

/** Notifications given in a step, and not before it. */
export function notified({ view, past }: Step) {
  return view.notifications.slice(past.at(-1)?.view.notifications.length ?? 0);
}

/** What an earlier answer of a GP in a conversation was notified with, where that is all there was to tell of. */
function textForGpsPatients(step: Step): string | undefined {
  const earlier = step.past.findLast(
    (each) =>
      answersWithQuestion(each).some(({ answer }) => !isAboutAppointments(step, answer)) &&
      ofLocum(each).length === 0 &&
      notified(each).length === 1,
  );
  return earlier && notified(earlier)[0]?.text;
}

/** Whether the first of a step's answers from a locum is notified as one from a GP is. */
export function isNotifiedAlike(step: Step): Mismatch | undefined {
  const concerned = nameOf(step.practice, ofLocum(step)[0]?.question.citizen?.id);
  // A child's notifications are ACCESS-05's to judge.
  if (concerned !== 'newcomer') return undefined;
  const { notifiedBy } = accountOf(step.after.accounts, concerned);
  const given = notified(step).find(({ to }) => to === concerned);
  const expected = textForGpsPatients(step);
  return firstMismatch(
    () =>
      unless(
        (given?.by ?? 'off') === notifiedBy,
        { nb: `varslet: ${notifiedBy}`, en: `notified: ${notifiedBy}` },
        { nb: `varslet: ${given?.by ?? 'nei'}`, en: `notified: ${given?.by ?? 'no'}` },
      ),
    () =>
      unless(
        !given || expected === undefined || given.text === expected,
        asWritten(expected ?? ''),
        asWritten(given?.text ?? ''),
      ),
  );
}

/** One-way contact may have a type of its own: no public source shows it. It has not that of another service. */
function isOfAnotherService({ profile }: Step, { type }: DialogMessage): boolean {
  const { 'office-contact': _own, ...others } = profile.messageTypes.value;
  return Object.values<string>(others).includes(type);
}

/** The office's act sent exactly one message, marked as one-way, to the citizen chosen. */
export function sentOneWay(step: Step): Mismatch | undefined {
  const expected = {
    nb: 'én melding merket som engangskontakt',
    en: 'one message marked as one-way contact',
  };
  const [message, ...more] = messagesSent(step);
  if (!message || more.length > 0) return { expected, actual: nothingSent(step) };
  const isOneWay =
    message.body.kind === 'answer' &&
    message.refersTo === undefined &&
    message.body.code.value === step.profile.oneWayCode.value.value;
  const name = ('citizen' in step.act ? step.act.citizen : undefined) ?? 'citizen';
  return firstMismatch(
    () => unless(isOneWay, expected, asWritten(`${message.body.kind}, ${message.body.code.value}`)),
    () =>
      unless(
        message.citizen?.id === citizenNamed(step.practice, name).nationalId &&
          message.body.text === textOf(step.act),
        { nb: 'til innbyggeren, med teksten som ble skrevet', en: 'to the citizen, with the text written' },
        { nb: 'til en annen eller med en annen tekst', en: 'to somebody else or with another text' },
      ),
    () => unless(!isOfAnotherService(step, message), expected, asWritten(message.type)),
    () => saysOneThing(message),
    () => toldAsSent(step, message),
  );
}

/** Conversations of one message that cannot be replied to. */
export const oneWays = (step: Step) =>
  conversationsOf('office-contact', step).filter(({ state }) => state === 'one-way');
