/** Helsenorge's message service behind its API: what waits for the office, and all that has passed. */
import { parse as parseUuid, v5 as uuid } from 'uuid';
import type { PostAppRec } from '../../machines/contract/message-service.ts';
import { foldAttachments } from '../../machines/contract/messages/codec.ts';
import type { Document, Passed } from '../../machines/contract/record.ts';

/** Namespace of the ids that the suite gives: the same practice gives the same ids. */
const ID_NAMESPACE = parseUuid('5d0f6f0e-7d0b-5c5c-9a54-2f3f0f8c1d10');

/** Characters of documents that wait to be recorded: of the largest that the bus takes two, large attachments apart. */
const WAITING_MAX = 80_000_000;

type ToOffice = Extract<Passed, { to: 'office' }>;

/** A message that waits in, or has gone through, the office's inbox. */
export interface Delivery {
  readonly transportId: string;
  readonly messageId: string;
  readonly sentAt: string;
  readonly senderHerId: string;
  readonly receiverHerId: string;
  readonly isReceipt: boolean;
  readonly bytes: Uint8Array;
  isRead: boolean;
  receipt: PostAppRec['appRecStatus'] | undefined;
}

export type Posting = Omit<Delivery, 'transportId' | 'isRead' | 'receipt'> &
  Pick<ToOffice, 'cause' | 'fault' | 'sequence'>;

function documentOf(bytes: Uint8Array): Document {
  try {
    return { xml: foldAttachments(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

export function createMailbox(practice: string) {
  const deliveries = new Map<string, Delivery>();
  let passed: Passed[] = [];
  /** Characters of what the office sent among them. */
  let waiting = 0;
  let issued = 0;

  return {
    /** A new id, unique in the practice and the same in every run of it. */
    newId(): string {
      issued += 1;
      return uuid(`${practice}/${issued}`, ID_NAMESPACE);
    },

    /** Puts a message before the office. */
    post({ cause, fault, sequence, ...message }: Posting): Delivery {
      const delivery: Delivery = { ...message, transportId: this.newId(), isRead: false, receipt: undefined };
      deliveries.set(delivery.transportId, delivery);
      passed.push({
        to: 'office',
        transportId: delivery.transportId,
        cause,
        ...(fault && { fault }),
        sequence,
        document: documentOf(message.bytes),
      });
      return delivery;
    },

    /** Notes a document from the office and gives it a transport id; undefined when too much waits already. */
    take(bytes: Uint8Array): string | undefined {
      const document = documentOf(bytes);
      const length = 'xml' in document ? document.xml.length : document.base64.length;
      if (waiting + length > WAITING_MAX) return undefined;
      waiting += length;
      const transportId = this.newId();
      passed.push({ to: 'platform', transportId, document });
      return transportId;
    },

    /** Notes a receipt given by the receipt call. */
    takeReceipt(receiptFor: string, receipt: PostAppRec): void {
      passed.push({ to: 'platform', receiptFor, receipt });
    },

    unread(receiverHerIds: ReadonlySet<string>): Delivery[] {
      return [...deliveries.values()].filter(
        (delivery) => !delivery.isRead && receiverHerIds.has(delivery.receiverHerId),
      );
    },

    find(transportId: string): Delivery | undefined {
      return deliveries.get(transportId);
    },

    /** The delivery of a message by the id in its document, the first one if it was repeated. */
    findByMessageId(messageId: string): Delivery | undefined {
      return [...deliveries.values()].find((delivery) => delivery.messageId === messageId);
    },

    /** What has passed and is not taken yet, in order. */
    waiting: (): readonly Passed[] => passed,

    /** What has passed since the last call, in order. */
    takePassed(): Passed[] {
      const since = passed;
      passed = [];
      waiting = 0;
      return since;
    },
  };
}

export type Mailbox = ReturnType<typeof createMailbox>;
