import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecordFile } from '../record/record-file.ts';
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

  /** The redacted record with something put for something else, and every line chained anew. */
  function forge(name: string, what: RegExp, by: string): string {
    const [head = '', ...lines] = readFileSync(redacted, 'utf8').trimEnd().split('\n');
    const forged = createRecordFile(place(name), JSON.parse(head));
    const unchained = lines.map((line) => {
      const { chain: _link, ...told } = JSON.parse(line);
      return JSON.stringify(told);
    });
    const at = unchained.findIndex((line) => what.test(line));
    expect(at).toBeGreaterThan(-1);
    for (const [index, line] of unchained.slice(0, -1).entries())
      forged.run(index === at ? line.replace(what, by) : line);
    forged.end(JSON.parse(unchained.at(-1) ?? ''));
    return place(name);
  }

  it('is held to its plan where somebody has chained its lines anew', async () => {
    // As it stands it is judged: what is refused below is the change, and not the chaining.
    expect(await ddfl('judge', forge('same.ndjson', /"name":/, '"name":'), '--out', place('same'))).toBe(1);
    for (const [name, what, by] of [
      ['act', /"type":"citizen\.enquires"/, '"type":"citizen.replies"'],
      ['text', /("type":"citizen\.enquires","text":")/, '$1xx '],
      ['scenario', /"name":"/, '"name":"x'],
    ] as const) {
      const forged = forge(`${name}.ndjson`, what, by);
      expect([name, await ddfl('judge', forged, '--out', place('forged'))]).toEqual([name, 3]);
    }
  });

  it('says in its report that it is redacted, and of what', async () => {
    await ddfl('judge', redacted, '--out', place('told'));
    const { of } = headOf('redacted.ndjson').redacted;
    expect(jsonOf('told/report.json').record.redactedFrom).toBe(of);
    expect(readFileSync(place('told/report.md'), 'utf8')).toContain(`made of the record with SHA-256 ${of}`);
  });

  it('leaves what was taken out to its owner alone', () => {
    for (const file of [redacted, secrets]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(jsonOf('secrets.json').values.length).toBeGreaterThan(100);
  });
});

describe('a revealed value', () => {
  const certificate = place('run/certificate.json');
  const shown = place('reveal.json');
  const value = () =>
    jsonOf('secrets.json').values.find((each: { kind: string }) => each.kind === 'text').value;
  const reveal = (asked: string) => ddfl('reveal', redacted, '--value', asked, '--out', shown);
  const verify = () => ddfl('verify', certificate, '--record', redacted, '--reveal', shown);

  it('is proven to whoever holds the redacted record, by itself or by what it is called, and nothing else is', async () => {
    await ddfl('sign', place('run/report.json'), '--key', place('key.pem'));
    expect(await reveal(value())).toBe(0);
    said = '';
    expect(await verify()).toBe(0);
    const [, pseudonym = ''] = /What the record calls "(.*)" is "/.exec(said) ?? [];
    expect(said).toContain(`is "${value()}"`);
    expect(await reveal(pseudonym)).toBe(0);
    expect(jsonOf('reveal.json').values).toMatchObject([{ value: value() }]);
    expect(statSync(shown).mode & 0o777).toBe(0o600);
  });

  it('is refused when it was never there, or is another than was committed to', async () => {
    expect(await reveal('Dette har ingen skrevet')).toBe(3);
    expect(said).toContain('Nothing that was taken out');
    await reveal(value());
    const told = jsonOf('reveal.json');
    const [one] = told.values;
    for (const changed of [
      { ...one, value: `${one.value}!` },
      { ...one, salt: one.salt.replace(/^./, (digit: string) => (digit === '0' ? '1' : '0')) },
      { ...one, path: one.path.slice(1) },
    ]) {
      writeFileSync(shown, JSON.stringify({ ...told, values: [changed] }));
      expect(await verify()).toBe(1);
    }
    expect(said).toContain('was never in');
    writeFileSync(shown, '{}');
    expect(await verify()).toBe(3);
    await reveal(value());
    expect(await ddfl('verify', certificate, '--record', record, '--reveal', shown)).toBe(3);
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
