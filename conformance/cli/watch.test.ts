import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compiled } from '../compiled.js';
import { changesOf } from './changes.ts';

const COMMAND = fileURLToPath(new URL('../ddfl.js', import.meta.url));
const built = (path: string) => compiled(new URL(`../../mocks/${path}.ts`, import.meta.url));
const PROFILE = `import { defaultProfile } from '${built('../machines/contract/default-profile')}';\n`;

let folder = '';
let child: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ddfl-watch-'));
});
afterEach(() => void child?.kill('SIGKILL'));

const sound = () =>
  `${PROFILE}import { createRecordSystem } from '${built('reference/record-system')}'; export default createRecordSystem({ profile: defaultProfile });\n`;
const faulty = () =>
  `${PROFILE}import { createMutant, mutants } from '${built('mutants/mutants')}';
  export default createMutant(mutants.find(({ name }) => name === 'RENEW-04'), defaultProfile);\n`;

/** The command, and what is waited for in its words. */
function watched(...args: string[]) {
  const started = spawn(process.execPath, [COMMAND, 'certify', '--out', join(folder, 'out'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let said = '';
  let check = () => {};
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      check();
    });
  const until = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      check = () => words.test(said) && resolve();
      started.once('exit', () => reject(new Error(`It ended, having said: ${said}`)));
      check();
    });
  return { until, started, said: () => said };
}

it('plays what failed again when the module changes, then everything, and ends when asked', async () => {
  const candidate = join(folder, 'candidate.mjs');
  writeFileSync(candidate, faulty());
  const args = ['--service', 'prescription-renewal', '--runs', '10', '--candidate', candidate, '--watch'];
  const { until, started, said } = watched(...args);
  await until(/^Round 1, all: broke RENEW-04/m);
  writeFileSync(candidate, 'export default {');
  await until(/candidate\.mjs.*\n/);
  writeFileSync(candidate, sound());
  await until(/^Round \d+, what was broken: holds now RENEW-04$/m);
  await until(/^Round \d+, all: Passed/m);
  const { verdict } = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'));
  expect([verdict, said().match(/^Round/gm)?.length]).toEqual(['passed', 3]);
  started.kill('SIGINT');
  await once(started, 'close');
  expect(started.signalCode).toBe('SIGINT');
}, 120_000);

it.each([
  [['--exec', 'true', '--watch'], 'Name them, or their folder: --watch src'],
  [['--watch', '/nowhere/at/all'], 'There is no /nowhere/at/all to watch'],
])('asks with %j which files are meant', async (args, words) => {
  const { started, said } = watched(...args);
  await once(started, 'close');
  expect([started.exitCode, said()]).toEqual([3, expect.stringContaining(words)]);
});

it('hears of files in new folders, and not of the reports', async () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  const changes = changesOf([folder], out);
  try {
    mkdirSync(join(folder, 'deep'));
    await changes.next();
    writeFileSync(join(folder, 'deep', 'a.txt'), '1');
    await changes.next();
    let isTold = false;
    const next = changes.next().then(() => {
      isTold = true;
    });
    writeFileSync(join(out, 'report.json'), '{}');
    expect(isTold).toBe(false);
    writeFileSync(join(folder, 'b.txt'), '1');
    await next;
    expect(() => changesOf([out], folder)).toThrow('lies in the folder');
  } finally {
    changes.close();
  }
});
