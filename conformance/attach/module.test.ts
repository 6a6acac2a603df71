import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { carried } from '../../mocks/in-process/carried.ts';
import { UserError } from '../user-error.ts';
import { moduleDriver as attachedModule } from './module.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-module-'));
function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Milliseconds: only what hangs takes so long, on a machine however busy. */
const LIMIT = 600_000;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function moduleDriver(path: string, timeout = LIMIT) {
  const { answer } = carried('module');
  const log = join(folder, 'candidate.log');
  const { driver, close } = await attachedModule(path, { answer, timeout, log });
  closing.push(close);
  return driver;
}

const OTHERS = 'export const provision = async () => {}, act = async () => {}, retire = async () => {};';

it("an operation's own error says at which line of the module it came about", async () => {
  const path = written('failing.mjs', `${OTHERS}\nexport async function statement() {\n  null.x;\n}\n`);
  const driver = await moduleDriver(path);
  await expect(driver.statement()).rejects.toThrow(/null.* \(failing\.mjs:3:8\)$/);
});

it('so does one of a file beside it, and one as it is loaded', async () => {
  written('beside.mjs', 'export function fail() {\n  throw new Error("no journal");\n}\n');
  const path = written(
    'calling.mjs',
    `import { fail } from './beside.mjs';\n${OTHERS}\nexport const statement = async () => fail();\n`,
  );
  await expect((await moduleDriver(path)).statement()).rejects.toThrow('no journal (beside.mjs:2:9)');
  const broken = written('broken.mjs', '\nthrow new Error("out of order");\n');
  await expect(moduleDriver(broken)).rejects.toThrow(
    /could not be loaded: .out of order \(broken\.mjs:2:7\)/,
  );
});

const GOOD_STATEMENT = `export const statement = async () => ({ name: 'A', version: '1', services: ['e-consultation'],
  appointmentKinds: [], observes: [], takesClock: true, messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' } });`;
const module = (name: string, text: string) => written(`${name}.mjs`, `${OTHERS}\n${text}`);

it.each([
  ['ends the process', 'process.exit(0);', /ended its own process while it was loaded, with exit code 0\./],
  ['kills it', "process.kill(process.pid, 'SIGKILL');", /while it was loaded, by signal SIGKILL\./],
  ['ends its whole group', "process.kill(0, 'SIGKILL');", /while it was loaded, by signal SIGKILL\./],
  [
    'says why',
    "console.log('no database'); process.exit(4);",
    /code 4\. Its last output: .no database. All of it/,
  ],
])('a module that %s as it is loaded is told with how', async (_what, text, told) => {
  const path = module('ending', text);
  await expect(moduleDriver(path)).rejects.toThrow(UserError);
  await expect(moduleDriver(path)).rejects.toThrow(told);
});

it.each([
  ['loops', 'for (;;);'],
  ['waits', 'await new Promise(() => {});'],
])('a module that %s as it is loaded is given up', async (_what, text) => {
  await expect(moduleDriver(module('stuck', text), 1500)).rejects.toThrow(/was not loaded within 1\.5 s/);
});

it.each([
  ['ends the process', 'process.exit(0)', 'with exit code 0'],
  ['throws where nobody catches', "setImmediate(() => { throw new Error('late') })", 'with exit code 1'],
  ['lets a promise fail', "Promise.reject(new Error('late'))", 'with exit code 1'],
])('a module that %s in an operation is told with how', async (_what, code, how) => {
  const path = module(
    'crashing',
    `export const statement = () => { ${code}; return new Promise(() => {}) };`,
  );
  const driver = await moduleDriver(path);
  await expect(driver.statement()).rejects.toMatchObject({
    trouble: 'unreachable',
    message: expect.stringContaining(`its process ended ${how}`),
  });
  // Nobody waits for what has ended.
  await expect(driver.act({ practice: 'p', now: '', act: null })).rejects.toThrow(/ended/);
});

it('a module that loops is late, and ended; one that waits lives on', async () => {
  const looping = await moduleDriver(
    module('looping', 'export const statement = async () => { for (;;); };'),
    1500,
  );
  await expect(looping.statement()).rejects.toMatchObject({
    trouble: 'late',
    message: expect.stringContaining('hears nothing any longer'),
  });
  await expect(looping.statement()).rejects.toMatchObject({ trouble: 'unreachable' });
  const waiting = 'let n = 0; export const statement = async () => (n++ ? 1 : new Promise(() => {}));';
  const driver = await moduleDriver(module('waiting', waiting), 1500);
  await expect(driver.statement()).rejects.toThrow('did not answer "statement" within 1.5 s.');
  expect(await driver.statement()).toBe(1);
});

it('a module that replaces what is global, closes the output and keeps timers open reaches nothing of the suite', async () => {
  const text = `${GOOD_STATEMENT}
globalThis.fetch = () => { throw new Error('replaced') };
process.stdout.write = console.log = () => { throw new Error('replaced') };
process.removeAllListeners('exit');
import { closeSync } from 'node:fs';
closeSync(1);
setInterval(() => {}, 1000);`;
  const driver = await moduleDriver(module('replacing', text));
  expect(await driver.statement()).toMatchObject({ name: 'A' });
});

it('what a module answers that no JSON can tell, or is too large, is an error of its own', async () => {
  const circular = module(
    'circular',
    'export const statement = async () => { const a = {}; a.a = a; return a; };',
  );
  await expect((await moduleDriver(circular)).statement()).rejects.toThrow(/circular/);
  const large = module('large', "export const statement = async () => 'x'.repeat(17e6);");
  await expect((await moduleDriver(large)).statement()).rejects.toMatchObject({ trouble: 'too-large' });
});
