/** Messages as the office receives them, and the receipts it gives. */
import { asWritten, counted, RECEIPTS } from '../contract/words.ts';
import { isAboutAppointments, slotQuestion } from './booking-messages.ts';
import { isDated } from './gen-dates.ts';
import { entryOf, followsUnreadable, newlyReceived, receiptsFor } from './observations.ts';
import { sameParty } from './parties.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { ReceivedMessage, SentReceipt, Step } from './step.ts';

/**
 * Messages that ask for a receipt and came whole, to the right office, for the first time; but for one that is not
 * handled after an unreadable one, which MSG-06 judges.
 */
export const askingForReceipt = (step: Step) =>
  step.received.filter(
    (received) =>
      (received.cause === 'sent' || received.cause === 'released') &&
      received.message?.wantsReceipt &&
      (!followsUnreadable(step) || isHandled(step, received)),
  );

const isHandled = (step: Step, received: ReceivedMessage) =>
  receiptsFor(step, received).length > 0 ||
  (received.message !== undefined && entryOf(step, received.message) !== undefined);

/** Whether a document is of a version or type that is not in use, and whole for all that. */
const isUnsupported = ({ fault }: ReceivedMessage) =>
  fault === 'unsupported-version' || fault === 'unsupported-type';

/** Messages by what befell them on the way. */
export const corrupted = (step: Step) =>
  step.received.filter((each) => each.cause === 'corrupted' && !isUnsupported(each));
export const unsupported = (step: Step) => step.received.filter(isUnsupported);
export const repeated = (step: Step) => step.received.filter(({ cause }) => cause === 'repeated');
export const outOfOrder = (step: Step) => newlyReceived(step).filter(({ isOutOfOrder }) => isOutOfOrder);

function isFromStranger({ cause, message }: ReceivedMessage, { practice }: Step): boolean {
  const isNew = cause === 'sent' || cause === 'released';
  return isNew && message?.citizen?.id === practice.cast.stranger.nationalId;
}

/** Whether nothing was said to a message that follows an unreadable one: MSG-06's to judge. */
function isHeldUp(received: ReceivedMessage, step: Step): boolean {
  return followsUnreadable(step) && receiptsFor(step, received).length === 0;
}

/** Messages from somebody on the GP's list whom the office does not know. */
export const fromStrangers = (step: Step) =>
  step.received.filter((each) => isFromStranger(each, step) && !isHeldUp(each, step));

/** Messages to an office that is not the candidate's. */
export const misrouted = (step: Step) =>
  step.received.filter((each) => each.cause === 'misrouted' && !isHeldUp(each, step));

/** Messages to be rejected on which the office keeps silent after an unreadable one. */
const heldUp = (step: Step) =>
  step.received.filter(
    (each) => (isFromStranger(each, step) || each.cause === 'misrouted') && isHeldUp(each, step),
  );

/** The receipt errors that fit how a document was made unreadable: a DOCTYPE may be refused as either. */
export function errorsFor({ profile }: Step, fault: ReceivedMessage['fault']): readonly string[] {
  const [broken, invalid] = [profile.notWellFormedErrors.value, profile.invalidErrors.value];
  if (fault === 'doctype') return [...invalid, ...broken];
  return fault === 'not-well-formed' ? broken : invalid;
}

/** Whether an entry stands for another message of the step than the one given. */
function isOfAnother(step: Step, received: ReceivedMessage, messageId: string): boolean {
  const others = [...step.received.filter((each) => each !== received), ...step.sent];
  return others.some((other) => other.message?.id === messageId);
}

/** The message is rejected with one of the codes, and nothing is filed. */
export function rejected(
  step: Step,
  received: ReceivedMessage,
  codes: readonly string[],
): Mismatch | undefined {
  const [receipt] = receiptsFor(step, received);
  const list = codes.join('/');
  const expected = { nb: `avvisende kvittering med ${list}`, en: `a rejecting receipt with ${list}` };
  if (!receipt) return { expected, actual: { nb: 'ingen kvittering', en: 'no receipt' } };
  const given = receipt.errors.map((error) => error.value).join(', ');
  return firstMismatch(
    () =>
      unless(
        receipt.status === 'rejected' && receipt.errors.some((error) => codes.includes(error.value)),
        expected,
        asWritten(`${receipt.status} ${given}`.trim()),
      ),
    () =>
      unless(
        step.filed.every(({ messageId }) => isOfAnother(step, received, messageId)),
        { nb: 'ingenting journalføres', en: 'nothing is filed' },
        { nb: 'meldingen er journalført', en: 'the message is filed' },
      ),
  );
}

/** A receipt given as a document goes back where its message came from, and is dated by the act. */
function isItsOwn(step: Step, { receivedAs, document }: SentReceipt): Mismatch | undefined {
  const received = step.received.find(({ transportId }) => transportId === receivedAs);
  const original = received?.message;
  if (!document || !original) return undefined;
  return firstMismatch(
    // Who answers for a receiver that is not here, no source says.
    () => (received.cause === 'misrouted' ? undefined : sameParty(original.receiver, document.sender)),
    () => sameParty(original.sender, document.receiver),
    () => isDated(step, document.sentAt, [step.at]),
  );
}

/** Whether the office took a message in, by what other rules look at: where it did not, they say so. */
function isTakenIn(step: Step, { message }: ReceivedMessage): boolean {
  if (!message) return false;
  // Which slots are had, and what becomes of cancelled ones, says nothing of whether the message was right.
  if (isAboutAppointments(step, message)) return true;
  return step.statement.observes.includes('journal') && entryOf(step, message) !== undefined;
}

/** What is taken in is not rejected. */
function saysOk(step: Step, received: ReceivedMessage): Mismatch | undefined {
  const wrong = receiptsFor(step, received).find(({ status }) => status !== 'ok');
  return wrong && isTakenIn(step, received)
    ? { expected: asWritten('ok'), actual: asWritten(wrong.status) }
    : undefined;
}

/** A receipt given again, for a message delivered again, says what the first one said. */
function saysTheSame(step: Step, received: ReceivedMessage): Mismatch | undefined {
  const [first] = step.past.flatMap((each) =>
    each.received
      .filter(({ message }) => message && message.id === received.message?.id)
      .flatMap((earlier) => receiptsFor(each, earlier)),
  );
  const other = receiptsFor(step, received).find(({ status }) => first && status !== first.status);
  return first && other && { expected: asWritten(first.status), actual: asWritten(other.status) };
}

/** Each message that asks for a receipt has exactly one, which repeats its type, date and id, and is ok; none comes later. */
export function acknowledgedOnce(step: Step): Mismatch | undefined {
  const here = new Set(step.received.map(({ transportId }) => transportId));
  return firstMismatch(
    () =>
      unless(
        step.receipts.every((receipt) => receipt.receivedAs !== undefined && receipt.refersExactly),
        {
          nb: 'kvitteringen gjengir meldingens type, dato og id',
          en: "the receipt repeats the message's type, date and id",
        },
        { nb: 'kvitteringen viser til noe annet', en: 'the receipt refers to something else' },
      ),
    () =>
      unless(
        step.receipts.every(({ receivedAs }) => receivedAs !== undefined && here.has(receivedAs)),
        { nb: 'ingen kvittering til', en: 'no further receipt' },
        { nb: 'en kvittering til for en tidligere melding', en: 'another receipt for an earlier message' },
      ),
    ...step.receipts.map((receipt) => () => isItsOwn(step, receipt)),
    ...askingForReceipt(step).map((received) => () => {
      const count = receiptsFor(step, received).length;
      return unless(
        count === 1,
        { nb: 'nøyaktig én kvittering', en: 'exactly one receipt' },
        { nb: `${count} kvitteringer`, en: `${count} receipts` },
      );
    }),
    ...newlyReceived(step).map((received) => () => saysOk(step, received)),
    ...repeated(step).map((received) => () => saysTheSame(step, received)),
  );
}

/** The question that was to be answered at once is given no receipt. */
export function notAcknowledged(step: Step): Mismatch | undefined {
  const question = slotQuestion(step);
  const count = question ? receiptsFor(step, question).length : 0;
  return unless(count === 0, { nb: 'ingen kvittering', en: 'no receipt' }, counted(count, RECEIPTS));
}

/** Messages that come next after an unreadable one, and are handled or not. */
export const afterUnreadable = (step: Step) =>
  followsUnreadable(step) ? [...newlyReceived(step), ...heldUp(step)] : [];

/** The message after an unreadable one is handled as if nothing had been. */
export function handledAfterUnreadable(step: Step): Mismatch | undefined {
  const isFiled = ({ message }: ReceivedMessage) => message && entryOf(step, message);
  const seesJournal = step.statement.observes.includes('journal');
  // Of appointments no rule says that they are filed: what is handled is acknowledged.
  const unfiled = newlyReceived(step).filter((each) =>
    isAboutAppointments(step, each.message)
      ? each.message.wantsReceipt && receiptsFor(step, each).length === 0
      : seesJournal && !isFiled(each),
  );
  return unless(
    !followsUnreadable(step) || unfiled.length + heldUp(step).length === 0,
    {
      nb: 'meldingen etter den uleselige er behandlet',
      en: 'the message after the unreadable one is handled',
    },
    { nb: 'den er ikke behandlet', en: 'it is not handled' },
  );
}

/** The rule that no id is used for two messages, of whichever side and at whichever practice. */
export const newIdsRule = {
  when: (step: Step) => step.sent.some(({ messageId }) => messageId !== undefined),
  ensures: (step: Step) => {
    const elsewhere = step.beside.flatMap(({ past }) => past);
    const used = [...step.past, ...elsewhere, step].flatMap((each) => [
      ...each.received.flatMap(({ message, cause }) => (cause === 'repeated' || !message ? [] : message.id)),
      ...each.sent.flatMap(({ messageId }) => messageId ?? []),
    ]);
    return unless(
      new Set(used).size === used.length,
      { nb: 'en ny id for hver melding', en: 'a new id for each message' },
      { nb: 'en id er brukt to ganger', en: 'an id is used twice' },
    );
  },
} as const;
