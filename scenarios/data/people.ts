/** People and their offices as life has them: names, identity numbers and what was prescribed to them. */
import fc from 'fast-check';
import { CITIZENS } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import {
  type ClinicianSketch,
  IDENTITY_KINDS,
  type PersonSketch,
  PRESCRIBED_BEFORE,
  type PracticeSketch,
} from '../../machines/contract/practice-sketch.ts';
import { ODD_FAMILY_NAMES, ODD_GIVEN_NAMES } from './odd-names.ts';
import { denseText, lineUpTo, ofLength } from './texts.ts';

const givenName = fc.constantFrom(...ODD_GIVEN_NAMES);
const familyName = fc.constantFrom(...ODD_FAMILY_NAMES);

/** Mostly as short as names of medicines are, at times as long as they may be. */
const item = fc.oneof(
  lineUpTo(100),
  denseText.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 100)),
  fc.integer({ min: 40, max: 100 }).map((length) => ofLength(length, 'Paracet 500 mg, 100 tabletter, ')),
);
const prescribedBefore = fc.uniqueArray(item, {
  minLength: PRESCRIBED_BEFORE,
  maxLength: PRESCRIBED_BEFORE,
});

const person: fc.Arbitrary<PersonSketch> = fc.record(
  { givenName, familyName, identity: fc.constantFrom(...IDENTITY_KINDS), prescribedBefore },
  { requiredKeys: [] },
);

const clinician: fc.Arbitrary<ClinicianSketch> = fc.record(
  { givenName, familyName, role: fc.constantFrom('gp' as const, 'locum' as const) },
  { requiredKeys: [] },
);
/** The GP and the locum are who they are; their names alone are drawn. */
const own = fc.record({ givenName, familyName }, { requiredKeys: [] });

const withoutLocum = { isWithoutLocum: true } as const;

/** Who works at the office beside the GP: mostly a locum and others, at times GPs alone, or nobody. */
const staff: fc.Arbitrary<Pick<PracticeSketch, 'clinicians' | 'isWithoutLocum'>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(own, own, fc.array(clinician, { maxLength: 4 }))
      .map(([gp, locum, further]) => ({ clinicians: [gp, locum, ...further] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(own, fc.array(own, { minLength: 1, maxLength: 4 }))
      .map(([gp, further]) => ({ ...withoutLocum, clinicians: [gp, {}, ...further] })),
  },
  { weight: 1, arbitrary: own.map((gp) => ({ ...withoutLocum, clinicians: [gp] })) },
);

/** Two of a name, which nothing but their numbers tells apart. */
const namesakes = fc
  .record({ givenName, familyName })
  .map((names) => Object.fromEntries(['citizen', 'neighbour', 'stranger'].map((name) => [name, names])));

const people = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...CITIZENS), person, { maxKeys: 6 }) },
  { weight: 1, arbitrary: namesakes },
);

/** What is out of the ordinary in a practice: nothing as often as not. */
export const practiceSketch: fc.Arbitrary<PracticeSketch | undefined> = fc.option(
  fc
    .tuple(fc.record({ office: lineUpTo(100), people }, { requiredKeys: [] }), staff)
    .map(([sketch, who]) => ({ ...sketch, ...who })),
  { nil: undefined, freq: 2 },
);

/** What is odd about a practice's people, each by its name. */
export function peopleOddities({ cast, clinicians }: Practice): Record<string, boolean> {
  const citizens = Object.values(cast);
  const names = [...citizens, ...clinicians].flatMap(({ givenName, familyName }) => [givenName, familyName]);
  const whole = citizens.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  const numbers = citizens.map(({ nationalId }) => nationalId);
  return {
    'D-number': numbers.some((each) => each >= '4'),
    'number with 65 added to the month': numbers.some((each) => Number(each.slice(2, 4)) < 80),
    'number with a leading zero': numbers.some((each) => each.startsWith('0')),
    'name of one letter': names.some((name) => name.length === 1),
    'name of 100 letters': names.some((name) => name.length === 100),
    'name with an apostrophe': names.some((name) => name.includes("'")),
    'name with a hyphen': names.some((name) => name.includes('-')),
    'name with letters beyond Latin-1': names.some((name) => /[^ -\u00ff]/.test(name)),
    'several of the same name': new Set(whole).size < whole.length,
    'items of their own': new Set(citizens.map((each) => each.prescribedBefore.join())).size > 1,
    'one clinician': clinicians.length === 1,
    'several clinicians and no locum':
      clinicians.length > 1 && !clinicians.some(({ role }) => role === 'locum'),
    'more than two clinicians': clinicians.length > 2,
    'six clinicians': clinicians.length === 6,
    'several locums': clinicians.filter(({ role }) => role === 'locum').length > 1,
  };
}
