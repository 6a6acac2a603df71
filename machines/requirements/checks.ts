/** Checks that rules of several services share. */
import { textOf } from '../contract/acts.ts';
import type { DialogMessage } from '../contract/messages/message.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { entryOf, sentInConversation } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { ReceivedMessage, Step } from './step.ts';

/** A received message stands in the journal of the citizen it concerns, in its conversation, text whole. */
export function filedWhole(step: Step, message: DialogMessage): Mismatch | undefined {
  const entry = entryOf(step, message);
  if (!entry) {
    return {
      expected: { nb: 'meldingen er journalført', en: 'the message is filed in the journal' },
      actual: { nb: 'ikke journalført', en: 'not filed' },
    };
  }
  const conversation = message.refersTo?.conversation ?? message.id;
  return firstMismatch(
    () =>
      unless(
        entry.journal === message.citizen?.id,
        { nb: 'i journalen til den meldingen gjelder', en: 'in the journal of the citizen it concerns' },
        { nb: 'i en annen journal', en: "in another person's journal" },
      ),
    () =>
      unless(
        entry.text === (message.body.text ?? ''),
        { nb: 'teksten er hel', en: 'the text is whole' },
        {
          nb: `teksten er en annen (${entry.text.length} tegn, ventet ${message.body.text?.length ?? 0})`,
          en: `the text differs (${entry.text.length} characters, expected ${message.body.text?.length ?? 0})`,
        },
      ),
    () =>
      unless(
        entry.conversation === conversation,
        { nb: 'i samme dialog som den hører til', en: 'in the conversation it belongs to' },
        { nb: 'i en annen dialog', en: 'in another conversation' },
      ),
  );
}

/** Every file of a received message is filed, byte for byte. */
export function attachmentsFiledWhole(
  step: Step,
  { message, attachments }: ReceivedMessage & { message: DialogMessage },
): Mismatch | undefined {
  const filed = entryOf(step, message)?.attachments ?? [];
  const describe = (files: readonly { bytes: number }[]): Words => {
    const sizes = files.map((file) => file.bytes).join(' + ');
    return {
      nb: `${files.length} vedlegg (${sizes || 0} byte)`,
      en: `${files.length} attachments (${sizes || 0} bytes)`,
    };
  };
  const isWhole =
    filed.length === attachments.length &&
    attachments.every((sent, index) => filed[index]?.sha256 === sent.sha256);
  const actual = describe(filed);
  return unless(isWhole, describe(attachments), {
    nb: `${actual.nb}, ikke byte for byte like`,
    en: `${actual.en}, not byte for byte the same`,
  });
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
    () => unless(others.length === 0, asOne(expected), asWritten(String(messages.length))),
  );
}

function asOne(words: Words): Words {
  return { nb: `én melding: ${words.nb}`, en: `one message: ${words.en}` };
}
