/** What the office sends in a conversation when it acts there. */

import { type ActType, isOfficeAct, textOf } from '../contract/acts.ts';
import type { Code, DialogMessage } from '../contract/messages/message.ts';
import { citizenNamed } from '../contract/practice.ts';
import type { DialogService } from '../contract/services.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { opensConversation } from '../situation/conversations.ts';
import { receiverFor } from '../situation/eligibility.ts';
import { gathered } from './gathered.ts';
import { toldAsSent } from './journal-entry.ts';
import { isAnswer, messagesSent, saysOneThing, sentInConversation } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Whether the step is an act of a type, in a conversation of the service, that the lifecycle permits. */
export function isPermitted(step: Step, type: ActType, service: DialogService): boolean {
  // A service switched off is no reason to refuse, but that is PANEL-13's to say.
  if (officeActWhileOff(step) && step.outcome === 'refused') return false;
  // What was rejected may be said anew, but that is MSG-09's to say.
  if (isSaidAnew(step) && step.outcome === 'refused') return false;
  return (
    step.act.type === type && step.permission === 'permitted' && step.conversationBefore?.service === service
  );
}

const preparerOf = ({ act }: Step) => ('by' in act ? act.by : undefined) ?? 'gp';

/** Whether the office acts anew, as it may, where an answer of its own was rejected: by whoever gave that answer. */
export function isSaidAnew(step: Step): boolean {
  const { act, permission, conversationBefore, conversationId, past } = step;
  if (!isOfficeAct(act) || permission !== 'permitted' || conversationBefore?.state !== 'undelivered') {
    return false;
  }
  const rejected = past.findLast(
    (each) => isOfficeAct(each.act) && each.outcome === 'accepted' && each.conversationId === conversationId,
  );
  // Who may prepare a renewal is RENEW-07's to judge.
  return rejected !== undefined && preparerOf(rejected) === preparerOf(step);
}

/** Whether the office acts, as it may, in an open conversation of a service that its GP has switched off. */
export function officeActWhileOff({ act, permission, before, conversationBefore }: Step): boolean {
  return (
    isOfficeAct(act) &&
    !opensConversation(act) &&
    permission === 'permitted' &&
    conversationBefore !== undefined &&
    receiverFor(conversationBefore.facts.citizen, before) === 'gp' &&
    !before.panel.isOn[conversationBefore.service]
  );
}

/** What was seen where a message was missing. */
export function nothingSent(step: Step): Words {
  return step.outcome === 'refused'
    ? { nb: `avvist: ${step.reason ?? 'uten grunn'}`, en: `refused: ${step.reason ?? 'no reason given'}` }
    : { nb: 'ingen slik melding ble sendt', en: 'no such message was sent' };
}

/** The office's act sent exactly one message in the conversation it concerns, with the text given. */
export function sentOnce(
  step: Step,
  expected: Words,
  isRight: (message: DialogMessage) => Mismatch | undefined,
): Mismatch | undefined {
  const messages = sentInConversation(step, step.conversationId);
  const [message, ...others] = messages;
  if (!message) return { expected, actual: nothingSent(step) };
  return firstMismatch(
    () => isRight(message),
    () =>
      unless(
        message.body.text === textOf(step.act),
        { nb: 'teksten er den behandleren skrev', en: 'the text is what the clinician wrote' },
        { nb: 'en annen tekst', en: 'another text' },
      ),
    () => saysOneThing(message),
    () => unless(others.length === 0, asOne(expected), asWritten(String(messages.length))),
    () => toldAsSent(step, message),
  );
}

function asOne(words: Words): Words {
  return { nb: `én melding: ${words.nb}`, en: `one message: ${words.en}` };
}

/** The office's act sent exactly one message, and it opens a dialogue of the service with the citizen chosen. */
export function openedOnce(step: Step, service: DialogService): Mismatch | undefined {
  const [message, ...others] = messagesSent(step);
  const expected = {
    nb: 'én melding som åpner en dialog med innbyggeren',
    en: 'one message that opens a dialogue with the citizen',
  };
  if (!message || others.length > 0) return { expected, actual: nothingSent(step) };
  const name = ('citizen' in step.act ? step.act.citizen : undefined) ?? 'citizen';
  const isFirst = message.refersTo === undefined || message.refersTo.conversation === message.id;
  return firstMismatch(
    () =>
      unless(
        message.body.kind === 'question' &&
          message.type === step.profile.messageTypes.value[service] &&
          isFirst,
        expected,
        { nb: 'et svar i en annen dialog', en: 'an answer in another conversation' },
      ),
    () =>
      unless(
        message.citizen?.id === citizenNamed(step.practice, name).nationalId,
        { nb: 'til innbyggeren som er valgt', en: 'to the citizen chosen' },
        { nb: 'til en annen', en: 'to somebody else' },
      ),
    () =>
      unless(
        message.body.text === textOf(step.act),
        { nb: 'med teksten behandleren skrev', en: 'with the text the clinician wrote' },
        { nb: 'med en annen tekst', en: 'with another text' },
      ),
    () => saysOneThing(message),
    () => toldAsSent(step, message),
  );
}

/** The message answers (Notat), and refers to the message it answers. */
export function answersMessage(step: Step, message: DialogMessage): Mismatch | undefined {
  return firstMismatch(
    () =>
      unless(isAnswer(message), { nb: 'et svar (Notat)', en: 'an answer (Notat)' }, asWritten('Foresporsel')),
    () =>
      unless(
        message.refersTo?.parent === step.answers,
        { nb: 'viser til meldingen det svarer på', en: 'refers to the message it answers' },
        { nb: 'viser til en annen melding', en: 'refers to another message' },
      ),
  );
}

/** The message answers the one it was to answer, as a message of the service. */
export function answersAs(step: Step, message: DialogMessage, service: DialogService): Mismatch | undefined {
  const type = step.profile.messageTypes.value[service];
  return firstMismatch(
    () => answersMessage(step, message),
    () => unless(message.type === type, asWritten(type), asWritten(message.type)),
  );
}

/** Messages sent in a step in conversations of a service that were closed before it. */
export function sentAfterClosing(step: Step, service: DialogService): DialogMessage[] {
  const closed = step.before.conversations.flatMap((conversation, index) =>
    conversation.service === service && conversation.state === 'closed' ? [step.conversationIds[index]] : [],
  );
  return messagesSent(step).filter((message) => closed.includes(message.refersTo?.conversation));
}

/** The office's act sent exactly one answer to the message it answers, with the code that tells what it does. */
export function sentWithCode(step: Step, code: Code, service: DialogService): Mismatch | undefined {
  const expected = { nb: `et svar med kode ${code.value}`, en: `an answer with code ${code.value}` };
  return sentOnce(step, expected, (message) => {
    const sent = message.body.code.value;
    const isRight = isAnswer(message) && sent === code.value;
    return firstMismatch(
      () => unless(isRight, expected, { nb: `kode ${sent}`, en: `code ${sent}` }),
      () => answersAs(step, message, service),
    );
  });
}

/** Messages received so far, by id. */
const receivedOf = gathered(({ received }) =>
  received.flatMap(({ message }) => (message ? [[message.id, message] as const] : [])),
);

/** Answers sent in this step, each with the citizen's message that opened its conversation. */
export function answersWithQuestion(step: Step) {
  return messagesSent(step)
    .filter(isAnswer)
    .flatMap((answer) => {
      const [question] = receivedOf(step, answer.refersTo?.conversation);
      return question ? [{ answer, question }] : [];
    });
}
