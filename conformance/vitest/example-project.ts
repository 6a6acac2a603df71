/** A vendor's project for tests: made in an empty folder, with the packed suite installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, ROOT, run } from '../init/example-starting-point.ts';
import { TARBALL } from '../init/init.ts';

/** A shell of its own: what npm told the tests is not told on, and what it has downloaded is not asked for again. */
const PRELUDE = `
for name in "\${!npm_@}" "\${!VITEST@}"; do unset "$name"; done
unset NODE_ENV GITHUB_ACTIONS
export npm_config_prefer_offline=true npm_config_audit=false NO_COLOR=1
`;

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;

/** What the package is made of. */
const SOURCES = 'machines scenarios mocks conformance reports package.json tsconfig.json tsconfig.build.json';

/** Packed from a copy: other tests may be packing the same checkout. */
const pack = (folder: string) => `
mkdir .packing && cp -r ${SOURCES.split(' ')
  .map((name) => `'${join(ROOT, name)}'`)
  .join(' ')} .packing
ln -s '${join(ROOT, 'node_modules')}' .packing/node_modules
cd .packing && npm pack --pack-destination '${folder}' && cd .. && rm -rf .packing`;

/** A folder with the suite and some packages of our own versions in it, and a shell there. */
export async function projectWith(packages: readonly string[]) {
  const folder = emptyFolder();
  const shell = (command: string) => run('bash', ['-e', '-c', `${PRELUDE}\n${command}`], folder);
  const versions = packages.map((name) => `${name}@${versionOf(name)}`);
  const made = await shell(
    `${pack(folder)}\necho '{ "type": "module" }' > package.json\nnpm install --no-save ${TARBALL} ${versions.join(' ')}`,
  );
  if (made.status !== 0) throw new Error(made.output);
  return { folder, shell };
}
