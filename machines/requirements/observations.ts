/** What rules ask of a step, in the rules' own words. */
import type { JournalEntry, Task } from '../contract/driver.ts';
import type { Answer, DialogMessage, Question } from '../contract/messages/message.ts';
import { isKnownToOffice, namesById, type Practice } from '../contract/practice.ts';
import type { DialogService } from '../contract/services.ts';
import type { ConversationView, PlatformView } from '../contract/view.ts';
import { ATTACHMENTS, counted } from '../contract/words.ts';
import { type Mismatch, unless } from './requirement.ts';
import type { ReceivedMessage, SentReceipt, Step } from './step.ts';

/** What many rules ask of one step, or of one practice, found once. */
function once<K extends object, V>(find: (of: K) => V): (of: K) => V {
  const found = new WeakMap<K, V>();
  return (of) => {
    const known = found.get(of);
    if (known !== undefined) return known;
    const value = find(of);
    found.set(of, value);
    return value;
  };
}

const knownIds = once(
  (practice: Practice) =>
    new Set(
      [...namesById(practice)].flatMap(([nationalId, name]) => (isKnownToOffice(name) ? nationalId : [])),
    ),
);

/** Messages newly come to the office that it can read, from citizens it knows, meant for it. */
export const newlyReceived = once(
  ({ received, practice }: Step): readonly (ReceivedMessage & { message: DialogMessage })[] => {
    const known = knownIds(practice);
    return received.filter(
      (each): each is ReceivedMessage & { message: DialogMessage } =>
        (each.cause === 'sent' || each.cause === 'released') &&
        each.message !== undefined &&
        known.has(each.message.citizen?.id ?? ''),
    );
  },
);

/** Whether the office has just been sent something it could not read: the next message is MSG-06's to judge. */
export function followsUnreadable(step: Step): boolean {
  const former = step.past.findLast((each) => each.received.length > 0);
  return former?.received.some((each) => each.cause === 'corrupted') ?? false;
}

export function isQuestion(message: DialogMessage): message is DialogMessage & { body: Question } {
  return message.refersTo === undefined;
}

/**
 * The message asks one thing or gives one answer, and carries no file: the schema allows several, yet nobody has asked for
 * more, and no act of the office has a file.
 */
export function saysOneThing({ body, further = [], attachments }: DialogMessage): Mismatch | undefined {
  return (
    unless(
      further.length === 0,
      { nb: 'ett spørsmål eller ett svar i meldingen', en: 'one question or one answer in the message' },
      { nb: `${further.length + 1} (${body.kind})`, en: `${further.length + 1} (${body.kind})` },
    ) ??
    unless(
      attachments.length === 0,
      { nb: 'ingen vedlegg', en: 'no attachment' },
      counted(attachments.length, ATTACHMENTS),
    )
  );
}

/** The entry filed in this step for a received message. */
export function entryOf(step: Step, message: DialogMessage): JournalEntry | undefined {
  return step.filed.find((entry) => entry.direction === 'received' && entry.messageId === message.id);
}

/** Messages sent in this step that stand in a conversation, by their reference to its first message. */
export function sentInConversation(step: Step, conversationId: string | undefined): DialogMessage[] {
  return step.sent
    .map((document) => document.message)
    .filter((message): message is DialogMessage => message?.refersTo?.conversation === conversationId);
}

/** Every dialogue message the office sent in this step, in whatever conversation. */
export const messagesSent = once(({ sent }: Step): readonly DialogMessage[] =>
  sent.flatMap((document) => document.message ?? []),
);

export function isAnswer(message: DialogMessage): message is DialogMessage & { body: Answer } {
  return message.body.kind === 'answer';
}

export function receiptsFor(step: Step, received: ReceivedMessage): SentReceipt[] {
  return step.receipts.filter((receipt) => receipt.receivedAs === received.transportId);
}

export function taskOf(step: Step, conversationId: string): Task | undefined {
  return step.tasks.find((task) => task.conversation === conversationId);
}

/** The conversations of a view by their ids, the first of each. */
const viewsIn = once(
  ({ conversations }: PlatformView) =>
    new Map(conversations.toReversed().map((each) => [each.conversation, each])),
);

export function viewOf(step: Step, conversationId: string | undefined): ConversationView | undefined {
  return conversationId === undefined ? undefined : viewsIn(step.view).get(conversationId);
}

/** The top state of a conversation, without its inner state. */
export function topState(state: string): string {
  return state.split('.', 1)[0] ?? state;
}

/** The conversations of a service, each with its id, as they stand after the step. */
export function conversationsOf(service: DialogService, step: Step) {
  return step.after.conversations.flatMap((conversation, index) => {
    const id = step.conversationIds[index];
    return conversation.service === service && id !== undefined ? [{ id, ...conversation }] : [];
  });
}
