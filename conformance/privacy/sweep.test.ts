import { describe, expect, it } from 'vitest';
import { CODE_SYSTEM } from '../../machines/contract/messages/code-lists.ts';
import { syntheticNationalId } from '../../scenarios/data/identity.ts';
import { ODD_FAMILY_NAMES, ODD_GIVEN_NAMES } from '../../scenarios/data/odd-names.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { withoutPeople } from './sweep.ts';

/** A number of a birth date with its check digits, the first that has them. */
function numberOf(day: number, month: number): string {
  const digit = (digits: string, weights: string) =>
    (11 -
      ([...weights].reduce((sum, weight, index) => sum + Number(weight) * Number(digits[index]), 0) % 11)) %
    11;
  for (let serial = 100; serial < 200; serial += 1) {
    const nine = `${day}${month}50${serial}`;
    const first = digit(nine, '376189452');
    const second = digit(`${nine}${first}`, '5432765432');
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
  throw new Error(`There is no number of day ${day} and month ${month}`);
}

const NUMBER = syntheticNationalId(4711);

describe('withoutPeople', () => {
  it.each([
    ['of Skatteetaten', NUMBER],
    ['of NAV, month + 40', numberOf(12, 45)],
    ['of NAV, month + 65', numberOf(12, 70)],
    ['of a D-number', numberOf(52, 85)],
    ['of a D-number, month + 40', numberOf(52, 45)],
    ['with a blank after six digits', `${NUMBER.slice(0, 6)} ${NUMBER.slice(6)}`],
    ['with an unbreakable blank', `${NUMBER.slice(0, 6)}\u00A0${NUMBER.slice(6)}`],
    ['with a hyphen', `${NUMBER.slice(0, 6)}-${NUMBER.slice(6)}`],
    ['with points', NUMBER.replace(/^(..)(..)(..)(...)/, '$1.$2.$3 $4 ')],
    [
      'in digits of another script',
      [...NUMBER].map((each) => String.fromCodePoint(0x660 + Number(each))).join(''),
    ],
  ])('takes out an identity number %s', (_, number) => {
    for (const text of [number, `pasient ${number}.`, `fnr${number}x`, `<Id>${number}</Id>`]) {
      expect(withoutPeople(text)).toBe(text.replace(number, '***********'));
    }
  });

  it('takes out a number with more digits before it or behind it', () => {
    expect(withoutPeople(`47${NUMBER}`)).not.toContain(NUMBER);
    expect(withoutPeople(`${NUMBER}${NUMBER}`)).not.toMatch(/\d{5}/);
  });

  it.each(['12345678901', '900000001', '2024-01-03T09:00:00+01:00', 'fdd55cac-376d-54c1-b2e6-65a3f4fd6161'])(
    'leaves %s, which is nobody’s number',
    (text) => expect(withoutPeople(text)).toBe(text),
  );

  it('leaves the code lists alone', () => {
    const systems = Object.values(CODE_SYSTEM).join(' ');
    expect(withoutPeople(systems)).toBe(systems);
  });

  it.each([
    ['Pasient: Nora Testmann, 42 år', 'Pasient: … …, 42 år'],
    ['NORA TESTMANN', '… …'],
    ['noras time', '… time'],
    ['vedlegg_Nora_Testmann.pdf', 'vedlegg_…_….pdf'],
    ['NoraTestmann', '……'],
    ['nora.testmann@example.org', '….…@example.org'],
    ['Jonas Prøvesen', '… …'],
    ['Jonas PrÃ¸vesen', '… …'],
    ['Jonas Pr&#248;vesen', '… …'],
  ])('takes the names out of %s', (text, expected) => expect(withoutPeople(text)).toBe(expected));

  it('takes out every name of a practice', () => {
    const { cast, clinicians } = practiceOf(3);
    for (const { givenName, familyName } of [...Object.values(cast), ...clinicians]) {
      expect(withoutPeople(`a ${givenName} b ${familyName}`)).toBe('a … b …');
    }
  });

  it.each([...ODD_GIVEN_NAMES, ...ODD_FAMILY_NAMES].filter((name) => name.length > 2))(
    'takes out a name that is drawn: %s',
    (name) => {
      expect(withoutPeople(`a ${name} b`)).toBe('a … b');
      expect(withoutPeople(`a ${name.toUpperCase()} b`)).toBe('a … b');
      const mangled = Buffer.from(name).toString('latin1');
      expect(withoutPeople(`a ${mangled} b`)).toBe('a … b');
    },
  );

  it.each([
    'store, before, more, and aspects',
    'He is ignorant of Sarajevo',
    'Fastlege eller vikar',
    'for eksempel en forelder',
    'Emilie Karisma',
  ])('leaves words that only begin like a name, or hold one: %s', (text) =>
    expect(withoutPeople(text)).toBe(text),
  );

  it('takes time in the length of a text', () => {
    const started = performance.now();
    for (const piece of ['1', '1 ', NUMBER, 'Pr', 'Nora', '1.-'])
      withoutPeople(piece.repeat(200_000 / piece.length));
    // Some forty times what it takes; in the square of the length it would be days.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
