/** A server of `node:http` that answers with JSON: what Helsenorge's port and a served candidate have in common. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { BROKEN, type Ending } from '../platform/operation.ts';
import { type Incoming, jsonIn } from '../reception.ts';

/** What one call may carry: the largest attachments allowed, in base64 twice, with room to spare. */
const REQUEST_BYTES_MAX = 64_000_000;

/** Methods that no client of an API uses, and that a standard request may not have. */
const REFUSED_METHODS = ['CONNECT', 'TRACE', 'TRACK'];

/**
 * What such a server is made with. It never ends a connection that is idle: a caller that takes it up again in that
 * moment would find it broken.
 */
export const SERVER = { keepAliveTimeout: 0 };

/** Ends a server and whatever is still connected to it. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

/** Answers a call of `node:http`; whatever a caller sends, the server stands. */
export async function carry(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (incoming: Incoming) => Ending | Promise<Ending>,
): Promise<void> {
  try {
    write(response, await answerTo(request, answer));
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

async function answerTo(
  request: IncomingMessage,
  answer: (incoming: Incoming) => Ending | Promise<Ending>,
): Promise<Ending | InWords> {
  const body = await bodyOf(request);
  if (body === undefined) return { status: 413, said: 'The request is too large' };
  const { method = 'GET', url = '/', headers } = request;
  if (REFUSED_METHODS.includes(method))
    return { status: 400, said: `Not a request that can be answered: ${method}` };
  try {
    // The caller's own idea of the host is not trusted: the path alone tells where a call goes.
    return await answer({ method, target: url, headers, body: () => jsonIn(body.toString()) });
  } catch (error) {
    return { status: 500, said: `The server itself failed: ${(error as Error).message}` };
  }
}

/**
 * The whole body, or undefined when it is larger than any call may be. That too is read to its end: a caller that is
 * cut off while it still writes may never see the answer.
 */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > REQUEST_BYTES_MAX) chunks.length = 0;
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(bytes > REQUEST_BYTES_MAX ? undefined : Buffer.concat(chunks)));
    request.once('close', () => reject(new Error('The caller broke off')));
    request.once('error', reject);
  });
}
