import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-redact-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string) => join(folder, name);
const jsonOf = (name: string) => JSON.parse(readFileSync(place(name), 'utf8'));
const headOf = (name: string) => JSON.parse(readFileSync(place(name), 'utf8').split('\n', 1)[0] ?? '');

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
const record = place('run/record.ndjson');
const redacted = place('redacted.ndjson');
const secrets = place('secrets.json');
const redact = (from = record, to = redacted) => ddfl('redact', from, '--out', to, '--secrets', secrets);

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(place('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const run = ['--service', 'office-contact', '--effort', 'quick', '--date', '2026-11-24'];
  await ddfl('certify', ...run, '--mutant', 'CONT-03', '--out', place('run'));
  expect(await redact()).toBe(0);
}, 600_000);

describe('a redacted record', () => {
  it('is of the same run, and names what it was made of', () => {
    const { redacted: told, ...head } = headOf('redacted.ndjson');
    expect(head).toEqual(headOf('run/record.ndjson'));
    expect(told.of).toBe(jsonOf('run/report.json').record.sha256);
  });

  it('is judged the same', async () => {
    expect(await ddfl('judge', record, '--out', place('judged'))).toBe(1);
    expect(await ddfl('judge', redacted, '--out', place('again'))).toBe(1);
    const verdictsOf = (name: string) =>
      jsonOf(name).requirements.map(({ id, verdict, exercised }: Record<string, unknown>) => [
        id,
        verdict,
        exercised,
      ]);
    expect(verdictsOf('again/report.json')).toEqual(verdictsOf('judged/report.json'));
    expect(jsonOf('again/report.json').run).toBe(jsonOf('judged/report.json').run);
  });

  it('bears out the certificate of the record, and one of its own', async () => {
    const key = place('key.pem');
    expect(await ddfl('sign', place('run/report.json'), '--key', key)).toBe(0);
    expect(await ddfl('verify', place('run/certificate.json'), '--record', redacted)).toBe(0);
    expect(said).toContain('is redacted, and says itself');
    await ddfl('judge', redacted, '--out', place('own'));
    expect(await ddfl('sign', place('own/report.json'), '--key', key, '--record', redacted)).toBe(0);
    expect(await ddfl('verify', place('own/certificate.json'), '--record', redacted)).toBe(0);
    expect(await ddfl('verify', place('own/certificate.json'), '--record', record)).toBe(1);
  });

  it('is held to its chain, and to the shapes of the texts that were planned', async () => {
    const text = readFileSync(redacted, 'utf8');
    writeFileSync(place('changed.ndjson'), text.replace('"outcome":"accepted"', '"outcome":"refused"'));
    expect(await ddfl('judge', place('changed.ndjson'))).toBe(3);
    expect(said).toContain('does not follow upon the lines before it');
  });

  it('leaves what was taken out to its owner alone', () => {
    for (const file of [redacted, secrets]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(jsonOf('secrets.json').values.length).toBeGreaterThan(100);
  });
});

describe('redact', () => {
  it('takes no record that is redacted already, and writes over none of its files', async () => {
    expect(await redact(redacted, place('twice.ndjson'))).toBe(3);
    expect(said).toContain('is redacted already');
    expect(await redact(record, record)).toBe(3);
    expect(said).toContain('name each its own');
  });
});
