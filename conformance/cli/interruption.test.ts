import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../ddfl.js', import.meta.url));

/** All that a process says on its error stream until its end, and what is done when it has said something. */
async function complaintsOf(child: ChildProcess, heard: (text: string) => void): Promise<string> {
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += chunk;
    heard(text);
  });
  await once(child, 'close');
  return text;
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'says at %s what was kept and how it is judged, and ends as one that was stopped',
  async (signal) => {
    const out = join(mkdtempSync(join(tmpdir(), 'ddfl-stopped-')), 'a report');
    const args = [COMMAND, 'certify', '--service', 'e-consultation', '--workers', '1', '--out', out];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let isAsked = false;
    const said = await complaintsOf(child, (text) => {
      if (isAsked || !/ of \d+, /.test(text)) return;
      isAsked = true;
      // As below npx, which hands on what the terminal has told already.
      child.kill(signal);
      child.kill(signal);
    });
    expect(child.signalCode).toBe(signal);
    expect(said).toMatch(/Stopped before the end: [1-9]\d* scenarios are kept in .+\.\n/);
    expect(said).toContain(`npx ddfl certify --resume "${join(out, 'record.ndjson')}"`);
    const end = JSON.parse(readFileSync(join(out, 'record.ndjson'), 'utf8').trim().split('\n').at(-1) ?? '');
    expect(end).toMatchObject({ end: true, stopped: { en: `The run was ended from outside (${signal})` } });
    for (const name of ['report.json', 'report.html', 'report.md', 'junit.xml', 'ctrf.json', 'report.sarif'])
      expect(readFileSync(join(out, name), 'utf8'), name).toContain(`(${signal})`);
    const judge = spawn(process.execPath, [COMMAND, 'judge', join(out, 'record.ndjson')], {
      stdio: 'ignore',
    });
    const [code] = await once(judge, 'exit');
    // No verdict, but what was found so far.
    expect(code).toBe(3);
  },
);

it('ends at once when it is asked again', async () => {
  const out = mkdtempSync(join(tmpdir(), 'ddfl-stopped-'));
  const candidate = `trap '' TERM; while :; do sleep 1; done`;
  const args = [COMMAND, 'certify', '--exec', candidate, '--out', out];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  await expect.poll(() => existsSync(join(out, 'candidate.log'))).toBe(true);
  await expect.poll(() => child.kill('SIGTERM') && child.signalCode).toBe(false);
  expect(child.signalCode).toBe('SIGTERM');
});
