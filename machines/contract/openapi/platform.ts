/** The platform API in OpenAPI: Helsenorge's message service and the registers, which the candidate calls. */
import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { HerId, NationalId } from '../formats.ts';
import { BusinessDocument, MessageEntry, PostAppRec, StatusInfo } from '../message-service.ts';
import { CommunicationParty, GpOfCitizen, ServiceSwitch } from '../registers.ts';
import { DialogService } from '../services.ts';
import * as examples from './examples.ts';
import {
  badRequest,
  forbidden,
  notFound,
  timedOut,
  unauthorized,
  unavailable,
  unsupportedContent,
} from './platform-errors.ts';
import { headers, listingQuery, registerHeaders, transportId } from './platform-parameters.ts';

export const PLATFORM_TAGS = [
  {
    name: 'messages',
    description:
      "The message service, shaped as NHN's EDI 2.0 message service (MSH API v2). The candidate has an inbox per HER-id; the business document is real XML in base64.",
  },
  { name: 'registers', description: 'The address register and the GP register.' },
];

const servers = [
  {
    url: '{platform}',
    description: 'Helsenorge for one practice: `platform.url` of the provisioning',
    variables: { platform: { default: examples.provision.platform.url } },
  },
];

const json = (schema: z.ZodType, example: object | string) => ({ 'application/json': { schema, example } });

const TransportId = z.uuid().describe("The message service's own id of what was sent");

const sent: ZodOpenApiResponseObject = {
  description: 'Taken. That the transport took it does not mean that it was understood: a receipt tells that',
  content: json(TransportId, examples.TRANSPORT_ID),
};

const messageOperationsBy = ({ sent: sentDocuments, received }: examples.Documents) =>
  ({
    list: {
      summary: 'List unread messages, oldest first',
      description:
        'Messages to any of the HER-ids that are not marked read. Ask for the office and for each clinician, and again until the list is empty.',
      requestParams: { query: listingQuery, header: headers },
      responses: {
        200: { description: 'The messages', content: json(z.array(MessageEntry), examples.listing) },
        400: badRequest,
        401: unauthorized,
        403: forbidden,
        404: notFound,
        503: unavailable,
        504: timedOut,
      },
    },
    send: {
      summary: 'Send a document',
      description:
        'A dialogue message or an AppRec, from the office to Helsenorge. Each has a message id of its own.',
      requestParams: { header: headers },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: BusinessDocument, examples: sentDocuments } },
      },
      responses: {
        201: {
          ...sent,
          headers: z.object({
            Location: z.string().optional().describe('Address of the message in the message service'),
          }),
        },
        400: badRequest,
        401: unauthorized,
        404: notFound,
        415: unsupportedContent,
        503: unavailable,
        504: timedOut,
      },
    },
    metadata: {
      summary: 'What the message service knows of a message',
      requestParams: { path: z.object({ id: transportId }), header: headers },
      responses: {
        200: { description: 'The message', content: json(MessageEntry, examples.listing[0] ?? {}) },
        400: badRequest,
        401: unauthorized,
        404: notFound,
        503: unavailable,
        504: timedOut,
      },
    },
    fetch: {
      summary: 'Fetch the document of a message',
      description:
        'The bytes in base64 are what Helsenorge sent, which may be no readable XML. With attachments the answer can be 40 MB.',
      requestParams: { path: z.object({ id: transportId }), header: headers },
      responses: {
        200: {
          description: 'The document',
          content: { 'application/json': { schema: BusinessDocument, examples: received } },
        },
        400: badRequest,
        401: unauthorized,
        404: notFound,
        503: unavailable,
        504: timedOut,
      },
    },
    status: {
      summary: 'How a message stands with its receiver',
      description: 'For messages to the office: whether it is read, and how it was receipted.',
      requestParams: { path: z.object({ id: transportId }), header: headers },
      responses: {
        200: { description: 'One entry per receiver', content: json(z.array(StatusInfo), examples.status) },
        400: badRequest,
        401: unauthorized,
        404: notFound,
        503: unavailable,
        504: timedOut,
      },
    },
    markRead: {
      summary: 'Mark a message read',
      description: 'After this it is no longer listed. Mark read what could not be read, too.',
      requestParams: { path: z.object({ id: transportId, herId: HerId }), header: headers },
      responses: {
        204: { description: 'Marked' },
        400: badRequest,
        401: unauthorized,
        403: forbidden,
        404: notFound,
        503: unavailable,
        504: timedOut,
      },
    },
    receipt: {
      summary: 'Give the receipt for a message by call',
      description:
        'Instead of an AppRec document, never beside one. The only way for a document that cannot be read, since it has no known message id to refer to.',
      requestParams: { path: z.object({ id: transportId, herId: HerId }), header: headers },
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: PostAppRec,
            examples: {
              rejected: { summary: 'The document is not well-formed', value: examples.unreadable },
              ok: { summary: 'Received', value: { appRecStatus: 'Ok' } },
            },
          },
        },
      },
      responses: {
        201: { description: 'Taken', content: json(TransportId, examples.TRANSPORT_ID) },
        400: badRequest,
        401: unauthorized,
        403: forbidden,
        404: notFound,
        415: unsupportedContent,
        503: unavailable,
        504: timedOut,
      },
    },
  }) as const satisfies Record<string, Omit<ZodOpenApiOperationObject, 'operationId'>>;

const registerOperations = {
  party: {
    summary: 'A communication party: its name, its enterprise, the services it offers',
    requestParams: { path: z.object({ herId: HerId }), header: registerHeaders },
    responses: {
      200: { description: 'The party', content: json(CommunicationParty, examples.party) },
      401: unauthorized,
      404: notFound,
      503: unavailable,
      504: timedOut,
    },
  },
  switchService: {
    summary: 'Switch one service of a clinician on or off',
    description: 'The other services stay as they are. Only for the HER-ids of the practice.',
    requestParams: { path: z.object({ herId: HerId, service: DialogService }), header: registerHeaders },
    requestBody: { required: true, content: json(ServiceSwitch, { isEnabled: false }) },
    responses: {
      204: { description: 'Switched' },
      400: badRequest,
      401: unauthorized,
      403: forbidden,
      404: notFound,
      503: unavailable,
      504: timedOut,
    },
  },
  gp: {
    summary: 'Who is the GP of a citizen',
    requestParams: { path: z.object({ nationalId: NationalId }), header: registerHeaders },
    responses: {
      200: { description: 'The GP', content: json(GpOfCitizen, examples.gp) },
      401: unauthorized,
      404: notFound,
      503: unavailable,
      504: timedOut,
    },
  },
} as const satisfies Record<string, Omit<ZodOpenApiOperationObject, 'operationId'>>;

/** The paths of the platform API, below the base address that the provisioning gives. */
export function platformPaths(documents: examples.Documents): ZodOpenApiPathsObject {
  const messageOperations = messageOperationsBy(documents);
  const message = (operationId: keyof typeof messageOperations) => ({
    operationId,
    tags: ['messages'],
    ...messageOperations[operationId],
  });
  const register = (operationId: keyof typeof registerOperations) => ({
    operationId,
    tags: ['registers'],
    ...registerOperations[operationId],
  });
  const paths: ZodOpenApiPathsObject = {
    '/Messages': { get: message('list'), post: message('send') },
    '/Messages/{id}': { get: message('metadata') },
    '/Messages/{id}/business-document': { get: message('fetch') },
    '/Messages/{id}/status': { get: message('status') },
    '/Messages/{id}/read/{herId}': { put: message('markRead') },
    '/Messages/{id}/apprec/{herId}': { post: message('receipt') },
    '/AddressRegister/CommunicationParties/{herId}': { get: register('party') },
    '/AddressRegister/CommunicationParties/{herId}/Services/{service}': { put: register('switchService') },
    '/GpRegister/Citizens/{nationalId}/Gp': { get: register('gp') },
  };
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, { servers, ...item }]));
}
