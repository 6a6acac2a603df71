import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import { exampleHeaders } from '../example-headers.ts';
import { examplePractice } from '../example-practice.ts';
import { worldsBy } from '../platform/world.ts';
import type { Access, Call, Platform } from '../reception.ts';
import { listen } from './listen.ts';

const practice: Practice = { ...examplePractice, id: 'p1' };
const OFFICE = practice.office.herId;
const GP = practice.clinicians[0]?.herId ?? '';

let platform: Platform;
let access: Access;
const calls: Call[] = [];
beforeAll(async () => {
  platform = await listen('secret');
  access = platform.admit(worldsBy(defaultProfile)(practice), (call) => calls.push(call));
});
afterAll(() => platform.close());

async function call(
  path: string,
  { method = 'GET', token = 'secret', body = undefined as BodyInit | undefined } = {},
) {
  const response = await fetch(`${access.url}${path}`, {
    method,
    headers: exampleHeaders(token),
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return { status: response.status, text };
}

/** Sends bytes that no client would, and gives what comes back until the connection ends. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(platform.origin).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.end(bytes);
  await once(socket, 'close');
  return answer;
}

describe('the platform on a port', () => {
  it('refuses a call without the token of the run', async () => {
    expect((await call(`/Messages?ReceiverHerIds=${OFFICE}`, { token: 'guess' })).status).toBe(401);
  });

  it('lists messages to the HER-ids of the practice and refuses to list those of others', async () => {
    expect(await call(`/Messages?ReceiverHerIds=${OFFICE},${GP}`)).toEqual({ status: 200, text: '[]' });
    const refused = await call(`/Messages?ReceiverHerIds=${OFFICE}&ReceiverHerIds=4711`);
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.text).error).toBe('Not authorized for HerId(s): 4711');
  });

  it('marks a message read for the HER-ids of the practice alone', async () => {
    const world = worldsBy(defaultProfile)({ ...practice, id: 'p2' });
    const { url } = platform.admit(world);
    world.perform({ type: 'citizen.asks' }, '2024-02-05T09:00:00+01:00', undefined);
    const headers = exampleHeaders('secret');
    const [entry] = await (await fetch(`${url}/Messages?ReceiverHerIds=${GP}`, { headers })).json();
    const read = async (herId: string) =>
      (await fetch(`${url}/Messages/${entry.id}/read/${herId}`, { method: 'PUT', headers })).status;
    expect(await read('4711')).toBe(403);
    expect(await read(GP)).toBe(204);
    platform.dismiss('p2');
  });

  it('tells of each call and its status, and of calls that found no practice', async () => {
    calls.length = 0;
    await call(`/Messages?ReceiverHerIds=${GP}`);
    await call('/messages');
    await fetch(`${platform.origin}/Messages`);
    expect(calls).toEqual([
      { method: 'GET', path: `/Messages?ReceiverHerIds=${GP}`, status: 200, isToPractice: true },
      {
        method: 'GET',
        path: '/messages',
        status: 404,
        problem: 'Helsenorge has no operation GET messages',
        isToPractice: true,
      },
      { method: 'GET', path: '/Messages', status: 404, isToPractice: false },
    ]);
  });

  it('names a sent message by a location that can be fetched', async () => {
    const response = await fetch(`${access.url}/Messages`, {
      method: 'POST',
      headers: exampleHeaders('secret'),
      body: JSON.stringify({
        businessDocument: 'PGEvPg==',
        contentType: 'application/xml',
        contentTransferEncoding: 'base64',
      }),
    });
    expect(response.status).toBe(201);
    const id = await response.json();
    expect(response.headers.get('location')).toBe(`/practices/p1/Messages/${id}`);
  });

  it('refuses a call that is too large', async () => {
    const { status } = await call('/Messages', { method: 'POST', body: new Uint8Array(64_000_001) });
    expect(status).toBe(413);
  });

  it('stands a caller that breaks off, or sends what no standard request can be', async () => {
    await raw('POST /practices/p1/Messages HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    const close = 'Connection: close\r\n\r\n';
    expect(await raw(`GET / HTTP/1.1\r\nHost: a b\u0000c\r\n${close}`)).toMatch(/^HTTP\/1\.1 4/);
    expect(await raw(`TRACE / HTTP/1.1\r\nHost: x\r\n${close}`)).toMatch(/^HTTP\/1\.1 400/);
    expect(await raw(`GET //[ HTTP/1.1\r\nHost: x\r\n${close}`)).toMatch(/^HTTP\/1\.1 4/);
    expect((await call(`/Messages?ReceiverHerIds=${GP}`)).status).toBe(200);
  });
});
