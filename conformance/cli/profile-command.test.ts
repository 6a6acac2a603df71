import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { RecordHeader } from '../../machines/contract/record.ts';
import { profileFrom } from '../profile/profile-file.ts';
import { headed } from '../record/header.ts';
import { fingerprintOf } from '../record/identity.ts';
import { profileOf } from '../record/profile-of.ts';
import { openRecord } from '../record/record-file.ts';
import { main } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-profile-'));
const place = (name: string) => join(folder, name);
const NHN = {
  format: 'ddfl-profile',
  version: 1,
  values: {
    closingCode: { value: { value: '77' }, source: 'NHN' },
    parentalResponsibility: { value: { value: 'FM' } },
  },
};

let printed = '';
beforeAll(() => writeFileSync(place('nhn.json'), JSON.stringify(NHN)));
beforeEach(() => {
  printed = '';
  const keep = (text: unknown) => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep as never);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep as never);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);
const short = ['--rule', 'ECON-03', '--effort', 'quick', '--date', '2024-02-05'];
const certify = (out: string, ...more: string[]) => ddfl('certify', ...short, '--out', place(out), ...more);
const record = (out: string) => join(place(out), 'record.ndjson');
const reportIn = (out: string) => JSON.parse(readFileSync(join(place(out), 'report.json'), 'utf8'));

describe('ddfl profile', () => {
  it('prints a whole profile that --profile takes, by the default or by a file', async () => {
    expect(await ddfl('profile', '--profile', place('nhn.json'))).toBe(0);
    const document = JSON.parse(printed);
    expect(document.values.closingCode).toMatchObject({ value: { value: '77' }, certainty: 'given' });
    expect(Object.keys(document.values).sort()).toEqual(Object.keys(defaultProfile).sort());
    expect(profileFrom(document, 'printed', defaultProfile).closingCode.value.value).toBe('77');
  });

  it('check tells what a file replaces, which rules rest on it, and what is assumed still', async () => {
    expect(await ddfl('profile', 'check', place('nhn.json'), '--lang', 'nb')).toBe(0);
    expect(printed).toContain('closingCode: 13 Dialog avsluttet (2.16.578.1.12.4.1.1.7602) → 77 (2.16');
    expect(printed).toContain('Brukt av: ECON-03');
    expect(printed).toContain('ingen krav; slik Helsenorge skriver');
    expect(printed).toMatch(/Fortsatt antatt:.*answerCode: 10 Svar/s);
  });

  it('check ends with exit code 3 where the file contradicts itself', async () => {
    const values = { closingCode: { value: { value: '10' } } };
    writeFileSync(place('wrong.json'), JSON.stringify({ ...NHN, values }));
    expect(await ddfl('profile', 'check', place('wrong.json'))).toBe(3);
    expect(printed).toContain('"10" is closingCode too');
  });
});

describe('a run by a profile', () => {
  beforeAll(() => certify('given', '--profile', place('nhn.json'), '--lang', 'nb'));

  it('holds the profile in its record, from which alone it is judged again', async () => {
    const { header } = openRecord(record('given'));
    expect(profileOf(header).closingCode).toMatchObject({ value: { value: '77' }, certainty: 'given' });
    expect(header.profile).toBe(fingerprintOf(profileOf(header)));
    expect(await ddfl('judge', record('given'), '--out', place('judged'))).toBe(0);
    expect(reportIn('judged').catalogue).toEqual(reportIn('given').catalogue);
  });

  it('tells in every form what the user gave', () => {
    const given = reportIn('given').catalogue.profile.filter(
      ({ certainty }: { certainty: string }) => certainty === 'given',
    );
    expect(given.map(({ name }: { name: string }) => name).sort()).toEqual([
      'closingCode',
      'parentalResponsibility',
    ]);
    for (const [form, words] of [
      ['report.md', 'oppgitt av brukeren'],
      ['report.html', 'oppgitt av brukeren'],
    ] as const)
      expect(readFileSync(join(place('given'), form), 'utf8').toLowerCase()).toContain(words);
  });

  it('is another run than that by the default profile, to judge and to replay', async () => {
    writeFileSync(place('other.json'), JSON.stringify({ ...NHN, values: {} }));
    expect(await ddfl('judge', record('given'), '--profile', place('other.json'))).toBe(3);
    expect(printed).toContain('is judged by the profile in its head');
    await certify('broken', '--profile', place('nhn.json'), '--mutant', 'ECON-03');
    expect(readFileSync(join(place('broken'), 'report.md'), 'utf8')).toContain('--profile');
    printed = '';
    expect(await ddfl('replay', 'ECON-03', '--from', place('broken'))).toBe(3);
    expect(printed).toContain('by another profile it is another run');
    expect(await ddfl('replay', 'ECON-03', '--from', place('broken'), '--profile', place('nhn.json'))).toBe(
      1,
    );
  });

  it('is redacted with its profile as it is', async () => {
    expect(
      await ddfl('redact', record('given'), '--out', place('redacted.ndjson'), '--secrets', place('s.json')),
    ).toBe(0);
    const [was, now] = [record('given'), place('redacted.ndjson')].map((each) => openRecord(each).header);
    expect(now?.profileValues).toEqual(was?.profileValues);
  });

  it('is not merged with a part by another', async () => {
    const half = [
      '--effort',
      'quick',
      '--service',
      'gp-panel',
      '--date',
      '2024-02-05',
      '--out',
      place('parts'),
    ];
    await ddfl('certify', ...half, '--shard', '1/2', '--profile', place('nhn.json'));
    await ddfl('certify', ...half, '--shard', '2/2');
    printed = '';
    const parts = [1, 2].map((part) => join(place('parts'), `part-${part}-of-2.ndjson`));
    expect(await ddfl('merge', ...parts, '--out', place('whole'))).toBe(3);
    expect(printed).toMatch(/parts of different runs: profile [0-9a-f]+ and/);
  });
});

describe('a record', () => {
  it('of before profiles stood in records is judged by the default one', () => {
    const { statement } = openRecord(record('given')).header;
    const told = { date: '2024-02-05', seed: 1, runs: 0, services: [], statement };
    const { profileValues: _none, ...old } = headed({ ...told, profile: defaultProfile });
    expect(profileOf(old as RecordHeader)).toEqual(defaultProfile);
  });

  it('whose profile was changed is told as changed', () => {
    const text = readFileSync(record('given'), 'utf8').replace('"value":"77"', '"value":"78"');
    writeFileSync(place('changed.ndjson'), text);
    expect(() => openRecord(place('changed.ndjson'))).toThrow(/another profile than it names/);
  });
});
