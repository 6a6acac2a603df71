/** A candidate on a port: the four operations of a test driver over HTTP, as any vendor's system serves them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse, type HttpHandler, HttpResponse, http } from 'msw';
import {
  ActRequest,
  DRIVER_PATHS,
  type DriverOperation,
  ProvisionRequest,
  type TestDriver,
} from '../../machines/contract/driver.ts';
import { carry, closed } from './carry.ts';

export interface ServedCandidate {
  /** What `--candidate` takes: `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): Promise<void>;
}

function handlersOf(driver: TestDriver): Record<DriverOperation, HttpHandler> {
  const { statement, provision, act, retire } = DRIVER_PATHS;
  return {
    statement: http.get(`*${statement.path}`, async () => HttpResponse.json(await driver.statement())),
    provision: http.post(`*${provision.path}`, async ({ request }) => {
      await driver.provision(ProvisionRequest.parse(await request.json()));
      return new HttpResponse(null, { status: 204 });
    }),
    act: http.post(`*${act.path}`, async ({ request }) =>
      HttpResponse.json(await driver.act(ActRequest.parse(await request.json()))),
    ),
    retire: http.post(`*${retire.path}`, async ({ request }) => {
      const { practice } = (await request.json()) as { practice: string };
      await driver.retire({ practice });
      return new HttpResponse(null, { status: 204 });
    }),
  };
}

interface ServeOptions {
  /** A free one unless given. */
  readonly port?: number;
  /** An operation left out, to see that it is missed. */
  readonly without?: DriverOperation;
}

/** Serves a test driver on loopback. An operation that rejects is answered 500, with its words. */
export async function serveCandidate(
  driver: TestDriver,
  { port = 0, without }: ServeOptions = {},
): Promise<ServedCandidate> {
  const handlers = Object.entries(handlersOf(driver)).flatMap(([operation, handler]) =>
    operation === without ? [] : [handler],
  );
  const answer = async (request: Request) =>
    (await getResponse(handlers, request)) ?? new Response('No such operation', { status: 404 });
  const server = createServer((incoming, outgoing) => carry(incoming, outgoing, answer));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${address.port}`, close: () => closed(server) };
}
