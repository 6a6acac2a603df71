/** Judged by a catalogue that was: by its rules as they were; what came later is played, told and not scored. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../reports/schema.ts';
import { main } from './cli/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-frozen-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string) => join(folder, name);

let said = '';
beforeEach(() => {
  said = '';
  const keep = (text: unknown, done?: unknown) => {
    said += String(text);
    if (typeof done === 'function') done();
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep as never);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep as never);
});
afterEach(() => vi.restoreAllMocks());

const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);
const certify = (out: string, ...args: string[]) =>
  ddfl('certify', '--effort', 'quick', '--date', '2026-11-24', '--out', place(out), ...args);
const reportIn = (out: string) => JSON.parse(readFileSync(place(`${out}/report.json`), 'utf8')) as Report;
const lineOf = (out: string, id: string) => reportIn(out).requirements.find((line) => line.id === id);

describe('a run judged by an earlier catalogue', () => {
  it.each([
    ['2026.2', 'BOOK-20'],
    ['2026.2', 'CONT-11'],
    ['2026.2', 'MSG-15'],
    ['2026.1', 'MSG-11'],
  ])('of %s passes though %s is broken, and says so', async (catalogue, rule) => {
    const exitCode = await certify(rule, '--catalogue', catalogue, '--mutant', rule);
    expect(exitCode).toBe(0);
    const line = lineOf(rule, rule);
    expect(line?.verdict).toBe('not-scored');
    expect(line?.exercised).toBeGreaterThan(0);
    expect(line?.reason?.en).toMatch(
      /^Came with catalogue .*; this is judged by .*; the rule was broken in the run$/,
    );
    expect(reportIn(rule).catalogue.version).toBe(catalogue);
    expect(said).toContain('not scored');
  });

  it('takes nothing for passed that a later rule hid: a scenario ends where it was broken', async () => {
    expect(await certify('hidden', '--catalogue', '2026.2', '--mutant', 'PANEL-14')).toBe(2);
    expect(lineOf('hidden', 'PANEL-14')?.verdict).toBe('not-scored');
    expect(lineOf('hidden', 'PANEL-01')?.reason?.en).toContain('hidden by PANEL-14');
    expect(reportIn('hidden').counts.failed).toBe(0);
  });

  it('has its rules at the level at which they were', async () => {
    const run = ['--mutant', 'ECON-04'];
    expect(await certify('advice', ...run)).toBe(0);
    expect(lineOf('advice', 'ECON-04')?.verdict).toBe('warning');
    expect(await certify('demand', ...run, '--catalogue', '2026.2', '--bail')).toBe(1);
    expect(lineOf('demand', 'ECON-04')).toMatchObject({ verdict: 'failed', level: 'must' });
    expect(reportIn('demand').run).not.toBe(reportIn('advice').run);
  });

  it('is judged again by the catalogue that its record names, or by another that is named', async () => {
    const record = place('advice/record.ndjson');
    expect(await ddfl('judge', record)).toBe(0);
    expect(await ddfl('judge', record, '--catalogue', '2026.2', '--out', place('again'))).toBe(1);
    expect(lineOf('again', 'ECON-04')?.verdict).toBe('failed');
    expect(await ddfl('judge', place('demand/record.ndjson'))).toBe(1);
    expect(await ddfl('judge', record, '--catalogue', '2026.1', '--out', place('first'))).toBe(1);
    expect(lineOf('first', 'MSG-03')?.verdict).toBe('not-scored');
  });

  it('comes to the same from the record of the newest as from its own', async () => {
    await certify('newest');
    await certify('own', '--catalogue', '2026.2');
    await ddfl('judge', place('newest/record.ndjson'), '--catalogue', '2026.2', '--out', place('derived'));
    const verdicts = (out: string) => reportIn(out).requirements.map(({ id, verdict }) => [id, verdict]);
    expect(verdicts('derived')).toEqual(verdicts('own'));
    expect(reportIn('derived').run).toBe(reportIn('own').run);
  });

  it('tells of a waiver for a rule that came later, which changes nothing', async () => {
    const waivers = [{ rule: 'CONT-11', reason: 'Comes in 4.2', ticket: 'E-1', until: '2027-01-01' }];
    writeFileSync(place('waivers.json'), JSON.stringify({ waivers }));
    const known = ['--waivers', place('waivers.json')];
    expect(await ddfl('judge', place('own/record.ndjson'), ...known, '--out', place('waived'))).toBe(0);
    expect(reportIn('waived').waivers).toMatchObject([{ rule: 'CONT-11', state: 'not-scored' }]);
    expect(said).toContain('the rule is not in the catalogue that was judged by');
  });

  it('is of a catalogue that there is, and of rules that it has', async () => {
    expect(await certify('none', '--catalogue', '2025.1')).toBe(3);
    expect(said).toContain('Allowed choices are 2026.1, 2026.2, 2026.3');
    expect(await certify('none', '--catalogue', '2026.2', '--rule', 'BOOK-20')).toBe(3);
    expect(said).toContain('BOOK-20 came with catalogue 2026.3: 2026.2 does not have it.');
    const newer = readFileSync(place('own/record.ndjson'), 'utf8').replace('"2026.2"', '"2031.1"');
    writeFileSync(
      place('newer.ndjson'),
      newer.replace('"version":3', '"version":2').replace(/,"chain":"[^"]*"/g, ''),
    );
    expect(await ddfl('judge', place('newer.ndjson'))).toBe(3);
    expect(said).toContain('This suite has no catalogue 2031.1. It judges by 2026.1, 2026.2, 2026.3');
  });
});

describe('a certificate of an earlier catalogue', () => {
  it('is signed and verified by it, from whichever record', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(place('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const sign = (out: string, record: string) =>
      ddfl('sign', place(`${out}/report.json`), '--key', place('key.pem'), '--record', place(record));
    for (const [out, record] of [
      ['own', 'own/record.ndjson'],
      ['derived', 'newest/record.ndjson'],
    ] as const) {
      expect(await sign(out, record)).toBe(0);
      expect(await ddfl('verify', place(`${out}/certificate.json`), '--record', place(record))).toBe(0);
    }
    expect(said).toContain('2026.2');
  });
});
