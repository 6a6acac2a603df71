/** The errors of the platform API, each declared once. */
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { ErrorMessage } from '../message-service.ts';

const requestId = '00000000-0000-5000-8000-000000000000';

function failure(
  id: string,
  description: string,
  examples: Record<string, object>,
): ZodOpenApiResponseObject {
  const each = Object.entries(examples).map(([name, body]) => [name, { value: { ...body, requestId } }]);
  return {
    id,
    description,
    content: { 'application/json': { schema: ErrorMessage, examples: Object.fromEntries(each) } },
  };
}

const told = (error: string) => ({ error, errorCode: 0, validationErrors: [] });

export const badRequest = failure('BadRequest', 'The request does not validate', {
  query: {
    error: 'Model validation error occurred',
    errorCode: 1000,
    validationErrors: ['ReceiverHerIds is required'],
  },
  header: {
    error: 'Model validation error occurred',
    errorCode: 1000,
    validationErrors: ['api-version: the header is required; send 2'],
  },
});

export const unauthorized = failure('Unauthorized', 'The token is missing or not that of the provisioning', {
  token: told('The token is missing or wrong: send the token of the provisioning as Bearer'),
});

export const forbidden = failure('Forbidden', "A HER-id asked for is not one of the practice's", {
  herId: told('Not authorized for HerId(s): 123456'),
});

export const unsupportedContent = failure('UnsupportedContent', 'The content of the request is not JSON', {
  content: told('Unsupported Media Type text/plain: send content-type application/json'),
});

export const unavailable = failure(
  'Unavailable',
  'Helsenorge is down, or this one call of it. Lose nothing: keep what is to be sent, in order, and try again with the next act',
  { down: told('The message service is not available') },
);

export const timedOut = failure(
  'TimedOut',
  'A gateway waited in vain. As with a connection that is refused or breaks, the call may have been done: say the same again with the next act, the same document with its id',
  { gateway: told('Helsenorge did not answer the gateway in time') },
);

export const notFound = failure(
  'NotFound',
  'There is no such message, party or person, or the practice is over',
  {
    message: told('Could not find the message'),
    practice: told('No practice p1 is open here: call the platform.url of the provisioning'),
  },
);
