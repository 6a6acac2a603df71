import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { httpDriver } from './http.ts';

let server: Server | undefined;
let connections = 0;
afterEach(() => void server?.close());

/** A server that keeps a connection open after an answer, and ends it when it is asked for more. */
async function forgetful(answers: number): Promise<string> {
  connections = 0;
  server = createServer((socket) => {
    connections += 1;
    let asked = 0;
    socket.on('error', () => undefined);
    socket.on('data', () => {
      asked += 1;
      if (asked > answers) socket.destroy();
      else socket.write('HTTP/1.1 204 No Content\r\nconnection: keep-alive\r\n\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

it('opens a connection anew that the candidate has closed', async () => {
  const { driver, close } = httpDriver(await forgetful(1), 60_000);
  for (let n = 0; n < 3; n += 1) await driver.retire({ practice: `p${n}` });
  expect(connections).toBe(3);
  await close();
});

it('says so where a new connection is closed without an answer', async () => {
  const { driver, close } = httpDriver(await forgetful(0), 60_000);
  await expect(driver.retire({ practice: 'p1' })).rejects.toThrow(/could not be reached for "retire"/);
  expect(connections).toBe(1);
  await close();
});
