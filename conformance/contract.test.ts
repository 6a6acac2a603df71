/** The contract as printed, held against Helsenorge as the suite plays it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../machines/contract/default-profile.ts';
import { contractDocument } from '../machines/contract/openapi/document.ts';
import { documentsBy, unreadable } from '../machines/contract/openapi/examples.ts';
import { exampleHeaders } from '../mocks/example-headers.ts';
import { listen } from '../mocks/http/listen.ts';
import { worldsBy } from '../mocks/platform/world.ts';
import type { Platform } from '../mocks/reception.ts';
import { practiceOf } from '../scenarios/data/practice.ts';

const TOKEN = 'a-token';
const document = contractDocument('1.2.3', defaultProfile, ['platform']);
const practice = practiceOf(1);
const clinician = practice.clinicians[0]?.herId ?? '';
const world = worldsBy(defaultProfile)(practice);

const documented = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'put', 'post', 'delete', 'patch'] as const).flatMap((method) =>
    item[method] ? [`${method.toUpperCase()} ${path}`] : [],
  ),
);

function answered(): string[] {
  return world.operations.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
}

describe('the printed platform API', () => {
  let platform: Platform;
  let url = '';
  let transportId = '';

  async function call(method: string, path: string, body?: object, token = TOKEN): Promise<Response> {
    return await fetch(`${url}${path}`, {
      method,
      headers: exampleHeaders(token),
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  beforeAll(async () => {
    platform = await listen(TOKEN);
    ({ url } = platform.admit(world));
    world.perform({ type: 'citizen.asks' }, '2024-02-05T09:00:01+01:00', undefined);
    const listing = await call('GET', `/Messages?ReceiverHerIds=${clinician}`);
    const entries = (await listing.json()) as { id: string }[];
    transportId = entries[0]?.id ?? '';
  });
  afterAll(() => platform.close());

  it('holds exactly the operations that Helsenorge answers', () => {
    expect([...documented].sort()).toEqual(answered().sort());
  });

  const switchOf = (herId: string, service: string) =>
    `/AddressRegister/CommunicationParties/${herId}/Services/${service}`;
  const calls: Record<string, () => [path: string, body?: object]> = {
    'GET /Messages': () => [
      `/Messages?ReceiverHerIds=${clinician}&ReceiverHerIds=${practice.office.herId}&IncludeMetadata=true&MessagesToFetch=5&OrderBy=Descending`,
    ],
    'POST /Messages': () => ['/Messages', documentsBy(defaultProfile).sent.answer.value],
    'GET /Messages/{id}': () => [`/Messages/${transportId}`],
    'GET /Messages/{id}/business-document': () => [`/Messages/${transportId}/business-document`],
    'GET /Messages/{id}/status': () => [`/Messages/${transportId}/status`],
    'PUT /Messages/{id}/read/{herId}': () => [`/Messages/${transportId}/read/${clinician}`],
    'POST /Messages/{id}/apprec/{herId}': () => [`/Messages/${transportId}/apprec/${clinician}`, unreadable],
    'GET /AddressRegister/CommunicationParties/{herId}': () => [
      `/AddressRegister/CommunicationParties/${clinician}`,
    ],
    'PUT /AddressRegister/CommunicationParties/{herId}/Services/{service}': () => [
      switchOf(clinician, 'e-consultation'),
      { isEnabled: false },
    ],
    'GET /GpRegister/Citizens/{nationalId}/Gp': () => [
      `/GpRegister/Citizens/${practice.cast.citizen.nationalId}/Gp`,
    ],
  };

  /** The schema of an answer by operation and status, if the contract knows the status. */
  function holds(operation: string, status: number, body: string): unknown {
    const [method = '', path = ''] = operation.split(' ');
    const at = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`;
    const item = document.paths?.[path] as Record<string, { responses: Record<string, Known> }>;
    const response = item[method.toLowerCase()]?.responses[status];
    if (!response) return `${status} is not in the contract`;
    const pointer = response.$ref?.slice(1) ?? `${at}/responses/${status}`;
    if (!response.$ref && !response.content) return body === '' || 'a body that is not in the contract';
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...document, $id: 'contract' });
    const schema = `contract#${pointer}/content/application~1json/schema`;
    return ajv.validate({ $ref: schema }, JSON.parse(body)) || ajv.errorsText();
  }

  it.each(documented)('is answered as it says: %s', async (operation) => {
    const [path, body] = calls[operation]?.() ?? [''];
    const response = await call(operation.split(' ')[0] ?? '', path, body);
    expect(response.ok).toBe(true);
    expect(holds(operation, response.status, await response.text())).toBe(true);
  });

  it.each(documented)('asks for the token: %s', async (operation) => {
    const [path, body] = calls[operation]?.() ?? [''];
    const response = await call(operation.split(' ')[0] ?? '', path, body, 'another');
    expect(response.status).toBe(401);
    expect(holds(operation, 401, await response.text())).toBe(true);
  });

  const elsewhere = practice.elsewhere.herId;
  it.each<[number, string, () => [path: string, body?: object]]>([
    [400, 'GET /Messages', () => ['/Messages']],
    [400, 'POST /Messages', () => ['/Messages', { businessDocument: '' }]],
    [400, 'POST /Messages/{id}/apprec/{herId}', () => [`/Messages/${transportId}/apprec/${clinician}`, {}]],
    [403, 'GET /Messages', () => [`/Messages?ReceiverHerIds=${elsewhere}`]],
    [403, 'PUT /Messages/{id}/read/{herId}', () => [`/Messages/${transportId}/read/${elsewhere}`]],
    [
      403,
      'POST /Messages/{id}/apprec/{herId}',
      () => [`/Messages/${transportId}/apprec/${elsewhere}`, unreadable],
    ],
    [
      400,
      'PUT /AddressRegister/CommunicationParties/{herId}/Services/{service}',
      () => [switchOf(clinician, 'e-consultation'), {}],
    ],
    [
      403,
      'PUT /AddressRegister/CommunicationParties/{herId}/Services/{service}',
      () => [switchOf(elsewhere, 'e-consultation'), { isEnabled: false }],
    ],
    [
      404,
      'PUT /AddressRegister/CommunicationParties/{herId}/Services/{service}',
      () => [switchOf(clinician, 'x-ray'), { isEnabled: false }],
    ],
    [404, 'GET /Messages/{id}', () => ['/Messages/none']],
    [404, 'GET /Messages/{id}/business-document', () => ['/Messages/none/business-document']],
    [404, 'GET /Messages/{id}/status', () => ['/Messages/none/status']],
    [404, 'PUT /Messages/{id}/read/{herId}', () => [`/Messages/none/read/${clinician}`]],
    [404, 'POST /Messages/{id}/apprec/{herId}', () => [`/Messages/none/apprec/${clinician}`, unreadable]],
    [
      404,
      'GET /AddressRegister/CommunicationParties/{herId}',
      () => ['/AddressRegister/CommunicationParties/1'],
    ],
    [404, 'GET /GpRegister/Citizens/{nationalId}/Gp', () => ['/GpRegister/Citizens/00000000000/Gp']],
  ])('fails as it says, with %i: %s', async (status, operation, request) => {
    const [path, body] = request();
    const response = await call(operation.split(' ')[0] ?? '', path, body);
    expect(response.status).toBe(status);
    expect(holds(operation, status, await response.text())).toBe(true);
  });

  it('leaves another method to 501, and another path to 404', async () => {
    expect((await call('DELETE', `/Messages/${transportId}`)).status).toBe(501);
    expect((await call('GET', '/Appointments')).status).toBe(404);
  });
});

interface Known {
  readonly $ref?: string;
  readonly content?: object;
}
