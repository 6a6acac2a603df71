/** Says again what was captured, over the same transport, with nobody who thinks: the least that a run can take. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import { Pool } from 'undici';
import type { Exchange, Exchanges } from '../exchange.ts';
import { answer, asked } from '../task.ts';
import { PLACE, respond, wholeOf } from './said-again.ts';

export interface ReplayTask {
  readonly exchanges: string;
  /** Practices under way at once. */
  readonly concurrency: number;
}

const { exchanges: file, concurrency } = asked<ReplayTask>();
const practices = JSON.parse(readFileSync(file, 'utf8')) as Exchanges;

const helsenorge = createServer(async (request, response) => {
  await wholeOf(request);
  const [practice = 0, exchange = 0, call = 0] = String(request.headers[PLACE]).split('.').map(Number);
  const said = practices[practice]?.[exchange]?.calls[call];
  respond(response, said?.status ?? 500, said?.answer);
});
helsenorge.listen(0, '127.0.0.1');
await once(helsenorge, 'listening');
const { port } = helsenorge.address() as AddressInfo;

const module = fileURLToPath(new URL('./replay-candidate.js', import.meta.url));
const candidate = spawn(process.execPath, [module, JSON.stringify({ exchanges: file, port })], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [itsPort] = await once(candidate.stdout, 'data');
const pool = new Pool(`http://127.0.0.1:${String(itsPort).trim()}`);

async function ask({ method, path, body }: Exchange, place: string): Promise<void> {
  const headers = { [PLACE]: place, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const given = await pool.request({ method, path, headers, body: body ?? null });
  const text = await given.body.text();
  if (text) JSON.parse(text);
}

async function sayAll(): Promise<void> {
  await pMap(
    practices,
    async (exchanges, practice) => {
      for (const [index, exchange] of exchanges.entries()) await ask(exchange, `${practice}.${index}`);
    },
    { concurrency },
  );
}

try {
  await sayAll();
  await answer(sayAll);
} finally {
  await pool.destroy();
  candidate.kill();
  helsenorge.close();
  helsenorge.closeAllConnections();
}
