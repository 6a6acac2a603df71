/** Runs of some rules or stories alone, and runs that end at the first failure. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Report } from '../../reports/schema.ts';
import { openerOf } from './open-page.ts';
import { main } from './program.ts';

let said = '';
let out = '';
beforeEach(() => {
  said = '';
  out = mkdtempSync(join(tmpdir(), 'ddfl-part-'));
  const listen = (text: unknown) => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(out, { recursive: true });
});

const certified = (...args: string[]) =>
  main([
    'node',
    'ddfl',
    'certify',
    '--effort',
    'quick',
    '--runs',
    '0',
    '--workers',
    '1',
    '--out',
    out,
    ...args,
  ]);
const report = () => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
const rules = () => report().requirements.map(({ id }) => id);

it('of one rule judges that rule in the scenarios of its service, and says that it is no certificate', async () => {
  expect(await certified('--rule', 'RENEW-04')).toBe(0);
  expect([rules(), report().services]).toEqual([['RENEW-04'], ['prescription-renewal']]);
  expect(said).toContain('Only RENEW-04 tried: no certificate.');
  expect(await certified('--rule', 'RENEW-04', '--mutant', 'RENEW-04')).toBe(1);
  expect(await main(['node', 'ddfl', 'judge', join(out, 'record.ndjson')])).toBe(1);
});

it('of one rule is not failed by another', async () => {
  expect(await certified('--rule', 'RENEW-02', '--mutant', 'RENEW-04')).not.toBe(1);
  expect(report().requirements.filter(({ failure }) => failure)).toEqual([]);
});

it('of one story plays that story, and judges what it puts to the test', async () => {
  const [{ name = '' } = {}] = await stories();
  expect(await certified('--story', name)).toBe(0);
  expect([report().played.scenarios, report().stories.map((each) => each.name)]).toEqual([1, [name]]);
  expect(rules().length).toBeGreaterThan(3);
  expect(said).toContain(`Only ${name} tried: no certificate.`);
});

async function stories() {
  await certified('--service', 'e-consultation');
  return report().stories;
}

it('that ends at the first failure says what was not tried, the same whatever is played at once', async () => {
  expect(await certified('--mutant', 'ECON-03', '--bail', '--concurrency', '1')).toBe(1);
  const [record, first] = [readFileSync(join(out, 'record.ndjson'), 'utf8'), report()];
  expect(first.counts['not-tried']).toBeGreaterThan(10);
  expect(said).toContain('The run ended at the first failure (--bail)');
  await certified('--mutant', 'ECON-03', '--bail', '--concurrency', '32');
  const now = (text: string) => text.replace(/"date":"[^"]*"/, '');
  expect(now(readFileSync(join(out, 'record.ndjson'), 'utf8')) === now(record)).toBe(true);
});

it.each([
  [['--rule', 'ECNO-03'], 'There is no rule ECNO-03. Did you mean ECON-03?'],
  [['--story', 'one-answr-and-close'], 'There is no story one-answr-and-close.'],
  [['--service', 'e-consultaton'], 'Did you mean e-consultation?'],
  [['--rule', 'ECON-03', '--baseline', 'x.json'], 'cannot be used with'],
])('%s is refused', async (args, words) => {
  expect(await certified(...args)).toBe(3);
  expect(said).toContain(words);
});

it('tells how many rules are broken while it plays, and that it seeks the shortest path', async () => {
  await certified('--rule', 'RENEW-04', '--mutant', 'RENEW-04');
  expect(said).toMatch(/of \d+, 1 rule broken so far/);
  expect(said).toContain('Finding the shortest path to 1 failure');
});

it('is opened by what each system opens pages with', () => {
  expect(openerOf('win32', 'C:\\a b\\report.html')).toEqual([
    'cmd',
    '/c',
    'start',
    '',
    'C:\\a b\\report.html',
  ]);
  expect(openerOf('darwin', 'r.html')).toEqual(['open', 'r.html']);
  expect(openerOf('linux', 'r.html')).toEqual(['xdg-open', 'r.html']);
});
