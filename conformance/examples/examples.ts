/** The sample reports that stand in the repository, for those who have no Node.js: of what they are, and how they are made. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../cli/program.ts';

/** Each in a folder of its own, and what is certified for it. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  passed: [],
  failed: ['--mutant', 'ECON-03', '--service', 'e-consultation', 'prescription-renewal'],
};

const FILES = ['report.html', 'report.md'];
/** Given, so that the same suite makes the same bytes on any day. */
const DATE = '2026-11-28';

/** The text of each file by its path in `reports/examples`. */
export async function examples(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, options] of Object.entries(EXAMPLES)) {
    const out = mkdtempSync(join(tmpdir(), 'ddfl-example-'));
    try {
      await main(['node', 'ddfl', 'certify', '--date', DATE, '--out', out, ...options]);
      for (const file of FILES) texts.set(`${name}/${file}`, readFileSync(join(out, file), 'utf8'));
    } finally {
      rmSync(out, { recursive: true });
    }
  }
  return texts;
}
