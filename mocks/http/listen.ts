/** Helsenorge on a real port, for a candidate in any other process. */
import type { ServerOptions } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { refusal } from '../platform/operation.ts';
import { createReception, type Platform } from '../reception.ts';
import { type Answering, closed, serverOf } from './carry.ts';

interface ListenOptions extends Pick<ServerOptions, 'headersTimeout' | 'connectionsCheckingInterval'> {
  readonly host?: string;
  readonly port?: number;
}

/**
 * Helsenorge on a port, loopback unless another host is asked for; port 0 takes a free one.
 * @throws the system's error when the port cannot be had.
 */
export async function listen(
  token: string,
  { host = '127.0.0.1', port = 0, ...options }: ListenOptions = {},
): Promise<Platform> {
  let answering: Answering = { answer: () => refusal(503, 'Helsenorge is not open yet') };
  const server = serverOf(() => answering, options);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const origin = `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`;
  const { admit, dismiss, ...reception } = createReception(origin, token);
  answering = reception;
  return { origin, listensOn: address.address, admit, dismiss, close: () => closed(server) };
}
