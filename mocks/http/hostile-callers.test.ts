import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { exampleHeaders } from '../example-headers.ts';
import { examplePractice } from '../example-practice.ts';
import { worldsBy } from '../platform/world.ts';
import { type Call, createReception, type Platform } from '../reception.ts';
import { called, HOSTILE_CALLERS, type Target } from './hostile-callers.ts';
import { listen } from './listen.ts';

const calls: Call[] = [];
let platform: Platform;
let target: Target;
beforeAll(async () => {
  platform = await listen('secret', { headersTimeout: 300, connectionsCheckingInterval: 100 });
  platform.admit(worldsBy(defaultProfile)({ ...examplePractice, id: 'p1' }), (call) => calls.push(call));
  target = { port: Number(new URL(platform.origin).port), practice: 'p1', token: 'secret' };
});
afterAll(() => platform.close());

const messages = (headers: Record<string, string> = {}) =>
  fetch(`${platform.origin}/practices/p1/Messages?ReceiverHerIds=${examplePractice.office.herId}`, {
    headers: { ...exampleHeaders('secret'), ...headers },
  });

it.each(HOSTILE_CALLERS)(
  'a caller with $name is answered at once, and the next one as ever',
  async (caller) => {
    expect(await called(caller, target)).toMatch(caller.answered);
    expect((await messages()).status).toBe(200);
  },
);

it.each(['bearer', 'BEARER', 'Bearer'])('takes the scheme %s', async (scheme) => {
  expect((await messages({ authorization: `${scheme} secret` })).status).toBe(200);
});

it('tells whoever calls, and whoever listens, at which byte a body is no UTF-8', async () => {
  calls.length = 0;
  const response = await fetch(`${platform.origin}/practices/p1/Messages`, {
    method: 'POST',
    headers: exampleHeaders('secret'),
    body: Buffer.from([0x22, 0x61, 0xff, 0x22]),
  });
  const told = 'The body is not UTF-8: the byte 0xFF at offset 2 is no part of it';
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: told });
  expect(calls).toMatchObject([{ status: 400, problem: told }]);
});

it('leaves an idle connection open beyond every limit of a call', async () => {
  const socket = connect(target.port, '127.0.0.1');
  const heard = () =>
    new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(String(chunk))));
  const ask = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  socket.write(ask);
  expect(await heard()).toMatch(/^HTTP\/1\.1 404/);
  // A head that is never ended, begun later, is ended by its limit: the idle one has then been open for longer.
  const slow = HOSTILE_CALLERS.find(({ name }) => name === 'a head that never ends');
  if (slow) await called(slow, target);
  socket.write(ask);
  expect(await heard()).toMatch(/^HTTP\/1\.1 404/);
  socket.destroy();
});

it('answers a caller of whatever path by a refusal, and never by a fault of its own', () => {
  const words = [
    'practices',
    'p1',
    'Messages',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
  ];
  const odd = [
    '',
    '.',
    '..',
    '%00',
    '%2F',
    '%E0%A4%A',
    '%',
    '%C3%28',
    '%ED%A0%80',
    'æ',
    'a'.repeat(5000),
    '?',
    '#',
    ';',
  ];
  const operations = [
    ['Messages', 'business-document', 'status', 'read', 'apprec'],
    ['communication-parties', 'services', 'gp', 'citizens', 'patients'],
  ].flat();
  const segment = fc.oneof(
    fc.constantFrom(...words, ...odd, ...operations),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const path = fc.tuple(
    fc.constantFrom('/practices/p1/', '/', '/practices/'),
    fc.array(segment, { maxLength: 6 }),
  );
  const reception = createReception('http://localhost', 'secret');
  const world = worldsBy(defaultProfile)({ ...examplePractice, id: 'p1' });
  reception.admit(world);
  const real = world.operations.map((operation) => operation.path);
  const throughReal = fc
    .tuple(fc.constantFrom(...real), segment)
    .map(([each, name]) => ['/practices/p1', [each.slice(1).replaceAll(/:\w+/g, name)]] as const)
    .map(([first, rest]) => [`${first}/`, [...rest]] as [string, string[]]);
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'constructor');
  const body = fc.oneof(fc.jsonValue(), fc.constant(undefined));
  fc.assert(
    fc.property(method, fc.oneof(path, throughReal), body, (verb, [first, segments], document) => {
      const ending = reception.answer({
        method: verb,
        target: first + segments.join('/'),
        headers: exampleHeaders('secret'),
        body: () => document,
      });
      expect(ending).not.toBe('broken');
      if (typeof ending !== 'string') expect([500, 502]).not.toContain(ending.status);
    }),
    { seed: 13, numRuns: 20_000 },
  );
});
