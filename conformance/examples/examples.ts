/** The sample reports that stand in the repository, for those who have no Node.js: of what they are, and how they are made. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentNow } from '../cli/environment.ts';
import { main } from '../cli/program.ts';

/** Each in a folder of its own, and what is certified for it. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  passed: [],
  failed: ['--mutant', 'ECON-03', '--service', 'e-consultation', 'prescription-renewal'],
};

const FILES = ['report.html', 'report.md'];
/** Given, so that the same suite makes the same bytes on any day. */
const DATE = '2026-11-28';

const HERE = Object.values(environmentNow()).join(', ');

/** A file of a report as it is in the folder that has the usual name, on the usual machine. */
const asAnywhere = (path: string, folder: string) =>
  readFileSync(path, 'utf8').replaceAll(folder, 'ddfl-report').replaceAll(HERE, 'v20.20.2, linux x64');

/** The text of each file by its path in `reports/examples`. */
export async function examples(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, options] of Object.entries(EXAMPLES)) {
    const out = mkdtempSync(join(tmpdir(), 'ddfl-example-'));
    try {
      await main(['node', 'ddfl', 'certify', '--date', DATE, '--out', out, ...options]);
      for (const file of FILES) texts.set(`${name}/${file}`, asAnywhere(join(out, file), out));
    } finally {
      rmSync(out, { recursive: true });
    }
  }
  return texts;
}
