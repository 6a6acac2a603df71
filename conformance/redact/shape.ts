/**
 * What a pseudonym keeps of a text: its length in characters and bytes, its blanks, lines, punctuation and capitals. Each letter
 * and digit gives way to another of its kind, so that a text keeps its shape and says nothing.
 */

/** Letters of one length in UTF-8, or digits: how many there are, and those for small and for capital letters. */
interface Alphabet {
  readonly upTo: number;
  readonly size: number;
  readonly small: number;
  readonly capital: number;
}

const DIGITS: Alphabet = { upTo: 0x7f, size: 10, small: 0x30, capital: 0x30 };
const LATIN: Alphabet = { upTo: 0x7f, size: 26, small: 0x61, capital: 0x41 };
const BEYOND_ASCII: readonly Alphabet[] = [
  { upTo: 0x7ff, size: 32, small: 0x430, capital: 0x410 },
  { upTo: 0xffff, size: 10_000, small: 0x4e00, capital: 0x4e00 + 10_000 },
  { upTo: 0x10ffff, size: 20_000, small: 0x20000, capital: 0x20000 + 20_000 },
];

/** Blanks, controls, and what XML cannot hold: a document is to stay as unreadable as it was. */
const KEPT = /[\s\u0080-\u009f\ud800-\udfff\ufffe\uffff]/u;

function alphabetOf(character: string): Alphabet | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (/\d/.test(character)) return DIGITS;
  if (/[a-z]/i.test(character) && code <= LATIN.upTo) return LATIN;
  if (code <= LATIN.upTo || KEPT.test(character)) return undefined;
  return BEYOND_ASCII.find(({ upTo }) => code <= upTo);
}

/** Where an alphabet has no capitals, some of its letters stand for them. */
function isCapital(character: string, { capital, size }: Alphabet): boolean {
  if (capital === DIGITS.capital) return false;
  const code = character.codePointAt(0) ?? 0;
  return character !== character.toLowerCase() || (code >= capital && code < capital + size);
}

/** The text with another letter in the place of each, given a number for each place in turn. */
export function inShapeOf(text: string, numberAt: (place: number) => number): string {
  let place = 0;
  let shaped = '';
  for (const character of text) {
    const alphabet = alphabetOf(character);
    if (!alphabet) {
      shaped += character;
      continue;
    }
    const from = isCapital(character, alphabet) ? alphabet.capital : alphabet.small;
    shaped += String.fromCodePoint(from + (numberAt(place) % alphabet.size));
    place += 1;
  }
  return shaped;
}

/** Whether a text has anything that gives way. */
export function isTelling(text: string): boolean {
  for (const character of text) if (alphabetOf(character)) return true;
  return false;
}

/** What is the same of a text and of its pseudonym. */
export const shapeOf = (text: string): string => inShapeOf(text, () => 0);

/** What a line is known by: blanks around it, how many stand within it and capitals decide nothing that it is told from. */
export const knownBy = (line: string): string => line.trim().replace(/\s+/g, ' ').toLowerCase();
