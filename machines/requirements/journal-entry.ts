/** One entry in a journal beside the message that it is of. */
import type { JournalEntry } from '../contract/driver.ts';
import type { DialogMessage } from '../contract/messages/message.ts';
import type { Words } from '../contract/words.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

export const FILED_ONCE: Words = { nb: 'journalført én gang', en: 'filed once' };

/** Whether two texts are the same to a reader: line breaks in any form, and space around them, do not count. */
export function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  return plain(one) === plain(other);
}

export function inItsConversation({ conversation }: JournalEntry, { id, refersTo }: DialogMessage) {
  return unless(
    conversation === (refersTo?.conversation ?? id),
    { nb: 'i samme dialog som den hører til', en: 'in the conversation it belongs to' },
    { nb: 'i en annen dialog', en: 'in another conversation' },
  );
}

export function filedOnce({ filed }: Step, id: string): Mismatch | undefined {
  const count = filed.filter(({ messageId }) => messageId === id).length;
  return unless(count <= 1, FILED_ONCE, { nb: `${count} ganger`, en: `${count} times` });
}

/** What the office tells that it filed of a message it received, if it tells: as received, once, its text and conversation. */
export function toldAsReceived(step: Step, message: DialogMessage): Mismatch | undefined {
  const { text } = message.body;
  const entries = step.filed.filter(({ messageId }) => messageId === message.id);
  return firstMismatch(
    () => filedOnce(step, message.id),
    ...entries.flatMap((entry) => [
      () =>
        unless(
          entry.direction === 'received',
          { nb: 'journalført som mottatt', en: 'filed as received' },
          { nb: 'som sendt', en: 'as sent' },
        ),
      () => inItsConversation(entry, message),
      // Of a message without words the office may say in its own what it was.
      () =>
        unless(
          text === undefined || isSameText(entry.text, text),
          { nb: 'journalført med teksten som kom', en: 'filed with the text that came' },
          { nb: 'med en annen tekst', en: 'with another text' },
        ),
    ]),
  );
}

/** What the office tells that it filed of a message it sent, if it tells: its text, once. */
export function toldAsSent(step: Step, { id, body }: DialogMessage): Mismatch | undefined {
  const entries = step.filed.filter(({ direction, messageId }) => direction === 'sent' && messageId === id);
  return firstMismatch(
    () => filedOnce(step, id),
    ...entries.map(
      ({ text }) =>
        () =>
          unless(
            isSameText(text, body.text ?? ''),
            { nb: 'journalført med teksten som ble sendt', en: 'filed with the text that was sent' },
            { nb: 'med en annen tekst', en: 'with another text' },
          ),
    ),
  );
}
