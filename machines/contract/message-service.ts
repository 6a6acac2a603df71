/**
 * The message service over HTTP, shaped as NHN's EDI 2.0 message service (MSH API v2): the documents that
 * pass. Paths and field names are that API's own; the business document is real XML in base64.
 */
import * as z from 'zod';
import { Base64 } from './formats.ts';

/** The version of the service's API. */
export const API_VERSION = '2';

export const MessageEntry = z
  .object({
    id: z.uuid().describe("The message service's own id of the message, used in every path"),
    receiverHerId: z.int().describe('HER-id of the receiver at level 2, as a number'),
    senderHerId: z.int().optional().describe('With metadata only'),
    businessDocumentId: z.string().optional().describe('MsgId of the document; with metadata only'),
    businessDocumentGenDate: z.string().optional().describe('GenDate of the document; with metadata only'),
    isAppRec: z.boolean().optional().describe('Whether it is a receipt; with metadata only'),
    contentType: z.string().optional().describe('With metadata only'),
  })
  .meta({ id: 'Message', description: 'A message that waits for the office' });
export type MessageEntry = z.infer<typeof MessageEntry>;

export const BusinessDocument = z
  .object({
    businessDocument: Base64.describe('The XML document, its bytes in base64'),
    contentType: z.string().min(1).max(200).describe('application/xml'),
    contentTransferEncoding: z.string().min(1).max(200).describe('base64'),
  })
  .meta({
    id: 'BusinessDocument',
    description: 'A MsgHead 1.2 with Dialogmelding 1.1, or an AppRec 1.1, as real XML in base64',
  });
export type BusinessDocument = z.infer<typeof BusinessDocument>;

/** Far more than a receipt tells of, in words and in number. */
const WORDS_MAX = 10_000;
const ERRORS_MAX = 1000;

export const AppRecError = z
  .object({
    errorCode: z.string().max(WORDS_MAX).describe('A code of list 8221: T01, T02, E21, E35 …'),
    details: z.string().max(WORDS_MAX).nullish().describe('In words'),
    description: z.string().max(WORDS_MAX).nullish().describe('In words, at length'),
    oid: z.string().max(WORDS_MAX).nullish().describe('The code list: 2.16.578.1.12.4.1.1.8221'),
  })
  .meta({ id: 'AppRecError' });

export const PostAppRec = z
  .object({
    appRecStatus: z.enum(['Ok', 'Rejected', 'OkErrorInMessagePart']),
    appRecErrorList: z
      .array(AppRecError)
      .max(ERRORS_MAX)
      .nullish()
      .describe('Why, when the status is not Ok'),
  })
  .meta({ id: 'PostAppRecRequest', description: 'A receipt given by call instead of by AppRec document' });
export type PostAppRec = z.infer<typeof PostAppRec>;

export const StatusInfo = z
  .object({
    receiverHerId: z.int().describe('HER-id of the receiver, as a number'),
    transportDeliveryState: z
      .enum(['Unconfirmed', 'Acknowledged', 'Rejected'])
      .describe('Acknowledged when it has been marked read'),
    appRecStatus: z
      .enum(['Ok', 'Rejected', 'OkErrorInMessagePart'])
      .nullish()
      .describe('The receipt given; null while there is none'),
  })
  .meta({ id: 'StatusInfo' });
export type StatusInfo = z.infer<typeof StatusInfo>;

export const ErrorMessage = z
  .object({
    error: z.string().nullish().describe('What was wrong, in words'),
    errorCode: z.int().optional().describe('1000 when the request does not validate, 0 otherwise'),
    validationErrors: z.array(z.string()).nullish().describe('What does not validate, and where'),
    requestId: z.string(),
  })
  .meta({ id: 'ErrorMessage', description: 'An error as the message service gives it' });

/** How many messages one listing returns when the caller does not say. */
export const MESSAGES_TO_FETCH = 10;
export const MESSAGES_TO_FETCH_MAX = 100;
