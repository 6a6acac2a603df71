import type { DialogMessage } from '../contract/messages/message.ts';
import type { DialogService } from '../contract/services.ts';
import { ATTACHMENTS, asWritten, counted, type Words } from '../contract/words.ts';
import type { filesAllowed } from './files-needed.ts';
import { FILED_ONCE, filedOnce, inItsConversation, isSameText } from './journal-entry.ts';
import { LIMITS_OF_FILES } from './limits.ts';
import { entryOf, followsUnreadable, isQuestion, newlyReceived } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { ReceivedMessage, SeenAttachment, Step } from './step.ts';

type Readable = ReceivedMessage & { readonly message: DialogMessage };
type Choice = (step: Step) => Readable[];

/** New messages of a service, but for one lost after an unreadable one, which MSG-06 judges. */
const receivedOf =
  (service: DialogService): Choice =>
  (step) =>
    newlyReceived(step).filter(
      ({ message }) =>
        message.type === step.profile.messageTypes.value[service] &&
        (!followsUnreadable(step) || entryOf(step, message)),
    );

/** Messages of a service, but for those lost out of their order, which MSG-05 judges. */
export const messagesOf =
  (service: DialogService): Choice =>
  (step) =>
    receivedOf(service)(step).filter(({ isOutOfOrder, message }) => !isOutOfOrder || entryOf(step, message));

/** Messages that open a conversation of a service. */
export const questionsOf =
  (service: DialogService): Choice =>
  (step) =>
    receivedOf(service)(step).filter(({ message }) => isQuestion(message));

/** Later messages of a service's conversations, but for those that MSG-05 judges. */
export const repliesOf =
  (service: DialogService): Choice =>
  (step) =>
    messagesOf(service)(step).filter(({ message }) => !isQuestion(message));

/** Filed messages of a service that carry files, or of which files are told. */
const withFilesOf =
  (service: DialogService): Choice =>
  (step) =>
    receivedOf(service)(step).filter(
      ({ message, attachments }) =>
        attachments.length + (entryOf(step, message)?.attachments.length ?? 0) > 0 && entryOf(step, message),
    );

/** The rule that the messages chosen are filed whole. */
export function filedWholeRule(choose: Choice) {
  return {
    needs: ['journal'],
    when: (step: Step) => choose(step).length > 0 || isFiledAnew(step, choose),
    ensures: (step: Step) =>
      firstMismatch(
        ...choose(step).map(
          ({ message }) =>
            () =>
              filedWhole(step, message),
        ),
        () =>
          unless(!isFiledAnew(step, choose), FILED_ONCE, {
            nb: 'journalført på nytt',
            en: 'filed anew',
          }),
      ),
  } as const;
}

/** The rule that files of a service arrive byte for byte. */
export function filesArriveRule(service: DialogService, needed: typeof filesAllowed) {
  const choose = withFilesOf(service);
  return {
    needs: ['journal'],
    profile: LIMITS_OF_FILES,
    when: (step: Step) => choose(step).length > 0,
    situations: needed((step) => choose(step).map(({ attachments }) => attachments)),
    ensures: (step: Step) =>
      firstMismatch(...choose(step).map((each) => () => attachmentsFiledWhole(step, each))),
  } as const;
}

/** A received message stands in the journal of the citizen it concerns, in its conversation, text whole. */
function filedWhole(step: Step, message: DialogMessage): Mismatch | undefined {
  const entry = entryOf(step, message);
  if (!entry) {
    return {
      expected: { nb: 'meldingen er journalført', en: 'the message is filed in the journal' },
      actual: { nb: 'ikke journalført', en: 'not filed' },
    };
  }
  const sent = message.body.text ?? '';
  return firstMismatch(
    () =>
      unless(
        // Whose journal a message about a child belongs in is ACCESS-04's to judge.
        message.representation !== undefined || entry.journal === message.citizen?.id,
        { nb: 'i journalen til den meldingen gjelder', en: 'in the journal of the citizen it concerns' },
        { nb: 'i en annen journal', en: "in another person's journal" },
      ),
    () =>
      unless(
        isSameText(entry.text, sent),
        { nb: 'teksten er hel', en: 'the text is whole' },
        {
          nb: `teksten er en annen (${entry.text.length} tegn, forventet ${sent.length})`,
          en: `the text differs (${entry.text.length} characters, expected ${sent.length})`,
        },
      ),
    () =>
      unless(
        message.body.subject === undefined || isSameText(entry.subject ?? '', message.body.subject),
        { nb: 'emnet er helt', en: 'the subject is whole' },
        { nb: 'et annet emne', en: 'another subject' },
      ),
    () => filedOnce(step, message.id),
    () => inItsConversation(entry, message),
  );
}

/** Whether a message that was filed in an earlier step, and has not come again, is filed anew. */
function isFiledAnew(step: Step, choose: Choice): boolean {
  // That an act which is to be refused files nothing, its own rule says.
  if (step.permission === 'forbidden') return false;
  const here = step.received.map(({ message, corruptedId }) => message?.id ?? corruptedId);
  const others = step.filed.filter(
    ({ direction, messageId }) => direction === 'received' && !here.includes(messageId),
  );
  return others.some(({ messageId }) =>
    step.past.some((each) => choose(each).some(({ message }) => message.id === messageId)),
  );
}

function attachmentsFiledWhole(step: Step, { message, attachments }: Readable): Mismatch | undefined {
  const filed = entryOf(step, message)?.attachments ?? [];
  const isWhole =
    filed.length === attachments.length &&
    attachments.every((sent, index) => filed[index]?.sha256 === sent.sha256);
  const missing = attachments.length - filed.length;
  return firstMismatch(
    () =>
      unless(
        isWhole,
        listed(attachments),
        missing > 0 ? withMissing(listed(filed), missing) : changed(listed(filed)),
      ),
    ...attachments.map(
      (sent, index) => () =>
        unless(
          filed[index] !== undefined && toldOf(filed[index]) === toldOf(sent),
          asWritten(toldOf(sent)),
          asWritten(filed[index] ? toldOf(filed[index]) : '–'),
        ),
    ),
  );
}

/** An attachment as it is told of: file names are not free text, the citizen chose them. */
function toldOf({ name, mimeType, bytes }: Omit<SeenAttachment, 'sha256'>): string {
  return `${name}, ${mimeType}, ${bytes} byte`;
}

function withMissing({ nb, en }: Words, missing: number): Words {
  return { nb: `${nb}; ${missing} mangler`, en: `${en}; ${missing} missing` };
}

function changed({ nb, en }: Words): Words {
  return { nb: `${nb}, men ikke byte for byte de samme`, en: `${en}, but not byte for byte the same` };
}

function listed(files: readonly { bytes: number }[]): Words {
  const sizes = files.map((file) => file.bytes).join(' + ') || '0';
  const count = counted(files.length, ATTACHMENTS);
  return {
    nb: `${count.nb} (${sizes} byte)`,
    en: `${count.en} (${sizes} bytes)`,
  };
}
