/** A starting point in a vendor's folder: a test driver, its documents, what runs it in CI, and a waiver file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';
import { type Ci, ciTemplates } from './ci.ts';
import { type Language, SHARED, skeletons } from './skeletons.ts';

/** What `npm pack` of this version makes: the suite is in no registry. */
export const TARBALL = `./${SUITE_NAME}-${SUITE_VERSION}.tgz`;

/** What a shell or YAML would read otherwise than npm is to. */
const SUITE = /^[\w@./:+~#=%^-]+$/;

// By the package's own name, for compiled files stand elsewhere and have no templates beside them.
const templates = join(
  dirname(createRequire(import.meta.url).resolve(`${SUITE_NAME}/package.json`)),
  'conformance/init/templates',
);

export interface StartingPoint {
  readonly language: Language;
  readonly ci: Ci;
  /** Where CI installs the suite from: whatever `npm install` takes. */
  readonly suite: string;
}

/**
 * Writes the starting point into a folder, which is made if need be, and gives the paths written, each with the
 * folder in front. All or nothing: no file is ever overwritten.
 * @throws UserError when one of the files exists, the folder cannot be written, or the suite's address is none.
 */
export function init(folder: string, { language, ci, suite }: StartingPoint): string[] {
  if (!SUITE.test(suite)) {
    throw new UserError(
      `--suite ${suite} is no path or address for "npm install". Give the path of a tarball (${TARBALL}) or a git address (git+https://…), without blanks.`,
    );
  }
  const { files, driver, attach } = skeletons[language];
  const targets = Object.entries({ ...files, ...SHARED, ...ciTemplates[ci].files }).map(
    ([path, template]) => ({
      template,
      path: join(folder, path),
    }),
  );
  const existing = targets.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (existing.length > 0) {
    throw new UserError(
      `Nothing was written: ${existing.join(', ')} exists already, and "ddfl init" overwrites no file. Move it away or name another folder.`,
    );
  }
  const values = { suite, 'suite-version': SUITE_VERSION, driver, attach };
  for (const { template, path } of targets) {
    const text = filled(readFileSync(join(templates, template), 'utf8'), values);
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

/** What else stands in double braces is the workflow's own, or the driver's to fill. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([a-z-]+)\}\}/g, (place, name) => values[name] ?? place);
}
