import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { preflight } from '../preflight/preflight.ts';
import { attach } from './attach.ts';
import { handedOver } from './environment.ts';
import { httpDriver } from './http.ts';

const platform = { token: 'the-token-of-this-test' };
const environment = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin` };
const newLog = () => join(mkdtempSync(join(tmpdir(), 'ddfl-ports-')), 'candidate.log');
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The address of a candidate that answers every call so. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const asked = async (listener: RequestListener, timeout = 5000) => {
  const { driver, close } = httpDriver(await answering(listener), timeout);
  closing.push(close);
  return driver.act({ practice: 'p1', now: '2024-02-05T09:00:00+01:00', act: null });
};

describe('an answer over HTTP', () => {
  it('that is no UTF-8 is told by the byte where it is not', async () => {
    const bytes = Buffer.from([0x22, 0xc3, 0x28, 0x22]);
    await expect(asked((_, response) => response.end(bytes))).rejects.toThrow(
      'not UTF-8: the byte 0xC3 at offset 1 is no part of it',
    );
  });

  it('that leads elsewhere is told with its status and where it leads', async () => {
    const redirect: RequestListener = (_, response) =>
      response.writeHead(302, { location: 'https://login.example/' }).end();
    await expect(asked(redirect)).rejects.toThrow(/with status 302, to .https:\/\/login\.example\/./);
  });
});

describe('the preflight', () => {
  const statement = {
    name: 'A',
    version: '1',
    services: ['e-consultation'],
    observes: ['journal'],
    takesClock: true,
    messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
  };
  const candidate =
    (act: RequestListener): RequestListener =>
    (request, response) => {
      if (request.url === '/statement') response.end(JSON.stringify(statement));
      else if (request.url === '/act') act(request, response);
      else response.writeHead(204).end();
    };

  it.each<[string, RequestListener, RegExp]>([
    [
      'fails',
      (_, response) => response.writeHead(500).end(),
      /Preflight: a driver operation failed.*status 500/s,
    ],
    [
      'leads elsewhere',
      (_, response) => response.writeHead(307, { location: '/x' }).end(),
      /operation failed.*status 307/s,
    ],
    ['hangs', () => undefined, /did not answer in time.*within 0.5 s/s],
  ])('names an act that %s before any call, and no firewall first', async (_, act, told) => {
    const attachment = await attach({ candidate: await answering(candidate(act)), platform, timeout: 500 });
    closing.push(attachment.close);
    await expect(preflight(attachment)).rejects.toThrow(told);
  });
});

describe('a command', () => {
  it('that takes the call of "statement" and answers nothing is told so, and not as unreachable', async () => {
    const silent = `node -e "require('net').createServer(() => {}).listen(process.env.PORT, '127.0.0.1')"`;
    const exec = { command: silent, log: newLog(), environment };
    await expect(attach({ exec, platform, timeout: 3000 })).rejects.toThrow(
      /did not answer "statement" within 3 s, though it took the call/,
    );
  });

  it('whose daemon left its group is ended with it', async () => {
    if (process.platform !== 'linux') {
      console.warn('NOT RUN: daemons are found on Linux alone.');
      return;
    }
    const log = newLog();
    const command = "setsid -f sh -c 'echo daemon $$; exec sleep 600' ; exit 1";
    await expect(
      attach({ exec: { command, log, environment }, platform, timeout: 60_000 }),
    ).rejects.toThrow();
    const pid = /daemon (\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    const isAlive = () => {
      try {
        return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
      } catch {
        return false;
      }
    };
    expect(pid).toBeDefined();
    await expect.poll(isAlive).toBe(false);
  });

  it('is handed what programs need and what is named, and no secrets', () => {
    const own = { PATH: '/bin', HOME: '/h', LC_ALL: 'nb_NO', PYTHONPATH: '.', DDFL_X: '1', JAVA_HOME: '/j' };
    const secrets = {
      GITHUB_TOKEN: 's',
      AWS_SECRET_ACCESS_KEY: 's',
      NODE_OPTIONS: '--inspect',
      PYTHON_API_KEY: 's',
    };
    expect(handedOver({ ...own, ...secrets })).toEqual(own);
    expect(handedOver({ ...own, ...secrets }, ['GITHUB_TOKEN'])).toEqual({ ...own, GITHUB_TOKEN: 's' });
  });
});

it.each(['0', '0x0', '::0', '0.0.0.0'])(
  '%s is every address, and none that a candidate could call',
  async (host) => {
    const attempt = attach({
      candidate: 'http://127.0.0.1:9',
      platform: { ...platform, host },
      timeout: 1000,
    });
    await expect(attempt).rejects.toThrow(/listens on every address of this machine|could not listen/);
  },
);
