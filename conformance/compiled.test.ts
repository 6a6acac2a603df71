/** A small checkout that is compiled as this one is. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = 'conformance/cli/program.ts';
const TO_ITS_END = 'conformance/cli/to-its-end.ts';
const says = (words: string) => `export const main = async () => { console.log('${words}'); return 0; };\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ddfl-checkout-'));
  for (const name of ['machines', 'scenarios', 'mocks', 'conformance/cli', 'reports']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  for (const name of ['ddfl.js', 'engine.js', 'compiled.js']) {
    copyFileSync(join(ROOT, 'conformance', name), join(folder, 'conformance', name));
  }
  copyFileSync(join(ROOT, TO_ITS_END), join(folder, TO_ITS_END));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'conformance/index.ts'), '');
  writeFileSync(join(folder, PROGRAM), says('one'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function ddfl(
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly status: unknown; readonly output: string }> {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [join(folder, 'conformance/ddfl.js')],
      { env: environment },
      (error, stdout, stderr) => resolve({ status: error ? error.code : 0, output: stdout + stderr }),
    ),
  );
}

it('is compiled by commands that start at once, and nothing half made is left', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, ddfl));
  expect(all).toEqual(all.map(() => ({ status: 0, output: 'one\n' })));
  expect(readdirSync(join(folder, '.compiled'))).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
});

it('is compiled again when a source has changed', async () => {
  await ddfl();
  writeFileSync(join(folder, PROGRAM), says('another'));
  expect((await ddfl()).output).toBe('another\n');
});

it('that cannot be written to is told where and what to do, and exits 3', async () => {
  writeFileSync(join(folder, '.compiled'), '');
  const { status, output } = await ddfl();
  expect(status).toBe(3);
  expect(output).toMatch(
    /^Failed to write .*\.compiled, where the compiled sources of a checkout are kept: /,
  );
  expect(output).not.toMatch(/\n\s+at /);
});

it('whose sources cannot be translated is told by the compiler, and exits 3', async () => {
  writeFileSync(join(folder, PROGRAM), 'export const main = (;\n');
  const { status, output } = await ddfl();
  expect(status).toBe(3);
  expect(output).toContain('The sources could not be compiled:\nconformance/cli/program.ts(1');
  expect(output).not.toMatch(/\n\s+at /);
});

it('that ends by a fault of its own exits 3, and shows where it is', async () => {
  writeFileSync(join(folder, PROGRAM), "export const main = () => { throw new Error('at fault'); };\n");
  const { status, output } = await ddfl();
  expect(status).toBe(3);
  expect(output).toMatch(/^The suite itself failed, and has judged nothing: Error: at fault\./);
  expect((await ddfl({ DEBUG: '1' })).output).toMatch(/Error: at fault\n\s+at main/);
});
