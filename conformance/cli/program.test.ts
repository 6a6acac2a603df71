import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../reports/schema.ts';
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

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'ddfl-cli-'));
}

function ddfl(...args: string[]): Promise<number> {
  return main(['node', 'ddfl', ...args]);
}

async function certified(out: string, ...args: string[]): Promise<number> {
  return ddfl(
    'certify',
    '--service',
    'prescription-renewal',
    '--runs',
    '10',
    '--date',
    '2026-11-21',
    '--out',
    out,
    '--workers',
    '1',
    ...args,
  );
}

const read = (out: string, name: string) => readFileSync(join(out, name), 'utf8');

describe('certify', () => {
  it('plays as thoroughly as is asked for, and says so in the record', async () => {
    const headerOf = (out: string) => JSON.parse(read(out, 'record.ndjson').split('\n', 1)[0] ?? '');
    const [plain, thorough] = [folder(), folder()];
    expect(await certified(plain)).toBe(0);
    expect(await certified(thorough, '--thoroughness', '1')).toBe(0);
    expect([headerOf(plain).thoroughness, headerOf(thorough).thoroughness]).toEqual([0, 1]);
    const [few, many] = [plain, thorough].map((out) => JSON.parse(read(out, 'report.json')).played.scenarios);
    expect(many).toBeGreaterThan(2 * few);
    expect(await certified(folder(), '--thoroughness', '3')).toBe(3);
    expect(complained).toContain('Expected a whole number from 0 to 2.');
  });

  it('tells in record and reports how much was tried, and what of it was changed by hand', async () => {
    const out = folder();
    expect(await certified(out, '--effort', 'quick', '--lang', 'nb')).not.toBe(3);
    const header = JSON.parse(read(out, 'record.ndjson').split('\n', 1)[0] ?? '');
    expect(header.effort).toEqual({
      name: 'quick',
      changed: ['runs'],
      random: 10,
      histories: false,
      soak: 0,
    });
    expect(header).not.toHaveProperty('thoroughness');
    expect(JSON.parse(read(out, 'report.json')).effort).toEqual(header.effort);
    expect(printed).toMatch(/Omfang +quick, en rask prøve og intet sertifikat/);
    expect(printed).toContain('En rask prøve, intet sertifikat.');
    for (const name of ['report.html', 'junit.xml']) expect(read(out, name)).toContain('a smoke test');
    expect(read(out, 'report.md')).toContain('Endret for hånd');
    expect(await ddfl('judge', join(out, 'record.ndjson'), '--lang', 'en')).not.toBe(3);
    expect(printed).toMatch(/Effort +quick, a smoke test and no certificate: each act alone/);
  });

  it('takes random scenarios of each service or in all, not both, and says so', async () => {
    expect(await certified(folder(), '--scenarios', '5')).toBe(3);
    expect(complained).toMatch(/--scenarios.*cannot be used with.*--runs/);
    expect(await ddfl('certify', '--effort', 'thorough')).toBe(3);
    expect(complained).toContain('Allowed choices are quick, normal, certify.');
    expect(await ddfl('certify', '--soak', '-1')).toBe(3);
    expect(complained).toContain('Expected a whole number from 0 to 1000.');
  });

  it('passes the embedded reference, twice the same to the byte, and judge finds the same in the record', async () => {
    const [first, second, judged] = [folder(), folder(), folder()];
    expect(await certified(first, '--concurrency', '1')).toBe(0);
    expect(await certified(second, '--concurrency', '16', '--workers', '2')).toBe(0);
    for (const name of ['record.ndjson', 'report.json', 'junit.xml', 'report.md', 'report.html']) {
      expect(read(second, name) === read(first, name), `${name} is the same`).toBe(true);
    }
    expect(await ddfl('judge', join(first, 'record.ndjson'), '--out', judged)).toBe(0);
    expect(read(judged, 'report.json') === read(first, 'report.json')).toBe(true);
    const sha256 = createHash('sha256').update(read(first, 'record.ndjson')).digest('hex');
    expect(JSON.parse(read(first, 'report.json')).record).toEqual({ sha256 });
    const report = JSON.parse(read(first, 'report.json'));
    const { passed, 'not-applicable': other, 'not-observable': unseen } = report.counts;
    expect(passed).toBeGreaterThan(20);
    const demands = report.requirements.filter(({ binds }: { binds: string }) => binds === 'ehr');
    expect(passed + other + unseen).toBe(demands.length);
  });

  it('fails a mutant by its rule alone, and its replay command shows the same', async () => {
    const out = folder();
    expect(await certified(out, '--mutant', 'RENEW-04')).toBe(1);
    const report = JSON.parse(read(out, 'report.json'));
    const failed = report.requirements.filter(({ verdict }: { verdict: string }) => verdict === 'failed');
    expect(failed.map(({ id }: { id: string }) => id)).toEqual(['RENEW-04']);
    const { replay, steps } = failed[0].failure as Failure;
    const words = replay.split(' ').slice(2);
    expect(words).toEqual(['replay', 'RENEW-04', '--from', out, '--mutant', 'RENEW-04']);
    expect(await ddfl(...words)).toBe(1);
    const acts = JSON.stringify(steps.map(({ act }) => act));
    expect(await ddfl('replay', 'RENEW-04', '--acts', acts)).toBe(0);
    expect(await ddfl('judge', join(out, 'record.ndjson'))).toBe(1);
  });

  it('tells GitHub what failed, beside the run and at a file of the repository', async () => {
    const out = folder();
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    expect(await certified(out, '--mutant', 'RENEW-04', '--sarif-path', 'src/Ehr.cs')).toBe(1);
    vi.unstubAllEnvs();
    expect(printed).toMatch(/^::error title=RENEW-04::.+$/m);
    expect(read(out, 'report.sarif')).toContain('"uri": "src/Ehr.cs"');
    printed = '';
    await certified(out, '--mutant', 'RENEW-04');
    expect(printed).not.toContain('::error');
  });

  it('times the run for build servers, but where its date is given', async () => {
    const [dated, timed] = [folder(), folder()];
    await certified(dated, '--runs', '0');
    await ddfl('certify', '--service', 'gp-panel', '--effort', 'quick', '--workers', '1', '--out', timed);
    expect(read(dated, 'junit.xml')).not.toMatch(/ time(stamp)?="/);
    expect(read(timed, 'junit.xml')).toMatch(/<testsuites [^>]*time="\d+\.\d{3}" timestamp="\d{4}-.+Z"/);
    const { summary } = JSON.parse(read(timed, 'ctrf.json')).results;
    expect(summary.stop).toBeGreaterThan(summary.start);
  });

  it('shows no free text of messages unless asked for', async () => {
    const [closed, open] = [folder(), folder()];
    await certified(closed, '--mutant', 'RENEW-08');
    await certified(open, '--mutant', 'RENEW-08', '--texts');
    expect(read(closed, 'report.json')).not.toContain('Paracet 500 mg');
    expect(read(open, 'report.json')).toContain('Paracet 500 mg');
  });
});

describe('replay', () => {
  const acts = '[{"type":"citizen.asks"},{"type":"clinician.closes"}]';

  it('exits 2 for a rule that the acts do not put to the test', async () => {
    expect(await ddfl('replay', 'ECON-13', '--acts', acts)).toBe(2);
  });

  it('takes the acts from a file', async () => {
    const file = join(folder(), 'acts.json');
    writeFileSync(file, acts);
    expect(await ddfl('replay', 'ECON-03', '--acts', `@${file}`)).toBe(0);
  });
});

describe('what the user got wrong is one clear message and exit code 3', () => {
  const text = (name: string, content: string) => {
    const file = join(folder(), name);
    writeFileSync(file, content);
    return file;
  };

  it.each<[string, () => string[], RegExp]>([
    ['an unknown option', () => ['certify', '--bogus'], /unknown option '--bogus'/],
    ['an unknown command', () => ['certfy'], /unknown command 'certfy'/],
    ['a seed that is no number', () => ['certify', '--seed', 'x'], /whole number/],
    ['a date that is none', () => ['certify', '--date', '2026-13-40'], /YYYY-MM-DD/],
    ['a date that no calendar has', () => ['certify', '--date', '2026-02-30'], /2026-02-30 is no day/],
    [
      'a folder for reports that is a file',
      () => ['certify', '--out', text('taken', '')],
      /taken is a file, and the reports need a folder.+--out/,
    ],
    [
      'a folder for reports below a file',
      () => ['certify', '--out', join(text('taken', ''), 'report')],
      /taken is a file, and the reports need a folder.+--out/,
    ],
    [
      'a service that is none',
      () => ['certify', '--service', 'telepathy'],
      /There is no service telepathy\. Services: e-consultation, /,
    ],
    ['an unknown mutant', () => ['certify', '--mutant', 'ECON-99'], /no mutant ECON-99/],
    [
      'a candidate that is not there',
      () => ['certify', '--candidate', './nowhere.ts'],
      /no candidate module/,
    ],
    [
      'a candidate that throws as it loads',
      () => ['certify', '--candidate', text('throws.mjs', 'throw new Error("out of order")')],
      /could not be loaded: \(\d+ characters left out\)/,
    ],
    [
      'a candidate that lacks operations',
      () => ['certify', '--candidate', text('bare.mjs', 'export const statement = () => ({});')],
      /lacks provision, act, retire/,
    ],
    ['a record that is not there', () => ['judge', 'nowhere.ndjson'], /Failed to read nowhere.ndjson/],
    ['a record that is empty', () => ['judge', text('empty.ndjson', '')], /is empty/],
    ['a record that is not JSON', () => ['judge', text('broken.ndjson', '{"format"')], /line 1 is not JSON/],
    ['acts that are not JSON', () => ['replay', '--acts', 'asks'], /neither JSON nor @file/],
    ['acts that are none', () => ['replay', '--acts', '[{"type":"citizen.sings"}]'], /not an array of acts/],
    ['a start without offset', () => ['replay', '--acts', '[]', '--start', '2024-01-01'], /not an instant/],
    ['a rule that is none', () => ['replay', 'ECON-77', '--acts', '[]'], /no rule ECON-77/],
  ])('%s', async (_what, args, message) => {
    expect(await ddfl(...args())).toBe(3);
    expect(complained).toMatch(message);
    expect(complained).not.toMatch(/\n\s+at /);
  });
});
