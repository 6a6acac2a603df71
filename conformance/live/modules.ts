/** The modules of the page's script: compiled as the suite itself is, and given as they are. Nothing else is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Modules } from '../../reports/live/page.tsx';
import { moduleAddress } from '../module-address.ts';

/** What the script takes from packages, and the file of each. */
const PACKAGES = {
  preact: 'dist/preact.mjs',
  'preact/hooks': 'hooks/dist/hooks.mjs',
  'preact/jsx-runtime': 'jsx-runtime/dist/jsxRuntime.mjs',
} as const;

export interface ServedModules extends Modules {
  /** A module's text by where it stands; undefined when it is none of the page's. */
  text(path: string): string | undefined;
}

const IMPORTED = /\b(?:import|from)\s*['"]([^'"]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;

/**
 * Everything that the page's script imports, from its own module on.
 * @throws Error when it imports what no browser has.
 */
export async function pageModules(): Promise<ServedModules> {
  const root = join(dirname(fileURLToPath(await moduleAddress('modules', import.meta.url))), '../..');
  const client = 'reports/live/client.js';
  const texts = new Map<string, string>();
  const take = (path: string): void => {
    if (texts.has(path)) return;
    const text = readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
    for (const [, name = ''] of text.replace(COMMENT, '').matchAll(IMPORTED)) {
      if (name.startsWith('.')) take(relative(root, join(root, dirname(path), name)).replaceAll('\\', '/'));
      else if (!(name in PACKAGES)) throw new Error(`${path} imports ${name}, which the page has not`);
    }
  };
  take(client);
  const home = dirname(createRequire(import.meta.url).resolve('preact/package.json'));
  for (const file of Object.values(PACKAGES))
    texts.set(`preact/${file}`, readFileSync(join(home, file), 'utf8'));
  const imports = Object.fromEntries(
    Object.entries(PACKAGES).map(([name, file]) => [name, `./modules/preact/${file}`]),
  );
  return { imports, client: `modules/${client}`, text: (path) => texts.get(path) };
}
