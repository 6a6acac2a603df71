/** The project's own files, for the tests of the house rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface File {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a file and what to do instead, if anything is. */
export type HouseRule = (file: File) => string[];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FOLDERS = ['machines', 'scenarios', 'mocks', 'conformance', 'reports'];

export const isTest = ({ path }: File) => /\.test\.tsx?$/.test(path);
export const inFolder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** Every module named in an import or export, static or dynamic. */
export function importsOf({ text }: File): string[] {
  const pattern = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map(([, name]) => name ?? '');
}

/** Files of the project that a file imports, from its root. */
export function internalImports(file: File): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file.path), name));
}

/** Packages that a file imports. */
export function packagesOf(file: File): string[] {
  const own = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  return importsOf(file)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map(own);
}

/** Files that only tests import. */
export const isTestMaterial = (path: string) => /\/(arbitrary|example)-[a-z-]+\.ts$/.test(path);

function filesBelow(folder: string): File[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
    });
}

export const files = FOLDERS.flatMap(filesBelow);
