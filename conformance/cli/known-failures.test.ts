import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allPassed } from '../../reports/samples/samples.ts';
import { Report } from '../../reports/schema.ts';
import { main } from './program.ts';

let printed = '';
let complained = '';

beforeEach(() => {
  printed = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const folder = mkdtempSync(join(tmpdir(), 'ddfl-known-'));
const out = join(folder, 'out');
const record = join(out, 'record.ndjson');
const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function waiversOf(name: string, ...waivers: [rule: string, until: string][]): string {
  const entries = waivers.map(([rule, until]) => ({
    rule,
    until,
    reason: 'mended in 4.3',
    ticket: 'EPJ-123',
  }));
  return fileOf(name, { waivers: entries });
}

const reportIn = (path: string) => Report.parse(JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')));
const read = (name: string) => readFileSync(join(out, name), 'utf8');

/** What a quick run of renewals does not come to. */
const UNTRIED = ['RENEW-07', 'RENEW-11', 'MSG-02', 'MSG-04', 'MSG-06', 'MSG-09', 'MSG-11', 'MSG-16'];

describe('known failures', () => {
  it('waived, the run of a mutant passes and every rendering names them', async () => {
    const waivers = waiversOf(
      'valid.json',
      ['MSG-10', '2026-11-21'],
      ...UNTRIED.map((rule): [string, string] => [rule, '2026-12-31']),
    );
    const [rule, ...others] = allPassed.requirements;
    const requirements = [{ ...rule, id: 'MSG-10' }, ...others];
    const baseline = fileOf('older.json', { ...allPassed, requirements });
    const run = [
      '--service',
      'prescription-renewal',
      '--mutant',
      'MSG-10',
      '--effort',
      'quick',
      '--runs',
      '0',
      '--date',
      '2026-11-21',
      '--out',
      out,
      '--workers',
      '1',
    ];
    const exitCode = await ddfl('certify', ...run, '--waivers', waivers, '--baseline', baseline);
    expect(exitCode).toBe(0);
    const report = reportIn(out);
    expect(report.waivers.map(({ rule, state, verdict }) => [rule, state, verdict])).toEqual([
      ['MSG-10', 'used', 'failed'],
      ...UNTRIED.map((each) => [each, 'used', 'inconclusive']),
    ]);
    expect([report.counts.waived, report.counts.failed]).toEqual([1 + UNTRIED.length, 0]);
    expect(report.comparison?.older.catalogue).toBe(allPassed.catalogue.version);
    for (const text of [printed, read('report.md'), read('junit.xml'), read('report.html')]) {
      expect(text).toMatch(/Waived until 2026-11-21, EPJ(-|&#45;)123: mended in 4.3/);
    }
    for (const text of [printed, read('report.md')]) {
      expect(text).toMatch(/MSG-10\W+\(?passed → waived/);
      expect(text).toMatch(/requirement catalogue 2024.1, this one/);
    }
  });

  it('that expired or are stale fail the run, by the date of the record', async () => {
    const waivers = waiversOf('due.json', ['MSG-10', '2026-11-20'], ['RENEW-04', '2026-12-31']);
    expect(await ddfl('judge', record, '--waivers', waivers)).toBe(1);
    expect(printed).toContain(
      '✗ Failed for 1 of 5 services that the vendor claims (Prescription renewal): a waiver has expired (MSG-10); a waiver is no longer needed (RENEW-04); 1 of 23 demands on the record system is broken',
    );
    const stale = waiversOf(
      'stale.json',
      ['MSG-10', '2026-12-31'],
      ['MSG-09', '2026-12-31'],
      ['MSG-01', '2026-12-31'],
    );
    expect(await ddfl('judge', record, '--waivers', stale)).toBe(1);
    expect(printed).toContain(': a waiver is no longer needed (MSG-01); ');
  });
});

describe('a baseline', () => {
  it('leaves the exit code at the verdict, and with --fail-on regression at what got worse', async () => {
    const waivedBefore = join(out, 'report.json');
    const judged = join(folder, 'judged');
    expect(await ddfl('judge', record, '--baseline', waivedBefore, '--out', judged)).toBe(1);
    expect(printed).toContain('Newly failing (1)\n      MSG-10 (waived → failed, worse)');
    const onRegression = ['judge', record, '--fail-on', 'regression', '--baseline'];
    expect(await ddfl(...onRegression, waivedBefore)).toBe(1);
    expect(printed).toContain('Exit code 1 (--fail-on regression): got worse: MSG-10.');
    const failedBefore = join(judged, 'report.json');
    expect(reportIn(judged)).toMatchObject({ verdict: 'failed', exitCode: 1, failOn: 'verdict' });
    const again = join(folder, 'judged-again');
    expect(await ddfl(...onRegression, failedBefore, '--out', again)).toBe(0);
    expect(printed.trimEnd().split('\n').at(-1)).toBe(
      'Exit code 0 only because nothing got worse (--fail-on regression); the verdict is: failed.',
    );
    expect(printed).toContain('Exit code 0 (--fail-on regression): nothing got worse.');
    expect(reportIn(again)).toMatchObject({ verdict: 'failed', exitCode: 0, failOn: 'regression' });
  });
});

describe('a baseline that the run would write over', () => {
  it('is refused before anything is played, and stays as it was', async () => {
    const baseline = join(out, 'report.json');
    const before = readFileSync(baseline, 'utf8');
    const flags = ['--out', out, '--baseline', baseline, '--fail-on', 'regression'];
    expect(await ddfl('certify', ...flags)).toBe(3);
    expect(complained).toContain('is the very file that this run writes its own report to');
    expect(await ddfl('judge', record, '--out', out, '--baseline', baseline)).toBe(3);
    expect(readFileSync(baseline, 'utf8')).toBe(before);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['waivers that are missing', ['--waivers', '/nowhere/w.json'], /^Failed to read the waivers file/],
    ['a baseline that is no report', ['--baseline', fileOf('no.json', {})], /is not a report: its "format"/],
    [
      'a regression from nothing',
      ['--fail-on', 'regression'],
      /^--fail-on regression has nothing to compare/,
    ],
  ])('stops with exit code 3 and one message before anything is played: %s', async (_, flags, message) => {
    const fresh = join(folder, 'never');
    expect(await ddfl('certify', '--out', fresh, ...flags)).toBe(3);
    expect(complained).toMatch(message);
    expect(complained.trim().split('\n')).toHaveLength(1);
    expect([printed, existsSync(join(fresh, 'record.ndjson'))]).toEqual(['', false]);
  });
});
