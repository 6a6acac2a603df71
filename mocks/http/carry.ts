/** A server of `node:http` that answers standard requests. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What one call may carry: the largest attachments allowed, in base64 twice, with room to spare. */
const REQUEST_BYTES_MAX = 64_000_000;

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
