/** A vendor's folder for tests: a starting point in it, and the suite's command run there. */
import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DDFL = join(ROOT, 'conformance/ddfl.js');

export interface Ended {
  readonly status: number | string | null;
  readonly output: string;
}

export const emptyFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'ddfl-init-')));

/** Runs a program in a folder. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 64_000_000 }, (error, stdout, stderr) =>
      resolve({ status: error ? (error.code ?? null) : 0, output: stdout + stderr }),
    );
  });
}

export const ddfl = (args: readonly string[], cwd: string) => run(process.execPath, [DDFL, ...args], cwd);

/** The words of a command line as a shell takes them, where double quotes alone are used. */
export const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
