/** What the documents of a step say: the record's messages, read once and set beside each other. */

import type { PostAppRec } from '../../machines/contract/message-service.ts';
import { CODE_SYSTEM } from '../../machines/contract/messages/code-lists.ts';
import { digest, readMessage } from '../../machines/contract/messages/codec.ts';
import type {
  Code,
  DialogMessage,
  Message,
  Party,
  Receipt,
} from '../../machines/contract/messages/message.ts';
import type { Document, Passed, StepRecord } from '../../machines/contract/record.ts';
import type { ReceivedMessage, SentDocument, SentReceipt, Step } from '../../machines/requirements/step.ts';
import { epochOf } from '../../machines/workdays.ts';
import { bytesOf } from './document-bytes.ts';
import { passedOnce } from './faltering.ts';

type ToOffice = Extract<Passed, { to: 'office' }>;

function attachmentsOf(message: DialogMessage): ReceivedMessage['attachments'] {
  return message.attachments.map((attachment) => ({
    name: attachment.name,
    mimeType: attachment.mimeType,
    ...digest(attachment),
  }));
}

/** What a run has received so far, by which later receipts and the order of messages are understood. */
export interface Arrivals {
  readonly received: ReceivedMessage[];
  readonly sequences: Map<ReceivedMessage, number>;
  /** What Helsenorge itself sent wrong: the suite's own fault. */
  readonly platformFaults: string[];
}

export function noArrivals(): Arrivals {
  return { received: [], sequences: new Map(), platformFaults: [] };
}

function conversationOf(message: DialogMessage): string {
  return message.refersTo?.conversation ?? message.id;
}

/** Whether a message overtook another of its conversation, or was overtaken. */
function isOutOfOrder(
  passed: ToOffice,
  message: DialogMessage,
  arrivals: Arrivals,
  delayedBefore: number,
): boolean {
  if (passed.cause === 'sent') return delayedBefore > 0;
  const laterOnes = arrivals.received.filter(
    (other) =>
      other.message &&
      conversationOf(other.message) === conversationOf(message) &&
      (arrivals.sequences.get(other) ?? 0) > passed.sequence,
  );
  return passed.cause === 'released' && laterOnes.length > 0;
}

/** Messages that came before the office in a step; `delayedBefore` counts those of the conversation held back. */
export function receivedIn(record: StepRecord, arrivals: Arrivals, delayedBefore: number): ReceivedMessage[] {
  return record.passed.flatMap((passed) => {
    if (passed.to !== 'office') return [];
    const { cause, transportId, fault, sequence } = passed;
    const reading = readMessage(bytesOf(passed.document));
    if (!reading.ok && cause !== 'corrupted') {
      arrivals.platformFaults.push(reading.findings.map(({ message }) => message).join('; '));
    }
    if (cause === 'receipt') return [];
    const message = reading.ok && reading.message.kind === 'dialog' ? reading.message : undefined;
    const received: ReceivedMessage = {
      transportId,
      cause,
      ...(fault && { fault }),
      ...(message && { message }),
      ...(cause === 'corrupted' && { corruptedId: idIn(passed.document) }),
      attachments: message ? attachmentsOf(message) : [],
      isOutOfOrder: message ? isOutOfOrder(passed, message, arrivals, delayedBefore) : false,
    };
    arrivals.received.push(received);
    arrivals.sequences.set(received, sequence);
    return [received];
  });
}

/** Ids of messages from the office that Helsenorge's receipts of a step reject. */
export function rejectedIn(record: StepRecord): string[] {
  return record.passed.flatMap((passed) => {
    if (passed.to !== 'office' || passed.cause !== 'receipt') return [];
    const reading = readMessage(bytesOf(passed.document));
    if (!reading.ok || reading.message.kind !== 'receipt') return [];
    return reading.message.status === 'rejected' ? [reading.message.original.id] : [];
  });
}

/** Of a document that is not to be read nothing but the id can be asked for. */
function refersExactly(receipt: Receipt, message: DialogMessage | undefined): boolean {
  if (!message) return true;
  const { type, sentAt, id } = receipt.original;
  return type === message.type && id === message.id && epochOf(sentAt) === epochOf(message.sentAt);
}

/** The message id that can be made out in a document which is not to be read. */
function idIn(document: Document): string | undefined {
  return /<MsgId>([^<]+)<\/MsgId>/.exec(Buffer.from(bytesOf(document)).toString())?.[1];
}

function receiptOf(receipt: Receipt, arrivals: Arrivals): SentReceipt {
  const { id } = receipt.original;
  const original = arrivals.received.findLast(
    ({ message, corruptedId }) => (message?.id ?? corruptedId) === id,
  );
  return {
    receivedAs: original?.transportId,
    refersExactly: original !== undefined && refersExactly(receipt, original.message),
    status: receipt.status,
    errors: receipt.errors,
    document: receipt,
  };
}

const CALL_STATUSES: Record<PostAppRec['appRecStatus'], SentReceipt['status']> = {
  Ok: 'ok',
  Rejected: 'rejected',
  OkErrorInMessagePart: 'partly-rejected',
};

function receiptOfCall(receiptFor: string, { appRecStatus, appRecErrorList }: PostAppRec): SentReceipt {
  const errors: Code[] = (appRecErrorList ?? []).map(({ errorCode }) => ({
    value: errorCode,
    system: CODE_SYSTEM.receiptError,
  }));
  return { receivedAs: receiptFor, refersExactly: true, status: CALL_STATUSES[appRecStatus], errors };
}

/** From and to whom the documents are that came meanwhile at the addresses of the practices beside. */
export function partiesBesideIn({ passedBeside = [] }: StepRecord): Party[] {
  return passedBeside.flatMap((passed) => {
    if (passed.to !== 'platform' || 'receiptFor' in passed) return [];
    const reading = readMessage(bytesOf(passed.document));
    return reading.ok ? [reading.message.sender, reading.message.receiver] : [];
  });
}

/** What the office sent in a step: documents with what is wrong with them, and receipts of either kind. */
export function sentIn(record: StepRecord, arrivals: Arrivals): Pick<Step, 'sent' | 'receipts'> {
  const sent: SentDocument[] = [];
  const receipts: SentReceipt[] = [];
  for (const passed of passedOnce(record)) {
    if (passed.to !== 'platform') continue;
    if ('receiptFor' in passed) {
      receipts.push(receiptOfCall(passed.receiptFor, passed.receipt));
      continue;
    }
    const reading = readMessage(bytesOf(passed.document));
    const message: Message | undefined = reading.ok ? reading.message : undefined;
    if (message?.kind === 'receipt') receipts.push(receiptOf(message, arrivals));
    sent.push({
      transportId: passed.transportId,
      findings: reading.ok
        ? []
        : reading.findings.map(({ path, message }) => `${path ? `${path}: ` : ''}${message}`),
      ...(message && { messageId: message.id }),
      ...(message?.kind === 'dialog' && { message }),
    });
  }
  return { sent, receipts };
}
