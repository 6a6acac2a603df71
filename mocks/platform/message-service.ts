/** The message service's API as MSW handlers, shaped as NHN's EDI 2.0 service (MSH API v2). */
import { HttpResponse, type HttpResponseResolver, http } from 'msw';
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
import { refusal } from './answers.ts';
import type { Delivery, Mailbox } from './mailbox.ts';

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

/**
 * The service for the caller that owns `ownHerIds`: for any other HER-id it refuses, as the real one does. While it
 * `isDown` every call is answered 503.
 */
export function messageServiceHandlers(
  base: string,
  mailbox: Mailbox,
  intake: Intake,
  ownHerIds: ReadonlySet<string>,
  isDown: () => boolean,
) {
  const url = (path: string) => `${base}/Messages${path}`;
  const find = (id: unknown) => mailbox.find(String(id));
  const notOwn = (herIds: readonly unknown[]) => {
    const others = herIds.map(String).filter((herId) => !ownHerIds.has(herId));
    return others.length > 0 ? refusal(403, `Not authorized for HerId(s): ${others.join(', ')}`) : undefined;
  };

  const whenUp =
    (resolve: HttpResponseResolver): HttpResponseResolver =>
    (call) =>
      isDown() ? refusal(503, 'The message service is not available') : resolve(call);

  return [
    http.get(
      url(''),
      whenUp(({ request }) => {
        const query = new URL(request.url).searchParams;
        const herIds = query.getAll('ReceiverHerIds').flatMap((each) => each.split(','));
        if (herIds.length === 0)
          return refusal(400, 'Model validation error occurred', ['ReceiverHerIds is required']);
        const forbidden = notOwn(herIds);
        if (forbidden) return forbidden;
        const limit = z.coerce
          .number()
          .int()
          .min(1)
          .max(MESSAGES_TO_FETCH_MAX)
          .safeParse(query.get('MessagesToFetch') ?? MESSAGES_TO_FETCH);
        if (!limit.success) return refusal(400, 'Model validation error occurred', problems(limit.error));
        const direction = /^(2|Descending)$/i.test(query.get('OrderBy') ?? '1') ? -1 : 1;
        const unread = mailbox
          .unread(new Set(herIds))
          .sort((one, other) => direction * (epochOf(one.sentAt) - epochOf(other.sentAt)))
          .slice(0, limit.data);
        const withMetadata = query.get('IncludeMetadata') === 'true';
        return HttpResponse.json(unread.map((delivery) => listed(delivery, withMetadata)));
      }),
    ),

    http.post(
      url(''),
      whenUp(async ({ request }) => {
        const body = BusinessDocument.safeParse(await request.json().catch(() => undefined));
        if (!body.success) return refusal(400, 'Model validation error occurred', problems(body.error));
        const bytes = Buffer.from(body.data.businessDocument, 'base64');
        const transportId = mailbox.take(bytes);
        intake.document(bytes, transportId);
        const location = `${new URL(request.url).pathname}/${transportId}`;
        return HttpResponse.json(transportId, { status: 201, headers: { Location: location } });
      }),
    ),

    http.get(
      url('/:id'),
      whenUp(({ params }) => {
        const delivery = find(params.id);
        return delivery ? HttpResponse.json(listed(delivery, true)) : notFound();
      }),
    ),

    http.get(
      url('/:id/business-document'),
      whenUp(({ params }) => {
        const delivery = find(params.id);
        if (!delivery) return notFound();
        return HttpResponse.json({
          businessDocument: Buffer.from(delivery.bytes).toString('base64'),
          contentType: 'application/xml',
          contentTransferEncoding: 'base64',
        } satisfies BusinessDocument);
      }),
    ),

    http.get(
      url('/:id/status'),
      whenUp(({ params }) => {
        const delivery = find(params.id);
        if (!delivery) return notFound();
        const status: StatusInfo = {
          receiverHerId: Number(delivery.receiverHerId),
          transportDeliveryState: delivery.isRead ? 'Acknowledged' : 'Unconfirmed',
          appRecStatus: delivery.receipt ?? null,
        };
        return HttpResponse.json([status]);
      }),
    ),

    http.put(
      url('/:id/read/:herId'),
      whenUp(({ params }) => {
        const delivery = find(params.id);
        if (!delivery) return notFound();
        const forbidden = notOwn([params.herId]);
        if (forbidden) return forbidden;
        delivery.isRead = true;
        return new HttpResponse(null, { status: 204 });
      }),
    ),

    http.post(
      url('/:id/apprec/:herId'),
      whenUp(async ({ params, request }) => {
        const delivery = find(params.id);
        if (!delivery) return notFound();
        const forbidden = notOwn([params.herId]);
        if (forbidden) return forbidden;
        const body = PostAppRec.safeParse(await request.json().catch(() => undefined));
        if (!body.success) return refusal(400, 'Model validation error occurred', problems(body.error));
        mailbox.takeReceipt(delivery.transportId, body.data);
        intake.receipt(delivery, body.data);
        return HttpResponse.json(mailbox.newId(), { status: 201 });
      }),
    ),
  ];
}

function notFound(): Response {
  return refusal(404, 'Could not find the message');
}
