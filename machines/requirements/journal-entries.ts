/** What is filed beside what passed: whether it is of a message at all, and is that message, where no service's rule says so. */

import { isOfficeAct, textOf } from '../contract/acts.ts';
import type { JournalEntry } from '../contract/driver.ts';
import { citizenNamed } from '../contract/practice.ts';
import { isAboutAppointments } from './booking-messages.ts';
import { isSameText, toldAsReceived, toldAsSent } from './journal-entry.ts';
import { entryOf, messagesSent, newlyReceived } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { ReceivedMessage, Step } from './step.ts';

/** Whether what was received in a step is judged by rules of their own: to be rejected, come again, or not filed. */
const isReceivedOtherwise = (step: Step) =>
  newlyReceived(step).length < step.received.length ||
  newlyReceived(step).some(({ message }) => !isAboutAppointments(step, message) && !entryOf(step, message));

/**
 * An entry of what was received is of a message that has come; that it is filed once, the services' rules judge. Of one
 * about appointments, which none of them does, it is of one that has come in the step.
 */
function isOfReceived(step: Step, messageId: string): boolean {
  const isOfIt = ({ message }: ReceivedMessage) => message?.id === messageId;
  const earlier = step.past.flatMap(({ received }) => received).find(isOfIt)?.message;
  return (
    isReceivedOtherwise(step) ||
    step.received.some(isOfIt) ||
    (earlier !== undefined && !isAboutAppointments(step, earlier))
  );
}

/** What is told as sent while it cannot be is what the act says, once, in its conversation and with its patient. */
function isOfKept(step: Step, entry: JournalEntry): boolean {
  const citizen = step.conversationBefore?.facts.citizen;
  return (
    isOfficeAct(step.act) &&
    step.filed.filter(({ direction }) => direction === 'sent').length === 1 &&
    entry.conversation === step.conversationId &&
    entry.journal === (citizen && citizenNamed(step.practice, citizen).nationalId) &&
    isSameText(entry.text, textOf(step.act))
  );
}

/** What was told as sent while the message service was down is what is sent when it is up. */
function keptIsSent(step: Step): boolean {
  if (!step.before.isDown || step.after.isDown) return true;
  const lastUp = step.past.findLastIndex(({ before }) => !before.isDown);
  const told = step.past.slice(lastUp + 1).flatMap(({ filed }) => filed);
  return told.every(
    ({ direction, messageId }) =>
      direction === 'received' || step.sent.some((each) => each.messageId === messageId),
  );
}

/** An entry of what was sent is of a message sent in the step, in its conversation; where none is sent, another rule says so. */
function isOfSent(step: Step, entry: JournalEntry): boolean {
  const { messageId, conversation } = entry;
  if (step.before.isDown && step.after.isDown) return isOfKept(step, entry);
  const sent = messagesSent(step);
  if (isOfficeAct(step.act) && sent.length === 0) return true;
  const message = sent.find(({ id }) => id === messageId);
  if (message)
    return [message.refersTo?.conversation ?? message.id, step.conversationId].includes(conversation);
  // Told as sent, what came is not filed as received: the services' rules judge that.
  const isOther = step.received.some((each) => (each.message?.id ?? each.corruptedId) === messageId);
  return isOther || step.sent.some((each) => each.messageId === messageId);
}

/** Every entry is of a message of this practice that passed, in its conversation. */
export function entriesAreOwn(step: Step): Mismatch | undefined {
  // That an act which is to be refused files nothing, its own rule says.
  if (step.permission === 'forbidden') return undefined;
  return firstMismatch(
    () =>
      unless(
        keptIsSent(step) &&
          step.filed.every((entry) =>
            entry.direction === 'sent' ? isOfSent(step, entry) : isOfReceived(step, entry.messageId),
          ),
        {
          nb: 'bare det som er mottatt eller sendt, er journalført',
          en: 'nothing is filed but what was received or sent',
        },
        {
          nb: 'en melding som ikke er det, eller i en annen dialog',
          en: 'a message that was not, or in another conversation',
        },
      ),
    ...newlyReceived(step)
      .filter(({ message }) => isAboutAppointments(step, message))
      .map(
        ({ message }) =>
          () =>
            toldAsReceived(step, message),
      ),
    ...messagesSent(step)
      .filter((each) => isAboutAppointments(step, each))
      .map((message) => () => toldAsSent(step, message)),
  );
}
