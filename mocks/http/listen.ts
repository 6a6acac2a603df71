/** Helsenorge on a real port, for a candidate in any other process. */
import { createServer } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { refusal } from '../platform/operation.ts';
import { createReception, type Platform, type Reception } from '../reception.ts';
import { carry, closed, SERVER } from './carry.ts';

/**
 * Helsenorge on a port, loopback unless another host is asked for; port 0 takes a free one.
 * @throws the system's error when the port cannot be had.
 */
export async function listen(token: string, { host = '127.0.0.1', port = 0 } = {}): Promise<Platform> {
  let answer: Reception['answer'] = () => refusal(503, 'Helsenorge is not open yet');
  const server = createServer(SERVER, (request, response) =>
    carry(request, response, (incoming) => answer(incoming)),
  );
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
