/** A candidate's module, loaded in the process that it lives in. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { messageOf } from './unavailable.ts';

/** What a file exports of the four operations: by name, or as an object by default. */
export async function loaded(file: string): Promise<Partial<TestDriver>> {
  const { register: registerModules } = await import('tsx/esm/api');
  const { register: registerCommonJs } = await import('tsx/cjs/api');
  // Without "type": "module" in the vendor's package.json a .ts file is CommonJS.
  registerCommonJs();
  registerModules();
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const exported = (module.default ?? module) as Record<string, unknown>;
  // A CommonJS module that was written as `export default` arrives with a default inside its default.
  return (exported.default ?? exported) as Partial<TestDriver>;
}

/** What an error says, and the line of the vendor's own code that it came from, as far as its stack tells. */
export function withPlace(error: unknown, file: string): string {
  const folder = dirname(file);
  const frames = (error instanceof Error ? String(error.stack) : '').matchAll(
    /(?:file:\/\/)?([^\s()]+):(\d+):(\d+)/g,
  );
  for (const [, path = '', line, column] of frames) {
    const place = relative(folder, path);
    const isOwn = !place.startsWith('..') && !isAbsolute(place) && !place.includes('node_modules');
    if (isOwn && existsSync(path)) return `${messageOf(error)} (${place}:${line}:${column})`;
  }
  return messageOf(error);
}
