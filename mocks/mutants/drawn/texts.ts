/** Texts in which a drawn fault shows. */
import fc from 'fast-check';
import { numberUpTo, type When } from './drawn-fault.ts';

type Text = When<[text: string]>;

/** Characters by where they stand in Unicode; each a class that some system has been known to lose. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  'a line end': /[\r\n]/,
  'a tab': /\t/,
  'a carriage return': /\r/,
  'an ampersand': /&/,
  'a less-than sign': /</,
  'a quotation mark': /"/,
  'an apostrophe': /'/,
  'a backslash': /\\/,
  'a percent sign': /%/,
  'two blanks in a row': / {2}/,
  'a blank at an end': /^\s|\s$/,
  'a letter of Latin-1': /[\u00c0-\u00ff]/,
  'a letter beyond Latin-1': /[\u0100-\u024f]/,
  'a letter that reads from the right': /[\u0590-\u06ff]/,
  'a currency or punctuation sign': /[\u2010-\u205e\u20a0-\u20bf]/,
  'a combining mark': /\p{M}/u,
  'a character without width': /[\u200b-\u200f\u2060-\u2064\ufeff]/,
  'a character beyond the first plane': /[\u{10000}-\u{10ffff}]/u,
  'what ends CDATA': /\]\]>/,
};

const holding = (without: readonly string[]): fc.Arbitrary<Text> =>
  fc
    .constantFrom(...Object.entries(CLASSES).filter(([name]) => !without.includes(name)))
    .map(([name, pattern]) => ({
      family: 'of certain characters',
      when: `where the text has ${name}`,
      isMet: (text) => pattern.test(text),
    }));

const longAs = (max: number): fc.Arbitrary<Text> =>
  numberUpTo(max, 20).map((length) => ({
    family: 'of a certain length',
    when: `where the text has ${length} characters or more`,
    isMet: (text) => text.length >= length,
  }));

/** What a text on one line never holds. */
const MULTILINE = ['a line end', 'a tab', 'a carriage return', 'a blank at an end'];

/** A text that holds something, or that is long; of one character too. */
export const certainText = (max: number, isLine = false): fc.Arbitrary<Text> =>
  fc.oneof(
    { weight: 2, arbitrary: holding(isLine ? MULTILINE : []) },
    { weight: 2, arbitrary: longAs(max) },
    {
      weight: 1,
      arbitrary: fc.constant<Text>({
        family: 'of a certain length',
        when: 'where the text is one character',
        isMet: (text) => [...text].length === 1,
      }),
    },
  );
