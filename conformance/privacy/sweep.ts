/**
 * The last thing done to whatever people are shown: identity numbers and the names of the cast go out of every text,
 * whatever way they came in. What leads there leaves them out as well; this is for the way that nobody thought of.
 */
import { idnr } from '@navikt/fnrvalidator';
import type { Report } from '../../reports/schema.ts';
import { ODD_FAMILY_NAMES, ODD_GIVEN_NAMES } from '../../scenarios/data/odd-names.ts';
import { plainNames } from '../../scenarios/data/practice.ts';
import { withoutWords } from './said.ts';

const NUMBER_GONE = '***********';
const NAME_GONE = '…';

/** Eleven digits, a blank or a point where people put one, wherever they begin in a longer row. */
const ELEVEN_DIGITS = /(?=(\p{Nd}{2}[\s.-]?\p{Nd}{2}[\s.-]?\p{Nd}{2}[\s.-]?\p{Nd}{3}[\s.-]?\p{Nd}{2}))/gu;

/** Months of the numbers that NAV makes for tests begin at 66, which the library does not know. */
const NAV_MONTHS_FROM = 65;

/** Whether eleven digits are somebody's number, or could be: a true one, or any of the kinds made for tests. */
function isIdentityNumber(digits: string): boolean {
  // Digits of another script are nobody's idea of a count or a code.
  if (!/^\d{11}$/.test(digits)) return true;
  const checked = idnr(digits);
  if (checked.status === 'valid') return true;
  const month = Number(digits.slice(2, 4)) - NAV_MONTHS_FROM;
  return month >= 1 && month <= 12 && !checked.reasons.includes("checksums don't match");
}

/** A text without identity numbers: for words of somebody who was never told the names. */
export function withoutNumbers(text: string): string {
  let kept = '';
  let from = 0;
  for (const { index, 1: found = '' } of text.matchAll(ELEVEN_DIGITS)) {
    if (!isIdentityNumber(found.replace(/[\s.-]/g, ''))) continue;
    if (index >= from) kept += text.slice(from, index) + NUMBER_GONE;
    from = index + found.length;
  }
  return from === 0 ? text : kept + text.slice(from);
}

// A name of one or two letters tells nobody's, and would take words of either language with it.
const NAMES = [...plainNames, ...ODD_GIVEN_NAMES, ...ODD_FAMILY_NAMES]
  .filter((name) => name.length > 2)
  .sort((one, other) => other.length - one.length);

/** A letter beyond ASCII, or a quote, as it was or mangled on its way, or written as some reference to itself. */
const MANGLED = '(?:[^\\x00-\\x7f]{1,8}|&[#\\w]{1,8};|\\\\u[\\da-f]{4}|\\?{1,4}|(?:[%=][\\da-f]{2}){1,4})';
const patternOf = (name: string) =>
  name
    .replace(/[^a-z '-]/gi, MANGLED)
    .replaceAll(' ', '(?:[\\s_+]{1,3}|%20)')
    .replaceAll("'", `(?:'|${MANGLED})`);
const ANY_NAME = `(?:${NAMES.map(patternOf).join('|')})`;
/** A name as a word, in capitals or not, and its genitive. */
const AS_WORD = new RegExp(`(?<!\\p{L})${ANY_NAME}(?:['’]?s)?(?!\\p{L})`, 'giu');
/** A name as a part of a word put together of several. */
const AS_PART = new RegExp(`${ANY_NAME}(?!\\p{Ll})`, 'gu');

const withoutNames = (text: string): string => text.replace(AS_WORD, NAME_GONE).replace(AS_PART, NAME_GONE);

/** A text from outside without identity numbers and the names of the cast. */
export const withoutPeople = (text: string): string => withoutNames(withoutNumbers(text));

/**
 * Where the suite itself speaks, and calls the people of its stories by name, or a vendor names the product; by path
 * in the report, `*` for any place of a list. Identity numbers go here too.
 */
const NAMED_ON_PURPOSE = new Set([
  'candidate',
  'catalogue',
  'comparison',
  'coverage',
  'errored.*.replay',
  'errored.*.step.text',
  'requirements.*.title',
  'requirements.*.sources',
  'requirements.*.failure.practice',
  'requirements.*.failure.replay',
  'requirements.*.failure.steps.*.act',
  'requirements.*.failure.steps.*.text',
  'stories.*.title',
  'stories.*.steps.*.text',
  'waivers.*.ticket',
]);

/** The report without identity numbers, and without the names of the cast but where the suite itself says them. */
export function swept(report: Report): Report {
  return sweptAt('', report, (text) => withoutPeople(withoutWords(text))) as Report;
}

function sweptAt(path: string, value: unknown, sweep: (text: string) => string): unknown {
  if (typeof value === 'string') return sweep(value);
  if (Array.isArray(value)) return value.map((each) => sweptAt(`${path}.*`, each, sweep));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return [sweep(key), sweptAt(place, part, NAMED_ON_PURPOSE.has(place) ? withoutNumbers : sweep)];
  });
  return Object.fromEntries(parts);
}
