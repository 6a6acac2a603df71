/** What Helsenorge does with what the office sends: shows answers, opens dialogues, gives and takes receipts. */
import type { PostAppRec } from '../../machines/contract/message-service.ts';
import { readMessage, writeMessage } from '../../machines/contract/messages/codec.ts';
import type { Code, DialogMessage, Receipt } from '../../machines/contract/messages/message.ts';
import { innermostHerId } from '../../machines/contract/messages/parties.ts';
import { nameOf, type Practice } from '../../machines/contract/practice.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { Booking } from './booking.ts';
import { type Dialogue, statusAfterAnswer } from './dialogue.ts';
import type { Delivery, Mailbox } from './mailbox.ts';
import type { Intake } from './message-service.ts';
import { fault } from './receipt-error.ts';

interface Surroundings {
  readonly practice: Practice;
  readonly profile: Profile;
  readonly booking: Pick<Booking, 'concerns' | 'take'>;
  readonly mailbox: Mailbox;
  readonly dialogues: Dialogue[];
  readonly now: () => string;
  readonly notify: (dialogue: Dialogue) => void;
  readonly nextSequence: () => number;
  /** Whether a call has faltered, so that a document may be sent again that was taken already. */
  readonly isRecovering: () => boolean;
  /** Whether Helsenorge is to reject the message that comes now in a conversation. */
  readonly isToBeRejected: (conversation: string) => boolean;
  /** Whether it shows the citizen what it rejects. */
  readonly showsRejected: boolean;
}

const STATUSES: Record<Receipt['status'], PostAppRec['appRecStatus']> = {
  ok: 'Ok',
  rejected: 'Rejected',
  'partly-rejected': 'OkErrorInMessagePart',
};

export function createIntake(around: Surroundings): Intake & { takeOpenedByOffice(): string | undefined } {
  const { practice, profile, mailbox, dialogues } = around;
  const taken = new Set<string>();
  let openedByOffice: string | undefined;

  function sendReceipt(message: DialogMessage, errors: readonly Code[]): void {
    const id = mailbox.newId();
    const receipt: Receipt = {
      kind: 'receipt',
      id,
      sentAt: around.now(),
      sender: message.receiver,
      receiver: message.sender,
      status: errors.length > 0 ? 'rejected' : 'ok',
      errors,
      original: { type: message.type, sentAt: message.sentAt, id: message.id },
    };
    mailbox.post({
      cause: 'receipt',
      sequence: around.nextSequence(),
      messageId: id,
      sentAt: receipt.sentAt,
      senderHerId: practice.helsenorge.serviceHerId,
      receiverHerId: innermostHerId(message.sender),
      isReceipt: true,
      bytes: Buffer.from(writeMessage(receipt)),
    });
  }

  function open(message: DialogMessage, as: Pick<Dialogue, 'service' | 'status'>): readonly Code[] {
    const citizen = nameOf(practice, message.citizen?.id);
    if (!citizen) return [fault(profile.unknownCitizenErrors, 'Pasienten finnes ikke i mottakersystemet')];
    const dialogue: Dialogue = {
      id: message.id,
      service: as.service,
      citizen,
      writer: citizen,
      clinicianHerId: message.sender.clinician?.herId ?? '',
      startedAt: around.now(),
      status: as.status,
      messages: [{ id: message.id, from: 'office' }],
    };
    dialogues.push(dialogue);
    openedByOffice = message.id;
    around.notify(dialogue);
    return [];
  }

  function show(message: DialogMessage): readonly Code[] {
    if (around.booking.concerns(message)) return around.booking.take(message);
    const isFirst = !message.refersTo || message.refersTo.conversation === message.id;
    if (isFirst && message.body.kind === 'question') {
      const isContact = message.type === profile.messageTypes.value['office-contact'];
      const service = isContact ? 'office-contact' : 'e-consultation';
      return open(message, { service, status: 'awaiting-reply' });
    }
    if (isFirst && message.body.code.value === profile.oneWayCode.value.value) {
      return open(message, { service: 'office-contact', status: 'one-way' });
    }
    const dialogue = dialogues.find(({ id }) => id === message.refersTo?.conversation);
    if (!dialogue || dialogue.status === 'closed') {
      return [fault(profile.unknownReferenceErrors, 'Ugyldig meldingsidentifikator')];
    }
    const errors = around.isToBeRejected(dialogue.id) ? [fault(profile.otherErrors, 'Annen feil')] : [];
    if (errors.length > 0 && !around.showsRejected) return errors;
    dialogue.messages.push({ id: message.id, from: 'office' });
    dialogue.status = statusAfterAnswer(profile, message);
    around.notify(dialogue);
    return errors;
  }

  function takeReceipt(delivery: Delivery | undefined, status: PostAppRec['appRecStatus']): void {
    if (!delivery) return;
    delivery.receipt = status;
    const dialogue = dialogues.find(({ id }) => id === delivery.messageId);
    if (dialogue && status === 'Rejected') dialogue.status = 'rejected';
  }

  return {
    document(bytes) {
      const reading = readMessage(bytes);
      if (!reading.ok) return;
      const { message } = reading;
      const isAgain = taken.has(message.id) && around.isRecovering();
      taken.add(message.id);
      if (isAgain) return;
      if (message.kind === 'receipt') {
        takeReceipt(mailbox.findByMessageId(message.original.id), STATUSES[message.status]);
        return;
      }
      const errors = show(message);
      if (message.wantsReceipt) sendReceipt(message, errors);
    },
    receipt: (delivery, receipt) => takeReceipt(delivery, receipt.appRecStatus),
    takeOpenedByOffice() {
      const opened = openedByOffice;
      openedByOffice = undefined;
      return opened;
    },
  };
}
