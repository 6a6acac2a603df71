import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { examples } from './examples.ts';

const kept = (file: string) => new URL(`../../reports/examples/${file}`, import.meta.url);

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

it('the sample reports are those that the suite makes today', async () => {
  const made = await examples();
  const isAsMade = (file: string, text: string) =>
    existsSync(kept(file)) && readFileSync(kept(file), 'utf8') === text;
  const outdated = [...made].filter(([file, text]) => !isAsMade(file, text)).map(([file]) => file);
  expect(outdated, 'Make the sample reports anew and commit them: npm run examples').toEqual([]);
});

it('they show one record system that passes, and one that fails by one rule', () => {
  const headline = (name: string) => readFileSync(kept(`${name}/report.md`), 'utf8').split('\n', 1)[0];
  expect(headline('passed')).toContain('✓');
  expect(headline('failed')).toContain('✗');
});
