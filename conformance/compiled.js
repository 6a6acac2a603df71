#!/usr/bin/env node
/**
 * From a checkout: the compiled form of the sources, made when they have changed and kept for the next time. Run by
 * itself it starts a source file: `node conformance/compiled.js mocks/http/candidate-process.ts 8080`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['machines', 'scenarios', 'mocks', 'conformance', 'reports'];
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Compiled forms kept, and for how many milliseconds all are: a command may still load modules of an older one. */
const KEPT = 3;
const IN_USE_FOR = 6 * 3_600_000;

/** What the user can mend; the message says all. */
export class NotCompiled extends Error {}

/** Whether there are sources beside this file: the published package has none. */
export const isCheckout = existsSync(new URL('./index.ts', import.meta.url));

/** Where a source file (a path from the root, or an address) stands compiled; of several that compile at once one is kept. */
export function compiled(source) {
  const home = join(ROOT, '.compiled', fingerprint());
  if (!existsSync(home)) compileTo(home);
  const path = source instanceof URL ? relative(ROOT, fileURLToPath(source)) : source;
  return pathToFileURL(join(home, path.replace(/\.tsx?$/, '.js'))).href;
}

/** Changes when any source does. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  for (const path of [...sources.sort(), ...SETTINGS.map((name) => join(ROOT, name))]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(ROOT, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function compileTo(home) {
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const mine = `${home}.${process.pid}`;
  try {
    mkdirSync(mine, { recursive: true });
  } catch (error) {
    throw new NotCompiled(
      `Failed to write ${dirname(home)}, where the compiled sources of a checkout are kept: ${error.message}. Make the folder ${ROOT} writable, or use the package: npm pack, and install the tarball elsewhere.`,
    );
  }
  // Types are for `npm run check`: here the sources are only translated.
  const flags = ['-p', 'tsconfig.build.json', '--noCheck', '--declaration', 'false', '--outDir', mine];
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...flags], { cwd: ROOT });
  if (status !== 0) {
    rmSync(mine, { recursive: true, force: true });
    throw new NotCompiled(`The sources could not be compiled:\n${stdout}${stderr}`);
  }
  try {
    renameSync(mine, home);
  } catch (error) {
    // Another command was faster: its files are the same.
    rmSync(mine, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  forgetOld(dirname(home));
}

/** Removes what nobody runs any longer; what another process is compiling just now is left alone. */
function forgetOld(folder) {
  const forms = readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .map((name) => ({ path: join(folder, name), made: madeAt(join(folder, name)) }))
    .sort((one, other) => other.made - one.made);
  const newest = forms[0]?.made ?? 0;
  const old = forms.slice(KEPT).filter(({ made }) => newest - made > IN_USE_FOR);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}

/** Milliseconds; 0 for what another command has removed meanwhile. */
const madeAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [source = ''] = process.argv.splice(2, 1);
  await import('./engine.js');
  await import(compiled(source));
}
