import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { contradictionsIn } from './contradictions.ts';
import { profileDocument } from './document.ts';
import { everyValueReplaced } from './example-profile.ts';
import { profileFrom, readProfile } from './profile-file.ts';
import { profileJsonSchema } from './profile-schema.ts';

const file = (values: object) => ({ format: 'ddfl-profile', version: 1, values });
const given = (values: object) => profileFrom(file(values), 'nhn.json', defaultProfile);

describe('a profile file', () => {
  it('gives some values, and the others are as in the default profile', () => {
    const profile = given({ answerCode: { value: { value: '20' }, source: 'NHN, brev 3. mars' } });
    expect(profile.answerCode).toEqual({
      value: { value: '20', system: defaultProfile.answerCode.value.system },
      certainty: 'given',
      source: { nb: 'NHN, brev 3. mars', en: 'NHN, brev 3. mars' },
    });
    expect({ ...profile, answerCode: defaultProfile.answerCode }).toEqual(defaultProfile);
  });

  it('need not say where a value is known from, and may confirm one', () => {
    expect(given({ oneWayCode: { value: defaultProfile.oneWayCode.value } }).oneWayCode).toEqual({
      value: defaultProfile.oneWayCode.value,
      certainty: 'given',
      source: { nb: 'Oppgitt av brukeren', en: 'Given by the user' },
    });
  });

  it('as it was printed gives nothing, and with one value edited that one', () => {
    const printed = JSON.parse(JSON.stringify(profileDocument(defaultProfile)));
    expect(profileFrom(printed, 'nhn.json', defaultProfile)).toEqual(defaultProfile);
    printed.values.closingCode.value.value = '99';
    const edited = profileFrom(printed, 'nhn.json', defaultProfile);
    const certain = Object.entries(edited).filter(([, { certainty }]) => certainty === 'given');
    expect(certain.map(([key]) => key)).toEqual(['closingCode']);
  });

  it.each<[string, unknown, RegExp]>([
    ['another document', { waivers: [] }, /format: .*ddfl-profile/],
    ['another version', { ...file({}), version: 2 }, /version: .*1/],
    ['an unknown key', file({ anserCode: { value: '1' } }), /no "anserCode"\. Did you mean answerCode\?/],
    ['a value of another shape', file({ closingCode: { value: '13' } }), /values\.closingCode\.value: /],
    ['a value without `value`', file({ closingCode: {} }), /values\.closingCode\.value: /],
    ['a limit of nothing', file({ attachmentsMax: { value: 0 } }), /values\.attachmentsMax\.value: .*>=1/],
    ['a list of nothing', file({ invalidErrors: { value: [] } }), /values\.invalidErrors\.value/],
    ['a code beside its list', file({ invalidErrors: { value: ['Q1'] } }), /expected one of "E10"/],
    [
      'a list that is no object identifier',
      file({ answerCode: { value: { value: '1', system: '7602' } } }),
      /2\.16\.578/,
    ],
    ['another way of listing items', file({ renewalItems: { value: ['Annet'] } }), /renewalItems.*Sporsmal/],
  ])('that is %s is refused in words', (_name, document, problem) => {
    expect(() => profileFrom(document, 'nhn.json', defaultProfile)).toThrow(problem);
    expect(() => profileFrom(document, 'nhn.json', defaultProfile)).toThrow(/The profile file nhn\.json/);
  });

  it.each<[string, object, RegExp]>([
    ['closes as it answers', { closingCode: { value: { value: '10' } } }, /"10" is closingCode too/],
    ['asks as it reserves', { slotQuestion: { value: { value: 'RA' } } }, /"RA" is slotQuestion too/],
    ['allocates as it cancels', { allocatedStatus: { value: ['CANCELLED'] } }, /share nothing/],
    ['has one error for two', { invalidErrors: { value: ['T01'] } }, /"T01" stands in notWellFormedErrors/],
    [
      'names two messages alike',
      {
        messageTypes: {
          value: { ...defaultProfile.messageTypes.value, 'office-contact': 'DIALOG_INNBYGGER_TIMEONSKE' },
        },
      },
      /DIALOG_INNBYGGER_TIMEONSKE" is office-contact too/,
    ],
    [
      'has a code of another list than is known',
      { renewedCode: { value: { value: '14', system: '2.16.578.1.12.4.1.1.7601' } } },
      /renewedCode.*expected 2\.16\.578\.1\.12\.4\.1\.1\.7602/,
    ],
    [
      'has an answer of the list of questions',
      { answerCode: { value: { value: '1', system: '2.16.578.1.12.4.1.1.7601' } } },
      /the list of questions/,
    ],
    ['sends links late before early', { videoLinkMinutes: { value: { earliest: 5, latest: 10 } } }, /more/],
    ['allows all formats', { attachmentFormats: { value: ['pdf', 'jpg', 'png', 'docx'] } }, /none is left/],
    ['allows a format twice', { attachmentFormats: { value: ['pdf', 'pdf'] } }, /twice/],
  ])('that %s contradicts itself', (_name, values, problem) => {
    expect(() => given(values)).toThrow(problem);
  });

  it('may have a code of a list that nobody knows', () => {
    const system = '2.16.578.1.12.4.1.1.9999';
    expect(given({ slotAnswer: { value: { value: '1', system } } }).slotAnswer.value.system).toBe(system);
  });

  it('is read from a file, and what is none is told', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ddfl-profile-')), 'nhn.json');
    writeFileSync(path, '\uFEFF{"format":"ddfl-profile","version":1,"values":{}}');
    expect(readProfile(path, defaultProfile)).toEqual(defaultProfile);
    writeFileSync(path, '{');
    expect(() => readProfile(path, defaultProfile)).toThrow(/is not JSON/);
    expect(() => readProfile(`${path}x`, defaultProfile)).toThrow(/Failed to read the profile file/);
  });
});

describe('the default profile', () => {
  it('does not contradict itself', () => {
    expect(contradictionsIn(defaultProfile, defaultProfile)).toEqual([]);
  });
});

describe('the published schema', () => {
  const published = readFileSync(new URL('../../reports/profile.schema.json', import.meta.url), 'utf8');

  it('is the one that is made', () => {
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(profileJsonSchema())));
  });

  it('takes what is printed and what is given, and nothing else', () => {
    const isValid = new Ajv2020({ strict: false }).compile(JSON.parse(published));
    for (const document of [profileDocument(defaultProfile), everyValueReplaced, file({})])
      expect(isValid(document)).toBe(true);
    expect(isValid(file({ anserCode: { value: '1' } }))).toBe(false);
  });
});
