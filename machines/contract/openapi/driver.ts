/** The test driver in OpenAPI: what the vendor writes and the suite calls. */
import * as z from 'zod';
import type { ZodOpenApiPathsObject, ZodOpenApiResponseObject } from 'zod-openapi';
import {
  ActRequest,
  ActResponse,
  DRIVER_PATHS,
  type DriverOperation,
  ProvisionRequest,
  RetireRequest,
} from '../driver.ts';
import { Statement } from '../statement.ts';
import { actRequests, actResponses, provision, statement } from './examples.ts';

export const DRIVER_TAG = {
  name: 'driver',
  description:
    'The test driver: four operations that the vendor writes and the suite calls. JSON in UTF-8 both ways, no authentication. Any answer outside 2xx means that the candidate could not answer: the run ends and nothing is certified. A refusal of the office (an act it may not do) is no such error: it is outcome "refused" with status 200.',
};

const servers = [
  {
    url: 'http://{host}:{port}',
    description: 'The candidate. Started by the suite (--exec), it listens on 127.0.0.1 at the port in PORT.',
    variables: { host: { default: '127.0.0.1' }, port: { default: '8080' } },
  },
];

const DriverError = z
  .object({ error: z.string().describe('What went wrong, in words: shown to whoever runs the suite') })
  .meta({ id: 'DriverError', description: 'Why the candidate could not answer' });

function failure(id: string, description: string, error: string): ZodOpenApiResponseObject {
  return { id, description, content: { 'application/json': { schema: DriverError, example: { error } } } };
}

const unreadable = failure(
  'DriverBadRequest',
  'The request cannot be read, or names a practice that is not provisioned',
  'There is no practice p1',
);
const broken = failure('DriverFailed', 'The candidate failed', 'The database does not answer');
const unwritten = failure(
  'DriverNotWritten',
  'The operation is not written yet; 404 and 405 are understood so, too',
  'act is not written yet',
);

const done = { description: 'Done. Any 2xx will do; a body is not read' };
const failures = { 500: broken, 501: unwritten };

interface Described {
  readonly summary: string;
  readonly description: string;
  readonly request?: {
    readonly schema: z.ZodType;
    readonly examples: Record<string, { summary?: string; value: unknown }>;
  };
  readonly responses: Record<`${2 | 4}${string}`, ZodOpenApiResponseObject>;
}

const operations: Record<DriverOperation, Described> = {
  statement: {
    summary: 'What the candidate claims',
    description: 'Asked first, before any practice. Claim only what is true: what is claimed is judged.',
    responses: {
      200: {
        description: 'The statement',
        content: { 'application/json': { schema: Statement, example: statement } },
      },
    },
  },
  provision: {
    summary: 'Make a practice',
    description:
      'Makes an office with its people and the way to Helsenorge. Every scenario has its own practice, and many run side by side: keep them apart by `practice`. Answer when the practice can be acted in.',
    request: { schema: ProvisionRequest, examples: { practice: { value: provision } } },
    responses: { 204: done, 400: unreadable },
  },
  act: {
    summary: 'Let somebody at the office act, or nobody',
    description:
      'In this order: take `now` as the clock; read the inbox empty (fetch, file, receipt, mark read, until nothing is unread); do the act, if there is one; send all that is due; and only then answer with what changed. While the message service answers 503, do all of it that needs no message service, keep what is to be sent, and answer all the same; so too where one call is answered 503 or 504, or its connection is refused or breaks: the suite then asks once more at the same instant, with no act. The suite never asks twice for one practice at the same time.',
    request: { schema: ActRequest, examples: actRequests },
    responses: {
      200: {
        description: 'What was done and what changed',
        content: { 'application/json': { schema: ActResponse, examples: actResponses } },
      },
      400: unreadable,
    },
  },
  retire: {
    summary: 'Forget a practice',
    description: 'The scenario is over. Nothing of the practice need be kept.',
    request: { schema: RetireRequest, examples: { practice: { value: { practice: provision.practice } } } },
    responses: { 204: done, 400: unreadable },
  },
};

/** The paths of the test driver: those of DRIVER_PATHS, each with its bodies, errors and examples. */
export function driverPaths(): ZodOpenApiPathsObject {
  const names = Object.keys(DRIVER_PATHS) as DriverOperation[];
  return Object.fromEntries(
    names.map((name) => {
      const { method, path } = DRIVER_PATHS[name];
      const { request, responses, ...words } = operations[name];
      const operation = {
        operationId: name,
        tags: [DRIVER_TAG.name],
        security: [],
        ...words,
        ...(request && { requestBody: { required: true, content: { 'application/json': request } } }),
        responses: { ...responses, ...failures },
      };
      return [path, { servers, [method.toLowerCase()]: operation }];
    }),
  );
}
