/** The server of the live page: on loopback alone, below one token, and everything that it gives is bounded. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Language, Words } from '../../machines/contract/words.ts';
import { livePolicy, liveStylesheet, renderLive } from '../../reports/live/page.tsx';
import type { LivePage } from '../../reports/live/state.ts';
import { createFeed } from './feed.ts';
import { guard } from './guard.ts';
import { pageModules } from './modules.ts';

/** Far more than any act holds: its longest text, twice. */
const BODY_BYTES_MAX = 300_000;
/** Pages that are told of news at once. */
const LISTENERS_MAX = 20;
const LOOPBACK = '127.0.0.1';

/** What a page is about, as the server asks for it. */
export interface Subject {
  page(): LivePage;
  /** What is asked for beside the page, as JSON, by its path; undefined when there is no such thing. */
  get(path: string, query: (name: string) => string | undefined): Promise<unknown>;
  /** Does what is posted; why it could not be done, in words. Undefined where nothing of the kind is posted. */
  post(path: string, body: unknown): Promise<{ readonly trouble?: Words } | undefined>;
}

export interface LiveOptions {
  readonly token: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly language: Language;
}

export interface LiveServer {
  /** Where the page is, with the token. */
  readonly address: string;
  /** There is something new. */
  changed(): void;
  close(): Promise<void>;
}

/**
 * Serves a page about a subject.
 * @throws the system's error when the port cannot be had.
 */
export async function serveLive(
  subject: Subject,
  { token, port, language }: LiveOptions,
): Promise<LiveServer> {
  const modules = await pageModules();
  const feed = createFeed(() => JSON.stringify(subject.page().state));
  const closing = new AbortController();
  const hosts: string[] = [];
  let listeners = 0;

  const app = new Hono();
  app.use(guard({ hosts, token }));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  });
  const below = new Hono();
  app.get(`/${token}/`, (context) => {
    context.header('content-security-policy', livePolicy(modules));
    return context.html(renderLive(subject.page(), modules, language));
  });
  below.get('/page.css', (context) =>
    context.body(liveStylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  below.get('/modules/*', (context) => {
    const text = modules.text(pathBelow(context, `/${token}/modules/`));
    if (text === undefined) return context.notFound();
    return context.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
  below.get('/events', (context) => {
    if (listeners >= LISTENERS_MAX) return context.text('Too many pages are open', 503);
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      closing.signal.addEventListener('abort', () => gone.abort());
      listeners += 1;
      try {
        for await (const data of feed.listen(gone.signal)) await stream.writeSSE({ event: 'state', data });
      } finally {
        listeners -= 1;
      }
    });
  });
  below.get('/*', async (context) => {
    const found = await subject.get(pathBelow(context, `/${token}/`), (name) => context.req.query(name));
    return found === undefined ? context.notFound() : context.json(found);
  });
  below.post('/*', bodyLimit({ maxSize: BODY_BYTES_MAX }), async (context) => {
    if (!isJson(context.req.header('content-type'))) return context.text('Send JSON', 415);
    const body = await context.req.json<unknown>().catch(() => undefined);
    if (body === undefined) return context.json({ trouble: NOT_JSON }, 400);
    const done = await subject.post(pathBelow(context, `/${token}/`), body);
    if (!done) return context.notFound();
    return done.trouble ? context.json(done, 422) : context.json({}, 200);
  });
  app.route(`/${token}`, below);

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  hosts.push(`${LOOPBACK}:${taken}`, `localhost:${taken}`);
  return {
    address: `http://${LOOPBACK}:${taken}/${token}/`,
    changed: feed.changed,
    close() {
      closing.abort();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const NOT_JSON: Words = { nb: 'Det som ble sendt, er ikke JSON', en: 'What was sent is no JSON' };

const isJson = (type: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');

/** What is asked for below an address; what is not percent-encoded UTF-8 leads nowhere. */
function pathBelow({ req }: Context, base: string): string {
  try {
    return decodeURIComponent(req.path.slice(base.length));
  } catch {
    return '';
  }
}
