/**
 * What the reference record system decides where a rule binds it. Each decision has a name and stands alone,
 * so that a mutant is this object with one decision replaced.
 */
import { createHash } from 'node:crypto';
import { v5 as uuid } from 'uuid';
import type { ActResponse, Charge, JournalEntry, OfficeAct, Task } from '../../machines/contract/driver.ts';
import { CODE_SYSTEM } from '../../machines/contract/messages/code-lists.ts';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import type { Code, DialogMessage, Message, Party } from '../../machines/contract/messages/message.ts';
import type { Profile, ProfileKey } from '../../machines/contract/profile.ts';
import { dueDate, isPastDue } from '../../machines/workdays.ts';
import { conformingBooking } from './behaviour-booking.ts';
import { conformingPanel } from './behaviour-panel.ts';
import { conformingTransport } from './behaviour-transport.ts';
import type { Conversation, Office } from './office.ts';

export type ConversationAct = Extract<OfficeAct, { conversation: string }>;
export type OpeningAct = Extract<OfficeAct, { type: 'clinician.opens' }>;

const ID_NAMESPACE = 'a3a0e9b4-2f0c-5e0b-8f1e-6a4b1f7d2c55';

const receiptError = (value: string, name: string): Code => ({
  value,
  system: CODE_SYSTEM.receiptError,
  name,
});

const ANSWER_CODES = {
  'clinician.answers': 'answerCode',
  'clinician.closes': 'closingCode',
  'clinician.refers': 'referralCode',
  'clinician.redirects': 'redirectionCode',
  'office.renews': 'renewedCode',
  'office.declines': 'referralCode',
} as const satisfies Record<ConversationAct['type'], ProfileKey>;

function isRenewalAct({ type }: ConversationAct): boolean {
  return type === 'office.renews' || type === 'office.declines';
}

/** A record system that conforms, by the codes and limits of a profile. */
export const conformingBy = (profile: Profile) => ({
  profile,
  ...conformingPanel(profile),
  ...conformingBooking(profile),
  ...conformingTransport,

  /** What is filed of a message received. */
  entriesFor(_office: Office, message: DialogMessage): JournalEntry[] {
    return [
      {
        journal: message.citizen?.id ?? '',
        messageId: message.id,
        conversation: message.refersTo?.conversation ?? message.id,
        direction: 'received',
        text: message.body.text ?? '',
        ...(message.body.subject !== undefined && { subject: message.body.subject }),
        ...(message.type === profile.messageTypes.value['prescription-renewal'] && {
          items: (message.body.text ?? '').split('\n'),
        }),
        attachments: message.attachments.map(({ name, mimeType, content }) => ({
          name,
          mimeType,
          bytes: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
        })),
      },
    ];
  },

  /** What is sent of the office's own accord when a message has come: nothing. */
  sendsUnasked(_office: Office, _message: DialogMessage, _now: string): DialogMessage[] {
    return [];
  },

  /** Whether a message has been received before. */
  isRepeated(office: Office, message: DialogMessage): boolean {
    return office.receivedIds.has(message.id);
  },

  /** Whether a message is of a type that this system knows. */
  isSupportedType({ type }: DialogMessage): boolean {
    return Object.values<string>(profile.messageTypes.value).includes(type);
  },

  /** What makes a readable message unacceptable to this office, if anything does. */
  faultOf(office: Office, message: DialogMessage): Code | undefined {
    const { office: enterprise, clinicians, citizens } = office.provision;
    const isOurs =
      message.receiver.organisation.herId === enterprise.herId &&
      clinicians.some(({ herId }) => herId === message.receiver.clinician?.herId);
    if (!isOurs) return receiptError(profile.unknownReceiverErrors.value[0], 'Mottaker finnes ikke');
    const isKnown = citizens.some(({ nationalId }) => nationalId === message.citizen?.id);
    return isKnown
      ? undefined
      : receiptError(profile.unknownCitizenErrors.value[0], 'Pasienten finnes ikke i mottakersystemet');
  },

  /** The error for a document that cannot be read. */
  errorForUnreadable(_office: Office, fault: 'not-well-formed' | 'invalid'): Code {
    return fault === 'invalid'
      ? receiptError(profile.invalidErrors.value[0], 'Validerer ikke')
      : receiptError(profile.notWellFormedErrors.value[0], 'Ikke velformet XML');
  },

  /** The error for a document of a version or type that this system does not know. */
  errorForUnsupported(): Code {
    const [first, ...others] = profile.unsupportedErrors.value;
    // The last says the most: that the format is not supported, and not that the document is invalid.
    return receiptError(others.at(-1) ?? first, 'Støtter ikke meldingsformatet');
  },

  /** How many receipts a message that asks for one is given. */
  receiptCount(_office: Office, _message: DialogMessage): number {
    return 1;
  },

  /** Who gives a receipt. */
  receiptFrom(_office: Office, message: DialogMessage): Party {
    return message.receiver;
  },

  /** What a receipt says it is for. */
  originalOf(message: DialogMessage): { type: string; sentAt: string; id: string } {
    return { type: message.type, sentAt: message.sentAt, id: message.id };
  },

  /** Why the office may not do an act in a conversation, or undefined when it may. */
  objectionTo(conversation: Conversation | undefined, act: ConversationAct): string | undefined {
    if (!conversation) return 'Dialogen finnes ikke';
    if (conversation.isClosed) return 'Dialogen er avsluttet';
    if (isRenewalAct(act) !== (conversation.service === 'prescription-renewal')) {
      return 'Handlingen hører til en annen tjeneste';
    }
    return isRenewalAct(act) && conversation.answers > 0 ? 'Forespørselen er alt besvart' : undefined;
  },

  /** The code that tells what an answer does. */
  codeOf(_conversation: Conversation, act: ConversationAct): Code {
    return profile[ANSWER_CODES[act.type]].value;
  },

  /** The type of the messages sent in a conversation. */
  typeOf({ service }: Conversation): string {
    return profile.messageTypes.value[service];
  },

  /** What an answer refers to. */
  referenceOf(conversation: Conversation, act: ConversationAct): { parent: string; conversation: string } {
    return { parent: act.answers, conversation: conversation.id };
  },

  /** The texts an act sends: one message each. */
  textsOf(_conversation: Conversation, act: ConversationAct): string[] {
    return [act.text];
  },

  /** Who sends an answer, and to whom. */
  partiesOf(_office: Office, sender: Party, receiver: Party): { sender: Party; receiver: Party } {
    return { sender, receiver };
  },

  /** Whom an answer concerns. */
  citizenOf(_office: Office, conversation: Conversation): string {
    return conversation.citizen;
  },

  /** What a conversation costs the citizen when the office acts in it; called after the act. */
  chargeFor(conversation: Conversation, act: ConversationAct): Charge['items'] {
    const isCharged = conversation.service === 'e-consultation' && conversation.openedBy === 'citizen';
    const isFirstAnswer =
      conversation.answers === 1 && !conversation.isCharged && act.type !== 'clinician.refers';
    return isCharged && isFirstAnswer ? ['copayment', 'invoice-fee'] : [];
  },

  /** Who is charged for a conversation. */
  chargedFor(_office: Office, { citizen }: Conversation): string {
    return citizen;
  },

  /** What is filed of a message that the office sends. */
  entriesForSent(_office: Office, message: DialogMessage): JournalEntry[] {
    return [
      {
        journal: message.citizen?.id ?? '',
        messageId: message.id,
        conversation: message.refersTo?.conversation ?? message.id,
        direction: 'sent',
        text: message.body.text ?? '',
        attachments: [],
      },
    ];
  },

  /** The last day on which a question is answered in time. */
  dueOn(_conversation: Conversation, waitingSince: string): string {
    return dueDate(waitingSince);
  },

  isOverdue(dueOn: string, now: string): boolean {
    return isPastDue(dueOn, now);
  },

  /** What the office is shown of a task. */
  tasksFor(_conversation: Conversation, task: Task): Task[] {
    return [task];
  },

  /** Whether the office's act in a conversation ends its task. */
  endsTask(_conversation: Conversation, _act: ConversationAct): boolean {
    return true;
  },

  /** Whether the office opens the dialogue as asked: its messages, none when it keeps silent. */
  opensWith(_office: Office, act: OpeningAct): string[] {
    return [act.text];
  },

  /** The type of the message that opens a dialogue, and the code that tells what it is. */
  typeOfOpening({ service }: OpeningAct): string {
    return profile.messageTypes.value[service];
  },
  codeOfOpening({ service }: OpeningAct): Code {
    return service === 'office-contact' ? profile.enquiryType.value : profile.consultationType.value;
  },

  /** The id of the office's nth message. */
  idOf(office: Office, number: number): string {
    return uuid(`${office.provision.practice}/${number}`, ID_NAMESPACE);
  },

  /** What is told in answer to an act, by the office's clock. */
  tells(answer: ActResponse, _now: string): ActResponse {
    return answer;
  },

  /** A message as it goes on the wire. */
  xmlOf(message: Message): string {
    return writeMessage(message);
  },
});

export type Behaviour = ReturnType<typeof conformingBy>;
