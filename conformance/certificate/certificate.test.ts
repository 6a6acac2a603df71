import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CertificateStatement } from '../../reports/certificate.ts';
import { main } from '../cli/program.ts';
import { signed } from './envelope.ts';
import { authentic } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-certificate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string) => join(folder, name);
const textOf = (name: string) => readFileSync(place(name), 'utf8');

const RUN = ['--service', 'office-contact', '--effort', 'quick', '--date', '2026-11-24'];
const keys = ['vendor', 'other'].map((name) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(place(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(place(`${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
  return privateKey;
});

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
const report = place('run/report.json');
const record = place('run/record.ndjson');
const certificate = place('run/certificate.json');

beforeAll(async () => {
  await ddfl('certify', ...RUN, '--mutant', 'CONT-03', '--out', place('run'));
  expect(await ddfl('sign', report, '--key', place('vendor.pem'))).toBe(0);
}, 600_000);

describe('a certificate', () => {
  it('holds, by itself, with the key that is trusted, and with its record', async () => {
    expect(await ddfl('verify', certificate)).toBe(0);
    expect(said).toContain('Whose key it is was not checked');
    expect(await ddfl('verify', certificate, '--key', place('vendor.pub.pem'), '--record', record)).toBe(0);
    expect(said).toMatch(/Each of \d+ verdicts follows from the record/);
    expect(said).toContain('The key is the one that you trust');
  });

  it('is an in-toto test result that names run, record and what failed', () => {
    const { payload } = JSON.parse(textOf('run/certificate.json')) as { payload: string };
    const statement = CertificateStatement.parse(JSON.parse(Buffer.from(payload, 'base64').toString()));
    const { run, record: evidence } = JSON.parse(textOf('run/report.json')) as {
      run: string;
      record: { sha256: string };
    };
    expect(statement.subject[0].digest.sha256).toBe(evidence.sha256);
    expect(statement.predicate.ddfl.run).toBe(run);
    expect(statement.predicate.result).toBe('FAILED');
    expect(statement.predicate.failedTests).toContain('CONT-03');
    expect(statement.predicate.ddfl.candidate.planted?.name).toBe('CONT-03');
  });

  it('comes with a page in both languages and a badge that say what it says', () => {
    expect(textOf('run/certificate.html')).toContain('Sertifikat');
    expect(textOf('run/certificate.html')).toContain('A fault was planted on purpose');
    const badge = JSON.parse(textOf('run/badge.json')) as Record<string, unknown>;
    expect(badge).toMatchObject({ schemaVersion: 1, color: 'red' });
    expect(badge.message).toMatch(/^failed \d+\/\d+ \(planted fault\)$/);
    expect(textOf('run/badge.svg')).toContain(`${badge.message as string}</text>`);
  });

  it('is refuted when any byte of it is another', () => {
    const bytes = readFileSync(certificate);
    const property = fc.property(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom('changed', 'taken out', 'doubled'),
      (at, value, how) => {
        const between = {
          changed: [(bytes[at] ?? 0) ^ value],
          'taken out': [],
          doubled: [bytes[at] ?? 0, bytes[at] ?? 0],
        };
        const text = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(between[how]),
          bytes.subarray(at + 1),
        ]);
        expect(authentic(text.toString('utf8'))).toHaveProperty('refuted');
      },
    );
    fc.assert(property, { seed: 1, numRuns: 3000 });
    expect(authentic(bytes.toString('utf8'))).not.toHaveProperty('refuted');
  });

  it('is refuted when it is signed with another key than the one that is trusted', async () => {
    expect(await ddfl('verify', certificate, '--key', place('other.pub.pem'))).toBe(1);
    expect(said).toContain('signed with another key');
  });

  it('is refuted when its key or signature is that of another', () => {
    const { payload } = JSON.parse(textOf('run/certificate.json')) as { payload: string };
    const [, other] = keys;
    if (!other) throw new Error('no key');
    const forged = JSON.parse(signed(Buffer.from(payload, 'base64').toString(), other)) as {
      signatures: [{ publicKey: string; keyid: string; sig: string }];
    };
    const own = JSON.parse(textOf('run/certificate.json')) as typeof forged;
    const text = (signature: object) => `${JSON.stringify({ ...own, signatures: [signature] }, null, 2)}\n`;
    const [one, two] = [own.signatures[0], forged.signatures[0]];
    for (const mixed of [
      { ...one, sig: two.sig },
      { ...one, publicKey: two.publicKey },
      { ...one, keyid: two.keyid },
      { ...two, keyid: one.keyid },
    ])
      expect(authentic(text(mixed)), JSON.stringify(mixed)).toHaveProperty('refuted');
    expect(authentic(text(one))).not.toHaveProperty('refuted');
  });

  it('is refuted by another record, or one that was changed', async () => {
    await ddfl('certify', ...RUN, '--out', place('passed'));
    expect(await ddfl('verify', certificate, '--record', place('passed/record.ndjson'))).toBe(1);
    expect(said).toContain('it is about a record with SHA-256');
    writeFileSync(place('changed.ndjson'), textOf('run/record.ndjson').replace('"accepted"', '"refused"'));
    expect(await ddfl('verify', certificate, '--record', place('changed.ndjson'))).toBe(1);
    expect(said).toContain('the record has been changed');
    expect(await ddfl('verify', certificate, '--record', place('none.ndjson'))).toBe(3);
  });

  it('that says more than its record comes to is refuted though its signature holds', async () => {
    const { payload } = JSON.parse(textOf('run/certificate.json')) as { payload: string };
    const text = Buffer.from(payload, 'base64')
      .toString()
      .replace('"verdict":"failed"}', '"verdict":"passed"}');
    const [own] = keys;
    if (!own) throw new Error('no key');
    writeFileSync(place('boasting.json'), signed(text, own));
    expect(await ddfl('verify', place('boasting.json'), '--record', record)).toBe(1);
    expect(said).toContain('CONT-03: passed');
  });
});

describe('a report', () => {
  it('gives another signer the predicate of its certificate', async () => {
    expect(await ddfl('sign', report, '--predicate', place('predicate.json'))).toBe(0);
    const { payload } = JSON.parse(textOf('run/certificate.json')) as { payload: string };
    const { predicate, predicateType } = JSON.parse(Buffer.from(payload, 'base64').toString());
    expect(JSON.parse(textOf('predicate.json'))).toEqual(predicate);
    expect(said).toContain(predicateType);
    expect(await ddfl('sign', report)).toBe(3);
    expect(said).toContain('--predicate');
  });

  const edited = (change: (text: string) => string) => {
    copyFileSync(record, place('record.ndjson'));
    writeFileSync(place('report.json'), change(textOf('run/report.json')));
    return ddfl('sign', place('report.json'), '--key', place('vendor.pem'));
  };

  it('that was edited is not signed, and the rule is named', async () => {
    expect(await edited((text) => text.replaceAll('"verdict": "failed"', '"verdict": "passed"'))).toBe(3);
    expect(said).toContain('is not what');
    expect(said).toContain('CONT-03: passed');
  });

  it('without its record, of rules alone, or with no key is not signed', async () => {
    writeFileSync(place('alone.json'), textOf('run/report.json'));
    expect(
      await ddfl('sign', place('alone.json'), '--key', place('vendor.pem'), '--record', place('no.ndjson')),
    ).toBe(3);
    expect(said).toContain('There is no record');
    await ddfl('certify', ...RUN, '--rule', 'CONT-03', '--out', place('rules'));
    expect(await ddfl('sign', place('rules/report.json'), '--key', place('vendor.pem'))).toBe(3);
    expect(said).toContain('some rules or stories alone');
    expect(await ddfl('sign', report, '--key', place('none.pem'))).toBe(3);
    expect(said).toContain('openssl genpkey -algorithm ed25519');
    expect(await ddfl('sign', report, '--key', place('vendor.pub.pem'))).toBe(3);
  });

  it('is not signed with a key of another kind', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(place('ec.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(createPublicKey(privateKey).asymmetricKeyType).toBe('ec');
    expect(await ddfl('sign', report, '--key', place('ec.pem'))).toBe(3);
    expect(said).toContain('certificates are signed with Ed25519');
  });
});
