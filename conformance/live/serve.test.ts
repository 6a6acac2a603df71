/** Who is let in to the live page: plain HTTP, as whoever would break in sends it. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { type ExampleSandbox, exampleSandbox, TOKEN } from './example-sandbox.ts';
import { pageModules } from './modules.ts';

let open: ExampleSandbox;
let origin: string;
beforeAll(async () => {
  open = await exampleSandbox({ driver: createRecordSystem({ profile: defaultProfile }) });
  origin = new URL(open.server.address).origin;
});
afterAll(() => open?.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** As it is written: `fetch` sets its own Host. */
function call(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${path}`,
      { method: body === undefined ? 'GET' : 'POST', headers, agent: false },
      (response) => {
        let text = '';
        const told = () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        // What never ends has been answered when it begins.
        if (response.headers['content-type'] === 'text/event-stream') {
          told();
          sent.destroy();
        }
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', told);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const ACT = JSON.stringify({ type: 'citizen.asks' });
const JSON_BODY = { 'content-type': 'application/json' };
const count = () => open.sandbox.log.count;

it('the page is given to whoever has its address, with a policy that lets nothing else in', async () => {
  const { status, headers, body } = await call(`/${TOKEN}/`);
  expect(status).toBe(200);
  expect(body).toContain('Helsenorge å utvikle mot');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

describe('without the token nothing is answered', () => {
  it.each([
    '/',
    '/page.css',
    '/events',
    '/another-token/',
    '/another-token/events',
    `/${TOKEN}x/`,
    `/x/${TOKEN}/`,
  ])('%s', async (path) => {
    const { status, body } = await call(path);
    expect([status, body]).toEqual([404, 'Not found']);
  });

  it('an act is not done', async () => {
    const before = count();
    expect((await call('/another-token/acts', { ...JSON_BODY, origin }, ACT)).status).toBe(404);
    expect(count()).toBe(before);
  });
});

it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost.evil.example'])(
  'another Host, %s, is refused whatever the address',
  async (host) => {
    expect((await call(`/${TOKEN}/`, { host })).status).toBe(403);
    const before = count();
    expect((await call(`/${TOKEN}/acts`, { ...JSON_BODY, host, origin }, ACT)).status).toBe(403);
    expect(count()).toBe(before);
  },
);

describe('what a page from elsewhere sends is refused', () => {
  it.each<[string, Record<string, string>]>([
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site', origin: 'null' },
    ],
    [
      'a form of text',
      { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' },
    ],
    ['a script', { ...JSON_BODY, 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }],
    [
      'another port of this machine',
      { ...JSON_BODY, 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' },
    ],
    ['a browser that says no site', { ...JSON_BODY, origin: 'http://evil.example' }],
    ['whoever says nothing of where it comes from', JSON_BODY],
  ])('%s', async (_name, headers) => {
    const before = count();
    expect((await call(`/${TOKEN}/acts`, headers, ACT)).status).toBe(403);
    expect(count()).toBe(before);
  });

  it('nor may it read', async () => {
    expect((await call(`/${TOKEN}/events`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call(`/${TOKEN}/`, { origin: 'http://evil.example' })).status).toBe(403);
  });
});

it('the page itself may act', async () => {
  const before = count();
  const headers = { ...JSON_BODY, 'sec-fetch-site': 'same-origin', origin };
  expect((await call(`/${TOKEN}/acts`, headers, ACT)).status).toBe(200);
  expect(count()).toBe(before + 1);
});

describe('what is sent is bounded', () => {
  it.each<[string, number, string]>([
    ['no JSON', 400, '{'],
    ['no act', 422, '{"type":"citizen.flies"}'],
    ['nobody there', 422, '{"type":"citizen.asks","citizen":"citizen-17"}'],
    ['too much', 413, JSON.stringify({ type: 'citizen.asks', text: 'a'.repeat(400_000) })],
  ])('%s: %i', async (_name, status, body) => {
    const before = count();
    expect((await call(`/${TOKEN}/acts`, { ...JSON_BODY, origin }, body)).status).toBe(status);
    expect(count()).toBe(before);
  });
});

it('of the modules those alone are given that the page imports', async () => {
  const modules = await pageModules();
  expect((await call(`/${TOKEN}/${modules.client}`)).status).toBe(200);
  for (const path of [
    'modules/reports/live/page.js',
    'modules/package.json',
    'modules/..%2f..%2fpackage.json',
  ])
    expect((await call(`/${TOKEN}/${path}`)).status).toBe(404);
});
