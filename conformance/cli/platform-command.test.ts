/** The command that starts a Helsenorge to develop against, as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const DDFL = fileURLToPath(new URL('../ddfl.js', import.meta.url));
let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill('SIGKILL');
});

/** Starts a command, and gives what it has printed when it is ready. */
function started(...words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, [DDFL, ...words]);
    let printed = '';
    running.stdout?.on('data', (text) => {
      printed += text;
      if (printed.includes('Ctrl-C')) resolve(printed);
    });
    running.stderr?.on('data', (text) => {
      printed += text;
    });
    running.once('exit', () => reject(new Error(printed)));
  });
}

const ended = () => new Promise((resolve) => running?.once('exit', resolve));

it('prints where everything is; the page and the message service answer; it ends in good order', async () => {
  const printed = await started('platform', '--reference', '--port', '0', '--lang', 'en');
  const [, page = ''] = /The page: +(\S+)/.exec(printed) ?? [];
  expect((await fetch(page)).status).toBe(200);
  const [, messages = ''] = /The message service: +(\S+)/.exec(printed) ?? [];
  const [, token = ''] = /Token \(Bearer\): +(\S+)/.exec(printed) ?? [];
  const [, herId = ''] = /Legestad, HER-id: +(\d+)/.exec(printed) ?? [];
  const headers = { authorization: `Bearer ${token}`, 'api-version': '2', 'nhn-source-system': 'test' };
  const waiting = await fetch(`${messages}?ReceiverHerIds=${herId}`, { headers });
  expect([waiting.status, await waiting.json()]).toEqual([200, []]);
  expect(new URL(page).pathname).not.toContain(token);
  running?.kill('SIGTERM');
  expect(await ended()).toBe(0);
});

it('a port that is taken is named, and how to choose another', async () => {
  const printed = await started('platform', '--port', '0');
  const [, port = ''] = /127\.0\.0\.1:(\d+)/.exec(printed) ?? [];
  const first = running;
  await expect(started('platform', '--port', port)).rejects.toThrow(`port ${port}`);
  first?.kill('SIGKILL');
});
