/** A candidate on a port: the four operations of a test driver over HTTP, as any vendor's system serves them. */
import type { AddressInfo } from 'node:net';
import {
  ActRequest,
  DRIVER_PATHS,
  type DriverOperation,
  ProvisionRequest,
  type TestDriver,
} from '../../machines/contract/driver.ts';
import { type ApiAnswer, NO_CONTENT, ok } from '../platform/operation.ts';
import type { Incoming } from '../reception.ts';
import { closed, serverOf } from './carry.ts';

export interface ServedCandidate {
  /** What `--candidate` takes: `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** How each operation is answered, by the document it is called with. */
function answersOf(driver: TestDriver): Record<DriverOperation, (document: unknown) => Promise<ApiAnswer>> {
  return {
    statement: async () => ok(await driver.statement()),
    provision: async (document) => {
      await driver.provision(ProvisionRequest.parse(document));
      return NO_CONTENT;
    },
    act: async (document) => ok(await driver.act(ActRequest.parse(document))),
    retire: async (document) => {
      const { practice } = document as { practice: string };
      await driver.retire({ practice });
      return NO_CONTENT;
    },
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
  const operations = Object.entries(answersOf(driver)) as [
    DriverOperation,
    (body: unknown) => Promise<ApiAnswer>,
  ][];
  const table = new Map(
    operations
      .filter(([name]) => name !== without)
      .map(([name, answer]) => [`${DRIVER_PATHS[name].method} ${DRIVER_PATHS[name].path}`, answer]),
  );
  const answer = async ({ method, target, body }: Incoming): Promise<ApiAnswer> =>
    // As a vendor's may, they stand below any path.
    (await table.get(`${method} ${target.slice(target.lastIndexOf('/'))}`)?.(body())) ?? {
      status: 404,
      json: { error: 'No such operation' },
    };
  const server = serverOf(() => ({ answer }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${address.port}`, close: () => closed(server) };
}
