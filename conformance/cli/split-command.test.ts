/** Splitting, merging and going on, as a user types it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-split-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RUN = [
  '--service',
  'office-contact',
  '--effort',
  'quick',
  '--date',
  '2026-11-24',
  '--mutant',
  'CONT-03',
];
const whole = join(folder, 'whole');
const parts = join(folder, 'parts');

let printed = '';
let complained = '';
beforeEach(() => {
  printed = '';
  complained = '';
  const keep = (add: (text: string) => void) => (text: unknown, done?: unknown) => {
    add(String(text));
    if (typeof done === 'function') done();
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep((text) => (printed += text)) as never);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep((text) => (complained += text)) as never);
});
afterEach(() => vi.restoreAllMocks());

const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);
const filesIn = (path: string) =>
  new Map(
    readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8').replaceAll(path, 'OUT')]),
  );

beforeAll(async () => {
  expect(await ddfl('certify', ...RUN, '--out', whole)).toBe(1);
}, 600_000);

describe('parts', () => {
  it('merge to the record and every report of the run in one piece', async () => {
    for (const index of ['1', '2', '3']) {
      printed = '';
      expect(await ddfl('certify', ...RUN, '--shard', `${index}/3`, '--out', parts)).toBe(0);
      expect(printed).toContain(`Part ${index} of 3`);
      expect(printed).toContain('The verdict is that of all parts together');
    }
    expect(readdirSync(parts).sort()).toEqual([1, 2, 3].map((index) => `part-${index}-of-3.ndjson`));
    const merged = join(folder, 'merged');
    const paths = readdirSync(parts).map((name) => join(parts, name));
    expect(await ddfl('merge', ...paths, '--out', merged)).toBe(1);
    expect(printed).toContain('CONT-03');
    const [one, other] = [filesIn(whole), filesIn(merged)];
    expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [name, text] of one) expect(other.get(name) === text, name).toBe(true);
  });

  it('that are no whole end in 3, and the folder tells of it', async () => {
    const merged = join(folder, 'half');
    expect(await ddfl('merge', join(parts, 'part-1-of-3.ndjson'), '--out', merged)).toBe(3);
    expect(complained).toContain('there is no part 2, 3');
    expect(readFileSync(join(merged, 'junit.xml'), 'utf8')).toContain('there is no part 2, 3');
  });

  it('are not judged alone', async () => {
    expect(await ddfl('judge', join(parts, 'part-1-of-3.ndjson'))).toBe(3);
    expect(complained).toContain('part 1 of 3 of a run, and has no verdict of its own');
  });

  it.each([
    ['0/3', 'which part of how many'],
    ['4/3', 'which part of how many'],
    ['x', 'which part of how many'],
  ])('are refused as %s', async (shard, message) => {
    expect(await ddfl('certify', '--shard', shard)).toBe(3);
    expect(complained).toContain(message);
  });
});

describe('a run that was cut', () => {
  it('goes on where it was, in its own folder, by its record alone', async () => {
    const cut = join(folder, 'cut');
    await ddfl('certify', ...RUN, '--out', cut);
    const record = join(cut, 'record.ndjson');
    truncateSync(record, 100_000);
    expect(
      await ddfl('certify', '--resume', record, '--mutant', 'CONT-03', '--out', cut, '--seed', '2'),
    ).toBe(3);
    expect(complained).toContain("cannot be used with option '--seed");
    expect(await ddfl('certify', '--resume', record, '--mutant', 'CONT-03', '--out', cut)).toBe(1);
    expect(readFileSync(record).equals(readFileSync(join(whole, 'record.ndjson')))).toBe(true);
  });

  it('by its deadline is inconclusive, says how to go on, and failed at nothing', async () => {
    const late = join(folder, 'late');
    const all = ['--date', '2026-11-24', '--effort', 'normal', '--service', 'appointment-booking'];
    expect(await ddfl('certify', ...all, '--deadline', '1s', '--out', late)).toBe(2);
    const report = JSON.parse(readFileSync(join(late, 'report.json'), 'utf8')) as {
      verdict: string;
      requirements: { verdict: string }[];
    };
    expect(report.verdict).toBe('inconclusive');
    const verdicts = new Set(report.requirements.map(({ verdict }) => verdict));
    expect(verdicts).not.toContain('failed');
    expect(complained).toContain('--resume');
    expect(readFileSync(join(late, 'junit.xml'), 'utf8')).toContain('--deadline');
  });
});
