import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { readMessage } from '../../machines/contract/messages/codec.ts';
import { exampleHeaders } from '../example-headers.ts';
import { examplePractice } from '../example-practice.ts';
import { listen } from '../http/listen.ts';
import { intercept } from '../in-process/intercept.ts';
import type { Platform } from '../reception.ts';
import { type World, worldsBy } from './world.ts';

const START = '2024-02-05T09:00:';
const GP = examplePractice.clinicians[0]?.herId ?? '';
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

const carriers = { 'by interception': () => intercept('secret'), 'over a port': () => listen('secret') };

const sendable = (text: string) => ({
  businessDocument: Buffer.from(text).toString('base64'),
  contentType: 'application/xml',
  contentTransferEncoding: 'base64',
});

describe.each(Object.entries(carriers))('the message service, reached %s,', (_name, open) => {
  let platform: Platform;
  let world: World;
  let url = '';

  beforeAll(async () => {
    platform = await open();
  });
  afterAll(() => platform.close());
  beforeEach(() => {
    world = worldsBy(defaultProfile)(examplePractice);
    url = platform.admit(world).url;
  });

  async function call(method: string, path: string, body?: unknown, token = 'secret', headers = {}) {
    const response = await fetch(`${url}/${path}`, {
      method,
      headers: { ...exampleHeaders(token), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      json: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  }

  const ask = (second: number, citizen: 'citizen' | 'neighbour' = 'citizen') =>
    world.perform({ type: 'citizen.asks', citizen }, `${START}0${second}+01:00`, undefined).conversation;
  const list = async (query = '') => (await call('GET', `Messages?ReceiverHerIds=${GP}${query}`)).json;
  const listedIds = async (query = '') =>
    ((await list(`&IncludeMetadata=true${query}`)) as { businessDocumentId: string }[]).map(
      ({ businessDocumentId }) => businessDocumentId,
    );

  it('lists what is unread to a HER-id, with what is known of it when asked', async () => {
    expect(await list()).toEqual([]);
    const conversation = ask(1);
    const [plain] = await list();
    expect(plain).toEqual({ id: expect.any(String), receiverHerId: Number(GP) });
    expect(await list('&IncludeMetadata=true')).toEqual([
      {
        ...plain,
        contentType: 'application/xml',
        senderHerId: Number(examplePractice.helsenorge.serviceHerId),
        businessDocumentId: conversation,
        businessDocumentGenDate: `${START}01+01:00`,
        isAppRec: false,
      },
    ]);
    expect((await call('GET', `Messages?ReceiverHerIds=${examplePractice.office.herId}`)).json).toEqual([]);
  });

  it('lists oldest first, newest first on demand, ten unless another number is asked for', async () => {
    const ids = Array.from({ length: 9 }, (_, index) => ask(index + 1)).concat(ask(0), ask(9));
    const oldestFirst = [ids[9], ...ids.slice(0, 9), ids[10]];
    expect(await listedIds()).toEqual(oldestFirst.slice(0, 10));
    expect(await listedIds('&MessagesToFetch=100')).toEqual(oldestFirst);
    expect(await listedIds('&MessagesToFetch=2&OrderBy=1')).toEqual(oldestFirst.slice(0, 2));
    expect((await listedIds('&OrderBy=Descending&MessagesToFetch=3')).at(-1)).toBe(ids[7]);
    expect((await listedIds('&OrderBy=2&MessagesToFetch=1'))[0]).not.toBe(ids[9]);
  });

  it.each(['0', '101', 'ti', '1.5'])('refuses to list %s messages at once', async (count) => {
    const { status, json } = await call('GET', `Messages?ReceiverHerIds=${GP}&MessagesToFetch=${count}`);
    expect(status).toBe(400);
    expect(json.validationErrors).toHaveLength(1);
  });

  it('lists no more what is marked read, and lists the next page then', async () => {
    const ids = [ask(1), ask(2), ask(3)];
    const [first] = await list('&MessagesToFetch=1');
    expect((await call('PUT', `Messages/${first.id}/read/${GP}`)).status).toBe(204);
    expect(await listedIds()).toEqual(ids.slice(1));
    expect((await call('GET', `Messages/${first.id}`)).json.businessDocumentId).toBe(ids[0]);
  });

  it('gives the business document, which can be read', async () => {
    const conversation = ask(1);
    const [{ id }] = await list();
    const { json } = await call('GET', `Messages/${id}/business-document`);
    expect(json).toMatchObject({ contentType: 'application/xml', contentTransferEncoding: 'base64' });
    const reading = readMessage(Buffer.from(json.businessDocument, 'base64'));
    expect(reading.ok && reading.message.id).toBe(conversation);
  });

  it('tells how a message stands: unconfirmed, read, and with what receipt', async () => {
    ask(1);
    const [{ id }] = await list();
    const status = async () => (await call('GET', `Messages/${id}/status`)).json;
    expect(await status()).toEqual([
      { receiverHerId: Number(GP), transportDeliveryState: 'Unconfirmed', appRecStatus: null },
    ]);
    await call('PUT', `Messages/${id}/read/${GP}`);
    expect((await status())[0].transportDeliveryState).toBe('Acknowledged');
    const receipt = { appRecStatus: 'Rejected', appRecErrorList: [{ errorCode: 'E35', details: 'ukjent' }] };
    expect((await call('POST', `Messages/${id}/apprec/${GP}`, receipt)).status).toBe(201);
    expect((await status())[0].appRecStatus).toBe('Rejected');
    expect(world.view().conversations[0]?.status).toBe('rejected');
  });

  it('takes what is sent, gives it an id and says where it is', async () => {
    const { status, json, headers } = await call('POST', 'Messages', sendable('<uleselig'));
    expect(status).toBe(201);
    expect(headers.get('location')).toMatch(new RegExp(`/Messages/${json}$`));
    expect(world.takePassed()).toEqual([
      { to: 'platform', transportId: json, document: { xml: '<uleselig' } },
    ]);
  });

  it.each<[string, string, unknown]>([
    [
      'POST',
      'Messages',
      { businessDocument: '', contentType: 'application/xml', contentTransferEncoding: 'base64' },
    ],
    [
      'POST',
      'Messages',
      { businessDocument: 'ikke base64!', contentType: 'x', contentTransferEncoding: 'base64' },
    ],
    ['POST', 'Messages', { contentType: 'application/xml' }],
    ['POST', 'Messages', '{"half":'],
    ['POST', 'Messages', []],
    ['GET', 'Messages', undefined],
  ])('refuses %s %s with %j as a bad request, and nothing passes', async (method, path, body) => {
    const { status, json } = await call(method, path, body);
    expect(status).toBe(400);
    expect(json).toMatchObject({
      error: 'Model validation error occurred',
      errorCode: 1000,
      requestId: expect.any(String),
    });
    expect(json.validationErrors.length).toBeGreaterThan(0);
    expect(world.takePassed()).toEqual([]);
  });

  it.each<[number, string, Record<string, string>]>([
    [400, 'GET', { 'api-version': '' }],
    [400, 'GET', { 'api-version': '1' }],
    [400, 'POST', { 'nhn-source-system': '' }],
    [415, 'POST', { 'content-type': 'text/plain' }],
    [415, 'POST', { 'content-type': 'application/xml' }],
  ])('answers %i to a %s with the headers %j, and nothing passes', async (expected, method, headers) => {
    const body = method === 'POST' ? sendable('<x/>') : undefined;
    const path = `Messages?ReceiverHerIds=${GP}`;
    const { status, json } = await call(method, path, body, 'secret', headers);
    expect(status).toBe(expected);
    expect([json.error, ...json.validationErrors].join()).toContain(Object.keys(headers)[0]);
    expect(world.takePassed()).toEqual([]);
  });

  it.each(['text/json', 'application/json; charset=utf-8', 'application/vnd.nhn+json'])(
    'takes a body of content type %s',
    async (type) => {
      const headers = { 'content-type': type };
      expect((await call('POST', 'Messages', sendable('<x/>'), 'secret', headers)).status).toBe(201);
    },
  );

  it("reads the query's names in small letters and in large", async () => {
    ask(1);
    const { json } = await call('GET', `Messages?receiverHerIds=${GP}&includeMetadata=TRUE`);
    expect(json).toMatchObject([{ receiverHerId: Number(GP), isAppRec: false }]);
  });

  it('refuses a receipt that is none', async () => {
    ask(1);
    const [{ id }] = await list();
    for (const body of [
      { appRecStatus: 'Perhaps' },
      {},
      'x',
      { appRecStatus: 'Ok', appRecErrorList: [{}] },
    ]) {
      expect((await call('POST', `Messages/${id}/apprec/${GP}`, body)).status).toBe(400);
    }
    expect(world.takePassed()).toHaveLength(1);
  });

  it.each(['', '/business-document', '/status'])('knows no message of another id: GET %s', async (path) => {
    expect((await call('GET', `Messages/${UNKNOWN_ID}${path}`)).status).toBe(404);
  });

  it('lets nobody in without the token, to another practice or to an operation it has not', async () => {
    expect((await call('GET', `Messages?ReceiverHerIds=${GP}`, undefined, 'wrong')).status).toBe(401);
    expect((await fetch(`${url}/Messages`)).status).toBe(401);
    expect((await fetch(url.replace('example', 'other'))).status).toBe(404);
    expect((await call('DELETE', `Messages/${UNKNOWN_ID}`)).status).toBe(501);
    expect((await call('GET', 'Prescriptions')).status).toBe(404);
    platform.dismiss(examplePractice.id);
    expect((await call('GET', `Messages?ReceiverHerIds=${GP}`)).status).toBe(404);
  });

  it('has the registers beside it', async () => {
    const { nationalId } = examplePractice.cast.stranger;
    expect((await call('GET', `GpRegister/Citizens/${nationalId}/Gp`)).json).toEqual({
      nationalId,
      gpHerId: GP,
    });
    expect((await call('GET', 'GpRegister/Citizens/01814099999/Gp')).status).toBe(404);
    const { json } = await call('GET', `AddressRegister/CommunicationParties/${GP}`);
    expect(json).toMatchObject({ herId: GP, parentHerId: examplePractice.office.herId });
    expect(json.services).toContainEqual({ service: 'e-consultation', isEnabled: true });
    expect((await call('GET', 'AddressRegister/CommunicationParties/1')).status).toBe(404);
  });
});
