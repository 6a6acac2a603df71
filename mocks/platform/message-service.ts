/** The message service's API, shaped as NHN's EDI 2.0 service (MSH API v2). */
import * as z from 'zod';
import {
  BusinessDocument,
  MESSAGES_TO_FETCH,
  MESSAGES_TO_FETCH_MAX,
  type MessageEntry,
  PostAppRec,
  type StatusInfo,
} from '../../machines/contract/message-service.ts';
import { epochOf } from '../../machines/workdays.ts';
import type { Delivery, Mailbox } from './mailbox.ts';
import {
  type ApiAnswer,
  type ApiCall,
  invalid,
  NO_CONTENT,
  type Operation,
  ok,
  queryValues,
  refusal,
} from './operation.ts';
import { headersRefused } from './service-headers.ts';

/** What the message service hands on: documents and receipts that the office sends. */
export interface Intake {
  document(bytes: Uint8Array, transportId: string): void;
  receipt(delivery: Delivery, receipt: PostAppRec): void;
}

function listed(delivery: Delivery, withMetadata: boolean): MessageEntry {
  const entry = { id: delivery.transportId, receiverHerId: Number(delivery.receiverHerId) };
  if (!withMetadata) return entry;
  return {
    ...entry,
    contentType: 'application/xml',
    senderHerId: Number(delivery.senderHerId),
    businessDocumentId: delivery.messageId,
    businessDocumentGenDate: delivery.sentAt,
    isAppRec: delivery.isReceipt,
  };
}

function problems(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/** A listing's limit on how many messages it gives. */
const Limit = z.coerce.number().int().min(1).max(MESSAGES_TO_FETCH_MAX);

/**
 * The service for the caller that owns `ownHerIds`: for any other HER-id it refuses, as the real one does. While it
 * `isDown` every call is answered 503.
 */
export function messageServiceOperations(
  mailbox: Mailbox,
  intake: Intake,
  ownHerIds: ReadonlySet<string>,
  isDown: () => boolean,
): Operation[] {
  const notOwn = (herIds: readonly string[]) => {
    const others = herIds.filter((herId) => !ownHerIds.has(herId));
    return others.length > 0 ? refusal(403, `Not authorized for HerId(s): ${others.join(', ')}`) : undefined;
  };

  /** Answers for a message that the path names, when there is one. */
  const ofMessage =
    (answer: (delivery: Delivery, call: ApiCall) => ApiAnswer): Operation['answer'] =>
    (call) => {
      const delivery = mailbox.find(call.params.id ?? '');
      return delivery ? answer(delivery, call) : refusal(404, 'Could not find the message');
    };

  const operations: Operation[] = [
    {
      method: 'GET',
      path: '/Messages',
      answer: ({ query }) => {
        const asked = (name: string) => queryValues(query, name);
        const herIds = asked('ReceiverHerIds').flatMap((each) => each.split(','));
        if (herIds.length === 0) return invalid('ReceiverHerIds is required');
        const forbidden = notOwn(herIds);
        if (forbidden) return forbidden;
        const limit = Limit.safeParse(asked('MessagesToFetch')[0] ?? MESSAGES_TO_FETCH);
        if (!limit.success) return invalid(...problems(limit.error));
        const direction = /^(2|Descending)$/i.test(asked('OrderBy')[0] ?? '1') ? -1 : 1;
        const unread = mailbox
          .unread(new Set(herIds))
          .sort((one, other) => direction * (epochOf(one.sentAt) - epochOf(other.sentAt)))
          .slice(0, limit.data);
        const withMetadata = /^true$/i.test(asked('IncludeMetadata')[0] ?? '');
        return ok(unread.map((delivery) => listed(delivery, withMetadata)));
      },
    },
    {
      method: 'POST',
      path: '/Messages',
      answer: ({ path, body }) => {
        const sent = BusinessDocument.safeParse(body());
        if (!sent.success) return invalid(...problems(sent.error));
        const bytes = Buffer.from(sent.data.businessDocument, 'base64');
        const transportId = mailbox.take(bytes);
        if (transportId === undefined)
          return refusal(413, 'More has been sent in one act than Helsenorge takes, large attachments apart');
        intake.document(bytes, transportId);
        return { status: 201, json: transportId, headers: { Location: `${path}/${transportId}` } };
      },
    },
    {
      method: 'GET',
      path: '/Messages/:id',
      answer: ofMessage((delivery) => ok(listed(delivery, true))),
    },
    {
      method: 'GET',
      path: '/Messages/:id/business-document',
      answer: ofMessage(({ bytes }) =>
        ok({
          // Over the same memory: a copy of 27 MB would be one too many.
          businessDocument: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
          contentType: 'application/xml',
          contentTransferEncoding: 'base64',
        } satisfies BusinessDocument),
      ),
    },
    {
      method: 'GET',
      path: '/Messages/:id/status',
      answer: ofMessage(({ receiverHerId, isRead, receipt }) =>
        ok([
          {
            receiverHerId: Number(receiverHerId),
            transportDeliveryState: isRead ? 'Acknowledged' : 'Unconfirmed',
            appRecStatus: receipt ?? null,
          } satisfies StatusInfo,
        ]),
      ),
    },
    {
      method: 'PUT',
      path: '/Messages/:id/read/:herId',
      answer: ofMessage((delivery, { params: { herId = '' } }) => {
        const forbidden = notOwn([herId]);
        if (forbidden) return forbidden;
        delivery.isRead = true;
        return NO_CONTENT;
      }),
    },
    {
      method: 'POST',
      path: '/Messages/:id/apprec/:herId',
      answer: ofMessage((delivery, { params: { herId = '' }, body }) => {
        const forbidden = notOwn([herId]);
        if (forbidden) return forbidden;
        const receipt = PostAppRec.safeParse(body());
        if (!receipt.success) return invalid(...problems(receipt.error));
        mailbox.takeReceipt(delivery.transportId, receipt.data);
        intake.receipt(delivery, receipt.data);
        return { status: 201, json: mailbox.newId() };
      }),
    },
  ];
  return operations.map((operation) => ({
    ...operation,
    answer: (call) =>
      isDown()
        ? refusal(503, 'The message service is not available')
        : (headersRefused(call, operation.method === 'POST') ?? operation.answer(call)),
  }));
}
