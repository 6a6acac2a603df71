/**
 * The message service over HTTP, shaped as NHN's EDI 2.0 message service (MSH API v2): the documents that
 * pass. Paths and field names are that API's own; the business document is real XML in base64.
 */
import * as z from 'zod';

export const MessageEntry = z
  .object({
    id: z.uuid(),
    receiverHerId: z.int(),
    senderHerId: z.int().optional(),
    businessDocumentId: z.string().optional(),
    businessDocumentGenDate: z.string().optional(),
    isAppRec: z.boolean().optional(),
    contentType: z.string().optional(),
  })
  .meta({ id: 'Message' });
export type MessageEntry = z.infer<typeof MessageEntry>;

export const BusinessDocument = z
  .object({
    businessDocument: z.base64().min(1),
    contentType: z.string().min(1),
    contentTransferEncoding: z.string().min(1),
  })
  .meta({ id: 'BusinessDocument' });
export type BusinessDocument = z.infer<typeof BusinessDocument>;

export const AppRecError = z
  .object({
    errorCode: z.string(),
    details: z.string().nullish(),
    description: z.string().nullish(),
    oid: z.string().nullish(),
  })
  .meta({ id: 'AppRecError' });

export const PostAppRec = z
  .object({
    appRecStatus: z.enum(['Ok', 'Rejected', 'OkErrorInMessagePart']),
    appRecErrorList: z.array(AppRecError).nullish(),
  })
  .meta({ id: 'PostAppRecRequest' });
export type PostAppRec = z.infer<typeof PostAppRec>;

export const StatusInfo = z
  .object({
    receiverHerId: z.int(),
    transportDeliveryState: z.enum(['Unconfirmed', 'Acknowledged', 'Rejected']),
    appRecStatus: z.enum(['Ok', 'Rejected', 'OkErrorInMessagePart']).nullish(),
  })
  .meta({ id: 'StatusInfo' });
export type StatusInfo = z.infer<typeof StatusInfo>;

export const ErrorMessage = z
  .object({
    error: z.string().nullish(),
    errorCode: z.int().optional(),
    validationErrors: z.array(z.string()).nullish(),
    requestId: z.string(),
  })
  .meta({ id: 'ErrorMessage' });

/** How many messages one listing returns when the caller does not say. */
export const MESSAGES_TO_FETCH = 10;
export const MESSAGES_TO_FETCH_MAX = 100;
