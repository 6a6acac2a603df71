import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleDriver } from './module.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-module-'));
function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
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
  await expect(moduleDriver(broken)).rejects.toThrow(/could not be loaded: out of order \(broken\.mjs:2:7\)/);
});
