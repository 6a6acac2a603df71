/** A starting point in a vendor's folder: candidate, workflow and waiver file, from the templates beside this file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';

/** Each template, and where it goes in the vendor's folder. */
const FILES = {
  'candidate.ts.template': 'candidate.ts',
  'ddfl-waivers.json': 'ddfl-waivers.json',
  'ddfl.yml': '.github/workflows/ddfl.yml',
} as const satisfies Record<string, string>;

// By the package's own name, for compiled files stand elsewhere and have no templates beside them.
const templates = join(
  dirname(createRequire(import.meta.url).resolve(`${SUITE_NAME}/package.json`)),
  'conformance/init/templates',
);

/**
 * Writes the starting point into a folder, which is made if need be, and gives the paths written, each with the
 * folder in front. All or nothing: no file is ever overwritten.
 * @throws UserError when one of the files exists or the folder cannot be written.
 */
export function init(folder: string): string[] {
  const targets = Object.entries(FILES).map(([template, path]) => ({ template, path: join(folder, path) }));
  const existing = targets.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (existing.length > 0) {
    throw new UserError(
      `Nothing was written: ${existing.join(', ')} exists already, and "ddfl init" overwrites no file. Move it away or name another folder.`,
    );
  }
  for (const { template, path } of targets) {
    const text = readFileSync(join(templates, template), 'utf8').replaceAll(
      '{{suite-version}}',
      SUITE_VERSION,
    );
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      throw new UserError(
        `Failed to write ${path}: ${(error as Error).message}. Name a folder that can be written: ddfl init FOLDER.`,
      );
    }
  }
  return targets.map(({ path }) => path);
}
