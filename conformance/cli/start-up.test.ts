/** What a command loads: a small one starts quickly because it loads little, and that is seen from outside. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../ddfl.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ddfl-start-up-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Notes the address of every module as it is loaded, ours and those of packages. */
const NOTE = `
import { appendFileSync } from 'node:fs';
let file;
export const initialize = (path) => { file = path; };
export const load = (url, context, next) => { appendFileSync(file, url + '\\n'); return next(url, context); };
`;

/** The packages that a command loads; those in CommonJS are known by the module that is imported. */
async function packagesOf(args: readonly string[]): Promise<Set<string>> {
  const place = mkdtempSync(join(folder, 'loaded-'));
  const [hooks, begin, noted] = ['hooks.mjs', 'begin.mjs', 'noted'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(hooks, NOTE);
  const address = JSON.stringify(pathToFileURL(hooks).href);
  const data = JSON.stringify({ data: noted });
  writeFileSync(begin, `import { register } from 'node:module';\nregister(${address}, ${data});\n`);
  await new Promise((resolve) =>
    execFile(process.execPath, ['--import', begin, COMMAND, ...args], { cwd: folder }, resolve),
  );
  const packages = readFileSync(noted, 'utf8').matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g);
  return new Set([...packages].map(([, name]) => name ?? ''));
}

it.each([
  [['--version']],
  [['--help']],
  [['certify', '--help']],
  [['certfy']],
  [['report', 'x', '--format', 'x']],
  [['init', 'new']],
])('ddfl %s loads the reader of the command line alone', async (args) => {
  expect(await packagesOf(args)).toEqual(new Set(['commander']));
});

const SERVERS = ['msw', 'undici', 'tsx', 'piscina', 'cli-progress'];
const PAGES = ['preact', 'preact-render-to-string', '@viz-js/viz'];
const XML = ['libxml2-wasm', 'xmlbuilder2'];

it.each<[args: string[], needed: string, spared: string[]]>([
  [['contract'], 'zod-openapi', [...SERVERS, ...PAGES, 'xstate', 'fast-check']],
  [['requirements'], 'zod', [...SERVERS, ...PAGES, ...XML, 'fast-check']],
  [['requirements', '--html', 'catalogue.html'], '@viz-js/viz', [...SERVERS, ...XML]],
  // A refused run leaves reports that say so, in every form, and plays nothing.
  [['certify', '--seed', 'x'], 'preact-render-to-string', ['fast-check', 'xstate']],
  [['report', 'nowhere.json'], 'zod', [...SERVERS, ...PAGES, 'fast-check']],
  [['next', '--mutant', 'ECON-08'], 'xstate', [...SERVERS, ...PAGES]],
  [['replay', '--acts', '[]'], 'xstate', [...SERVERS, ...PAGES, 'fast-check']],
])('ddfl %s loads %s, and nothing of what others need', async (args, needed, spared) => {
  const packages = await packagesOf(args);
  expect(packages).toContain(needed);
  expect(spared.filter((each) => packages.has(each))).toEqual([]);
});
