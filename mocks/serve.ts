/**
 * Helsenorge's doors: one set of MSW handlers, reached in process by interception of `fetch` or on a real
 * port from any other process.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { refusal } from './platform/answers.ts';
import { createReception, type Reception } from './reception.ts';

export type { Access, Call } from './reception.ts';

/** Where the platform answers when nothing listens on a port: a name that no network resolves. */
export const INTERCEPTED_ORIGIN = 'http://helsenorge.ddfl.invalid';

/** What one call may carry: the largest attachments allowed, in base64 twice, with room to spare. */
const REQUEST_BYTES_MAX = 64_000_000;

export interface Platform extends Pick<Reception, 'admit' | 'dismiss'> {
  /** Scheme, host and port that every practice's address begins with. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Helsenorge in process: `fetch` calls to its address are answered here, all others pass through. */
export function intercept(token: string): Platform {
  const { admit, dismiss, answer } = createReception(INTERCEPTED_ORIGIN, token);
  const server = setupServer(http.all(`${INTERCEPTED_ORIGIN}/*`, ({ request }) => answer(request)));
  server.listen({ onUnhandledRequest: 'bypass' });
  return { origin: INTERCEPTED_ORIGIN, admit, dismiss, close: async () => server.close() };
}

/**
 * Helsenorge on a port, loopback unless another host is asked for; port 0 takes a free one.
 * @throws the system's error when the port cannot be had.
 */
export async function listen(token: string, { host = '127.0.0.1', port = 0 } = {}): Promise<Platform> {
  let answer: Reception['answer'] | undefined;
  const server = createServer((incoming, outgoing) => {
    carry(
      incoming,
      outgoing,
      async (request) => (await answer?.(request)) ?? refusal(503, 'Helsenorge is not open yet'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const origin = `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`;
  const { admit, dismiss, ...reception } = createReception(origin, token);
  answer = reception.answer;
  return { origin, admit, dismiss, close: () => closed(server) };
}

/** Ends a server and whatever is still connected to it. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

/** Answers a call of `node:http` as a standard request; whatever a caller sends, the server stands. */
export async function carry(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: Request) => Promise<Response>,
): Promise<void> {
  try {
    const response = await responseTo(incoming, answer);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch {
    // The caller went away in the middle of its call: there is nobody left to answer.
    outgoing.destroy();
  }
}

async function responseTo(
  incoming: IncomingMessage,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const body = await bodyOf(incoming);
  if (body === undefined)
    return new Response('The request is too large', { status: 413, headers: { connection: 'close' } });
  let request: Request;
  try {
    request = requestOf(incoming, body);
  } catch (error) {
    return new Response(`Not a request that can be answered: ${(error as Error).message}`, { status: 400 });
  }
  try {
    return await answer(request);
  } catch (error) {
    return new Response(`The server itself failed: ${(error as Error).message}`, { status: 500 });
  }
}

function requestOf(incoming: IncomingMessage, body: Buffer<ArrayBuffer>): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  // The caller's own idea of the host is not trusted: handlers go by the path alone.
  return new Request(new URL(`http://localhost${url}`), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(method !== 'GET' && method !== 'HEAD' && { body }),
  });
}

/** The whole body, or undefined when it is larger than any call may be. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > REQUEST_BYTES_MAX) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
