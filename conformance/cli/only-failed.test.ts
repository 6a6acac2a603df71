/** What failed, played again: a failure once seen is not overwritten by a success of the same version. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Report } from '../../reports/schema.ts';
import { FORMAT_NAMES, formats } from './formats.ts';
import { main } from './program.ts';

let said = '';
let out = '';
let older = '';
beforeEach(async () => {
  said = '';
  const listen = (text: unknown) => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
  out = mkdtempSync(join(tmpdir(), 'ddfl-only-failed-'));
  older = join(out, 'report.json');
  expect(await whole('--mutant', 'RENEW-04')).toBe(1);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(out, { recursive: true });
});

const ddfl = (...args: string[]) =>
  main(['node', 'ddfl', 'certify', '--workers', '1', '--out', out, ...args]);
const whole = (...args: string[]) =>
  ddfl('--service', 'prescription-renewal', '--runs', '10', '--date', '2026-11-20', ...args);
const again = (...args: string[]) => ddfl('--only-failed', older, '--date', '2026-11-21', ...args);
const report = () => JSON.parse(readFileSync(older, 'utf8')) as Report;
const line = (id: string) => report().requirements.find((each) => each.id === id);
const familiesOf = (lines: Report['requirements']) => [...new Set(lines.map(({ service }) => service))];
const written = (change: (report: Report) => void) => {
  const changed = report();
  change(changed);
  writeFileSync(older, JSON.stringify(changed));
};

it('judges what failed and its neighbours, in the scenarios of then', async () => {
  const { seed, effort, requirements } = report();
  const unsettled = familiesOf(
    requirements.filter(({ verdict }) => ['failed', 'inconclusive'].includes(verdict)),
  );
  expect(familiesOf(requirements).length).toBeGreaterThan(unsettled.length);
  expect(await again('--mutant', 'RENEW-04')).toBe(1);
  const now = report();
  expect(familiesOf(now.requirements)).toEqual(unsettled);
  expect([now.seed, now.effort?.name, now.effort?.changed]).toEqual([seed, effort?.name, effort?.changed]);
  expect([line('RENEW-04')?.verdict, line('RENEW-04')?.failedIn?.date]).toEqual(['failed', '2026-11-20']);
  expect(said).toContain('no certificate');
});

it('calls unstable what holds now, in every report, until a whole run passes', async () => {
  const { run } = report();
  expect(await again()).toBe(2);
  expect(line('RENEW-04')).toMatchObject({ verdict: 'inconclusive', failedIn: { run, date: '2026-11-20' } });
  const words = `Unstable: failed in the run ${run?.slice(0, 12)} of 2026-11-20`;
  expect(said).toContain(words);
  for (const name of FORMAT_NAMES.filter((each) => !['html', 'badge'].includes(each)))
    expect(readFileSync(join(out, formats[name].file), 'utf8'), name).toContain(words);
  expect(await again()).toBe(2);
  expect(line('RENEW-04')?.failedIn).toEqual({ run, date: '2026-11-20' });
  expect(await whole()).toBe(0);
  expect(line('RENEW-04')).toMatchObject({ verdict: 'passed' });
});

it('takes a changed version for another system', async () => {
  written(({ candidate }) => {
    candidate.version = 'before';
  });
  expect(await again()).toBe(0);
  expect(line('RENEW-04')?.failedIn).toBeUndefined();
});

it('refuses a report on another system, and keeps it', async () => {
  written(({ candidate }) => {
    candidate.name = 'Another';
  });
  const before = readFileSync(older, 'utf8');
  expect(await again()).toBe(3);
  expect(said).toContain('is a report on Another, and this record system calls itself');
  expect(readFileSync(older, 'utf8')).toBe(before);
});

it('says that there is nothing to play again', async () => {
  expect(await whole()).toBe(0);
  expect(await again()).toBe(3);
  expect(said).toContain('leaves nothing to play again');
});

it('goes on with such a run where it was cut, with what failed before', async () => {
  const kept = join(out, 'before.json');
  writeFileSync(kept, readFileSync(older));
  expect(await again()).toBe(2);
  const lines = readFileSync(join(out, 'record.ndjson'), 'utf8').trimEnd().split('\n');
  const cut = join(out, 'cut.ndjson');
  writeFileSync(cut, `${lines.slice(0, 20).join('\n')}\n`);
  expect(await ddfl('--resume', cut, '--only-failed', kept)).toBe(2);
  expect(line('RENEW-04')?.failedIn?.date).toBe('2026-11-20');
  expect(report().played.scenarios).toBe(lines.length - 2);
});

it.each(['--rule', '--service', '--seed', '--baseline', '--shard'])(
  'is not asked for with %s',
  async (flag) => {
    expect(await again(flag, flag === '--seed' ? '2' : flag === '--shard' ? '1/2' : 'x')).toBe(3);
    expect(said).toContain('cannot be used with');
  },
);
