/** A server of `node:http` that answers with JSON: what Helsenorge's port and a served candidate have in common. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { BROKEN, type Ending } from '../platform/operation.ts';
import { type Head, type Incoming, jsonIn } from '../reception.ts';
import { notUtf8 } from '../utf8.ts';
import { bodyOf, drop, lengthOf, REQUEST_BYTES_MAX, TOO_LARGE } from './body.ts';
import { createRoom, type Room } from './room.ts';

/** Bodies held at once, in bytes. */
const BODIES_BYTES_MAX = REQUEST_BYTES_MAX;
/** More connections at once than a record system has, one that leaves them open for each of its practices among them. */
const CONNECTIONS_MAX = 2000;

/** Methods that no client of an API uses, and that a standard request may not have. */
const REFUSED_METHODS = ['CONNECT', 'TRACE', 'TRACK'];

/**
 * What such a server is made with. It never ends a connection that is idle: a caller that takes it up again in that
 * moment would find it broken. One that begins a call is to bring it to its end.
 */
const SERVER: ServerOptions = { keepAliveTimeout: 0, headersTimeout: 30_000, requestTimeout: 120_000 };

/** How calls are answered. */
export interface Answering {
  /** How a call is refused by its head alone, before its body is read; undefined when it is not. */
  turnedAway?(head: Head): Ending | undefined;
  answer(incoming: Incoming): Ending | Promise<Ending>;
}

/** A server of calls; whatever a caller sends, it stands. */
export function serverOf(answering: () => Answering, options: ServerOptions = {}): Server {
  const room = createRoom(BODIES_BYTES_MAX);
  const listener: RequestListener = (request, response) => carry(request, response, answering(), room);
  const server = createServer({ ...SERVER, ...options }, listener);
  server.maxConnections = CONNECTIONS_MAX;
  // Whoever asks before sending a body is told by the head whether it is wanted.
  server.on('checkContinue', listener);
  return server;
}

/** Ends a server and whatever is still connected to it. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function carry(
  request: IncomingMessage,
  response: ServerResponse,
  answering: Answering,
  room: Room,
): Promise<void> {
  try {
    const answer = await answerTo(request, response, answering, room);
    write(response, answer);
    if (!request.complete) drop(request);
  } catch {
    // The caller went away in the middle of its call: there is nobody left to answer.
    response.destroy();
  }
}

/** What the server itself says, in words. */
interface InWords {
  readonly status: number;
  readonly said: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function write(response: ServerResponse, answer: Ending | InWords): void {
  if (answer === BROKEN) {
    response.destroy();
    return;
  }
  const { status, headers } = answer;
  const isInWords = 'said' in answer;
  if (!isInWords && answer.json === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = isInWords ? answer.said : JSON.stringify(answer.json);
  response.writeHead(status, {
    'content-type': isInWords ? 'text/plain; charset=utf-8' : 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

const TOO_LARGE_TOLD: InWords = {
  status: 413,
  said: 'The request is too large',
  headers: { connection: 'close' },
};

async function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  { turnedAway, answer }: Answering,
  room: Room,
): Promise<Ending | InWords> {
  const { method = 'GET', url = '/', headers } = request;
  if (REFUSED_METHODS.includes(method))
    return { status: 400, said: `Not a request that can be answered: ${method}` };
  try {
    // The caller's own idea of the host is not trusted: the path alone tells where a call goes.
    const head: Head = { method, target: url, headers };
    if (lengthOf(request) === 0) return await answer({ ...head, body: () => undefined });
    const refused = turnedAway?.(head);
    if (refused) return refused;
    if (headers.expect) response.writeContinue();
    return await withBody(request, room, head, answer);
  } catch (error) {
    // The caller broke off.
    if (!request.complete) throw error;
    return { status: 500, said: `The server itself failed: ${(error as Error).message}` };
  }
}

async function withBody(
  request: IncomingMessage,
  room: Room,
  head: Head,
  answer: Answering['answer'],
): Promise<Ending | InWords> {
  const guest = room.enter(request);
  try {
    const bytes = await bodyOf(request, guest);
    if (bytes === TOO_LARGE) return TOO_LARGE_TOLD;
    const fault = notUtf8(bytes);
    return await answer({
      ...head,
      body: () => jsonIn(new TextDecoder().decode(bytes)),
      ...(fault !== undefined && { unreadable: `The body is ${fault}` }),
    });
  } finally {
    guest.leave();
  }
}
