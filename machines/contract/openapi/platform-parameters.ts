/** The parameters of the platform API: query, headers and the id in a path. */
import * as z from 'zod';
import { HerId } from '../formats.ts';
import { API_VERSION, MESSAGES_TO_FETCH, MESSAGES_TO_FETCH_MAX } from '../message-service.ts';

export const transportId = z
  .uuid()
  .describe("The message service's id, from the list; not the document's MsgId");

export const listingQuery = z.object({
  ReceiverHerIds: z
    .array(HerId)
    .min(1)
    .meta({ description: 'Whose inbox: repeated, or separated by commas. Those of the practice only' }),
  IncludeMetadata: z
    .boolean()
    .optional()
    .describe('Whether to tell sender, MsgId, GenDate and isAppRec too; false unless given'),
  MessagesToFetch: z
    .int()
    .min(1)
    .max(MESSAGES_TO_FETCH_MAX)
    .default(MESSAGES_TO_FETCH)
    .describe('At most so many; there may be more'),
  OrderBy: z
    .enum(['Ascending', 'Descending', '1', '2'])
    .default('Ascending')
    .describe('By when they were written; 1 is Ascending, 2 Descending'),
});

/** What NHN's message service demands of every call. */
export const headers = z.object({
  'api-version': z.literal(API_VERSION).describe('The version of the API; a call without it is answered 400'),
  'nhn-source-system': z
    .string()
    .min(1)
    .describe('Name and version of the record system; a call without it is answered 400'),
});

/** The registers take the same headers and do not look. */
export const registerHeaders = headers.partial();
