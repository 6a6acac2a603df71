import { generateKeyPairSync } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Registry } from '../../reports/registry-schema.ts';
import { signed } from '../certificate/envelope.ts';
import { main } from '../cli/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-registry-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string) => join(folder, name);
const textOf = (name: string) => readFileSync(place(name), 'utf8');

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
const registry = async (from: string, ...args: string[]) => {
  const exitCode = await ddfl('registry', place(from), '--out', place(`${from}-site`), ...args);
  return { exitCode, told: Registry.parse(JSON.parse(textOf(`${from}-site/registry.json`))) };
};

const [vendorKey] = ['vendor', 'other'].map((name) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(place(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(place(`${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
  return privateKey;
});

const RUN = ['--service', 'office-contact', '--effort', 'quick', '--seed', '3'];
async function certified(name: string, ...args: string[]): Promise<void> {
  await ddfl('certify', ...RUN, ...args, '--out', place(`runs/${name}`));
  const report = place(`runs/${name}/report.json`);
  expect(await ddfl('sign', report, '--key', place('vendor.pem'))).toBe(0);
}

/** Takes certificates of runs into a folder, with or without their records. */
function take(into: string, names: readonly string[], files: readonly string[]): void {
  for (const name of names) {
    mkdirSync(place(`${into}/${name}`), { recursive: true });
    for (const file of files) copyFileSync(place(`runs/${name}/${file}`), place(`${into}/${name}/${file}`));
  }
}

const BARE = ['certificate.json'];
const WITH_RECORD = ['certificate.json', 'record.ndjson'];

beforeAll(async () => {
  await certified('first', '--date', '2026-10-01', '--catalogue', '2026.2');
  await certified('second', '--date', '2026-11-01', '--catalogue', '2026.2');
  // Inconclusive: what the newest catalogue asks for beside takes more than a quick look.
  await certified('third', '--date', '2026-11-20');
  await certified('planted', '--date', '2026-11-24', '--mutant', 'CONT-03');
  take('good', ['first', 'second'], WITH_RECORD);
  take('good', ['third', 'planted'], BARE);
}, 600_000);

describe('a registry', () => {
  it('tells of each system what it holds, by which catalogue, since when, and how that was checked', async () => {
    const { exitCode, told } = await registry('good');
    expect(exitCode).toBe(0);
    expect(told.systems).toHaveLength(1);
    const [system] = told.systems;
    expect(
      system?.rows.map(({ service, catalogue, verdict, since, date, source }) => [
        service,
        catalogue,
        verdict,
        since,
        date,
        source.certificate,
        source.derived,
      ]),
    ).toEqual([
      ['office-contact', '2026.3', 'inconclusive', undefined, '2026-11-20', 'third/certificate.json', false],
      ['office-contact', '2026.2', 'passed', '2026-10-01', '2026-11-01', 'second/certificate.json', true],
    ]);
    expect(system?.trend.map(({ date }) => date)).toEqual(['2026-10-01', '2026-11-01', '2026-11-20']);
    expect(told.planted).toMatchObject([{ fault: expect.any(String), date: '2026-11-24' }]);
    expect(readdirSync(place('good-site/badges')).sort()).toEqual(
      [`${system?.slug}.json`, `${system?.slug}.svg`].sort(),
    );
    expect(said).toContain('3 certificates of 1 system verified.');
    expect(said).toContain('Whose the keys are was not checked');
  });

  it('has the same bytes wherever its folder stands, and however often it is made', async () => {
    await registry('good');
    cpSync(place('good'), place('elsewhere/good'), { recursive: true });
    await ddfl('registry', place('elsewhere/good'), '--out', place('again'));
    for (const file of ['index.html', 'registry.json'])
      expect(textOf(`again/${file}`)).toBe(textOf(`good-site/${file}`));
    expect(textOf('again/index.html')).not.toContain(folder);
  });

  it('counts the keys that are trusted and no other', async () => {
    const trusting = await registry('good', '--key', place('vendor.pub.pem'), place('other.pub.pem'));
    expect(trusting.exitCode).toBe(0);
    expect(trusting.told.trusted).toHaveLength(2);
    const { exitCode, told } = await registry('good', '--key', place('other.pub.pem'));
    expect([exitCode, told.systems.length, told.planted.length, told.unverified.length]).toEqual([
      1, 0, 0, 4,
    ]);
    expect(told.unverified[0]?.reasons[0]).toContain('not among those trusted');
    expect(await ddfl('registry', place('good'), '--key', place('none.pem'))).toBe(3);
  });

  it('has a certificate once that is there twice, the one with its record', async () => {
    take('twice/a', ['first'], BARE);
    take('twice/b', ['first'], WITH_RECORD);
    const { told } = await registry('twice');
    expect(told.systems[0]?.trend.map(({ source }) => source)).toMatchObject([
      { certificate: 'b/first/certificate.json', derived: true },
    ]);
  });

  it('names what does not hold, with the reason, and counts none of it', async () => {
    take('bad', ['second'], WITH_RECORD);
    take('bad', ['first', 'third', 'planted'], WITH_RECORD);
    const { payload } = JSON.parse(textOf('runs/planted/certificate.json')) as { payload: string };
    const boast = Buffer.from(payload, 'base64')
      .toString()
      .replace('"verdict":"failed"}', '"verdict":"passed"}');
    if (!vendorKey) throw new Error('no key');
    writeFileSync(place('bad/planted/certificate.json'), signed(boast, vendorKey));
    writeFileSync(
      place('bad/first/certificate.json'),
      textOf('runs/first/certificate.json').replace('payload', 'pay'),
    );
    writeFileSync(place('bad/third/record.ndjson'), textOf('runs/second/record.ndjson'));
    mkdirSync(place('bad/empty'), { recursive: true });
    writeFileSync(place('bad/empty/certificate.json'), '');
    mkdirSync(place('bad/large'), { recursive: true });
    writeFileSync(place('bad/large/certificate.json'), ' '.repeat(5 * 1024 * 1024));
    const { exitCode, told } = await registry('bad');
    expect(exitCode).toBe(1);
    expect(told.unverified.map(({ certificate }) => certificate)).toEqual(
      ['empty', 'first', 'large', 'planted', 'third'].map((name) => `${name}/certificate.json`),
    );
    const reasons = told.unverified.map((each) => each.reasons.join(' '));
    expect(reasons[0]).toContain('it is not JSON');
    expect(reasons[1]).toContain('no DSSE envelope');
    expect(reasons[2]).toContain('larger than');
    expect(reasons[3]).toContain('CONT-03: passed');
    expect(reasons[4]).toContain('that of record.ndjson is');
    expect(told.systems.flatMap(({ trend }) => trend.map(({ date }) => date))).toEqual(['2026-11-01']);
    expect(told.planted).toEqual([]);
    expect(said).toContain('✗ third/certificate.json');
    expect(textOf('bad-site/index.html')).toContain('planted/certificate.json');
    expect(textOf('bad-site/registry.json')).not.toContain(folder);
  });

  it('follows no link out of its folder, and takes names for names', async () => {
    const odd = '"><script>alert(1)</script>\n\u202E';
    take(`odd/${odd}`, ['third'], BARE);
    symlinkSync(place('good'), place('odd/link'));
    symlinkSync(place('odd'), place('odd/loop'));
    const { exitCode, told } = await registry('odd');
    expect(exitCode).toBe(0);
    expect(told.systems[0]?.trend).toHaveLength(1);
    expect(textOf('odd-site/index.html')).not.toContain('<script>alert');
    expect(textOf('odd-site/index.html')).not.toContain('\u202E');
  });

  it('needs a folder with certificates', async () => {
    expect(await ddfl('registry', place('nowhere'))).toBe(3);
    expect(said).toContain('Failed to read the folder');
    expect(await ddfl('registry', place('vendor.pem'))).toBe(3);
    mkdirSync(place('none'));
    expect(await ddfl('registry', place('none'))).toBe(3);
    expect(said).toContain('There is no certificate.json in');
  });
});
