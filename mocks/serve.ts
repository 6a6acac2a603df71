/**
 * Helsenorge's doors: one set of MSW handlers, reached in process by interception of `fetch` or on a real
 * port from any other process. Each practice has a base address and a token of its own.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { getResponse, type HttpHandler, http } from 'msw';
import { setupServer } from 'msw/node';
import { refusal } from './platform/answers.ts';
import type { World } from './platform/world.ts';

/** Where the platform answers when nothing listens on a port: a name that no network resolves. */
export const INTERCEPTED_ORIGIN = 'http://helsenorge.ddfl.invalid';

export interface Access {
  readonly url: string;
  readonly token: string;
}

interface Entrance {
  readonly token: string;
  readonly handlers: Readonly<Record<string, HttpHandler[]>>;
}

export interface Platform {
  /** Lets a practice's candidate in; gives the address and token to provision it with. */
  admit(world: World): Access;
  dismiss(practice: string): void;
  close(): Promise<void>;
}

function createReception(origin: string, token: string) {
  const entrances = new Map<string, Entrance>();

  return {
    admit(world: World): Access {
      const { id } = world.practice;
      const url = `${origin}/practices/${id}`;
      entrances.set(id, { token, handlers: world.handlers(`*/practices/${id}`) });
      return { url, token };
    },

    dismiss(practice: string): void {
      entrances.delete(practice);
    },

    async answer(request: Request): Promise<Response> {
      const [, practices, id = '', segment = ''] = new URL(request.url).pathname.split('/');
      const entrance = practices === 'practices' ? entrances.get(id) : undefined;
      if (!entrance) return refusal(404, `No practice ${id} is open here`);
      if (request.headers.get('authorization') !== `Bearer ${entrance.token}`) {
        return refusal(401, 'The token is missing or wrong: send the token of the provisioning as Bearer');
      }
      // MSW compiles each handler's path anew for each request: only those of the method are asked.
      const handlers = entrance.handlers[segment]?.filter(({ info }) => info.method === request.method) ?? [];
      const response = await getResponse(handlers, request);
      return response ?? refusal(501, `Helsenorge has no operation ${request.method} ${segment}`);
    },
  };
}

/** Helsenorge in process: `fetch` calls to its address are answered here, all others pass through. */
export function intercept(token: string): Platform {
  const reception = createReception(INTERCEPTED_ORIGIN, token);
  const server = setupServer(http.all(`${INTERCEPTED_ORIGIN}/*`, ({ request }) => reception.answer(request)));
  server.listen({ onUnhandledRequest: 'bypass' });
  return {
    admit: reception.admit,
    dismiss: reception.dismiss,
    close: async () => server.close(),
  };
}

/** Helsenorge on a port, loopback unless another host is asked for; port 0 takes a free one. */
export async function listen(token: string, { host = '127.0.0.1', port = 0 } = {}): Promise<Platform> {
  let answer: (request: Request) => Promise<Response> = async () =>
    refusal(503, 'Helsenorge is not open yet');
  const server = createServer(async (incoming, outgoing) => {
    const body =
      incoming.method === 'GET' || incoming.method === 'HEAD' ? undefined : Readable.toWeb(incoming);
    const request = new Request(`http://${incoming.headers.host ?? host}${incoming.url ?? '/'}`, {
      method: incoming.method ?? 'GET',
      headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      ...(body && { body: body as ReadableStream, duplex: 'half' }),
    });
    const response = await answer(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const reception = createReception(`http://${host}:${address.port}`, token);
  answer = reception.answer;
  return {
    admit: reception.admit,
    dismiss: reception.dismiss,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
