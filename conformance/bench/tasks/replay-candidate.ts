/** The candidate of a replay: for each operation it makes the calls that were captured, and answers what was. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import type { Exchanges, RecordedCall } from '../exchange.ts';
import { asked } from '../task.ts';
import { PLACE, respond, wholeOf } from './said-again.ts';

const { exchanges: file, port } = asked<{ exchanges: string; port: number }>();
const practices = JSON.parse(readFileSync(file, 'utf8')) as Exchanges;
const helsenorge = new Pool(`http://127.0.0.1:${port}`);

async function call({ method, path, headers, body }: RecordedCall, place: string): Promise<void> {
  const given = await helsenorge.request({
    method: method as 'GET',
    path,
    headers: { ...headers, [PLACE]: place },
    body: body ?? null,
  });
  const text = await given.body.text();
  if (text) JSON.parse(text);
}

const server = createServer(async (request, response) => {
  await wholeOf(request);
  const place = String(request.headers[PLACE]);
  const [practice = 0, exchange = 0] = place.split('.').map(Number);
  const said = practices[practice]?.[exchange];
  for (const [index, each] of said?.calls.entries() ?? []) await call(each, `${place}.${index}`);
  respond(response, said?.answer === undefined ? 204 : 200, said?.answer);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
