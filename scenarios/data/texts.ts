/**
 * Texts a person may write: of all that XML 1.0 can carry, with what has been known to be lost weighted up. Never blank,
 * no control characters but tab and line ends, no half of a surrogate pair.
 */
import fc from 'fast-check';

/** Pieces of text that have been known to go wrong, by what is odd about them. */
export const ODD_PIECES = {
  markup: ['<', '>', '&', '"', "'", '<b>', '</Sporsmal>', '<!--', '<?xml?>'],
  entities: ['&amp;', '&#13;', '&aelig;', '&amp;lt;'],
  'end of CDATA': [']]>', '<![CDATA['],
  escapes: ['%', '%20', '\\', '\\n', '$HOME', '{{text}}', '\\u0041'],
  'letters of the north': ['æ', 'Ø', 'å', 'č', 'ŋ', 'Š', 'đ', 'ž', 'ŧ'],
  symbols: ['€', '–', '«', '»', '…', '½', '§', '\u00AD'],
  astral: ['😀', '👩‍⚕️', '🇳🇴', '👍🏽', '𝒜', '𠮷'],
  combining: ['e\u0301', 'a\u030A', 'o\u0338', '\u1112\u1161\u11AB', 'n\u0303\u0323'],
  'zero width': ['\u200B', '\u200C', '\u200D', '\u2060'],
  'direction marks': ['\u200E', '\u200F', '\u202E', '\u2066', '\u2069', 'שלום', 'مرحبا'],
  'byte order mark': ['\uFEFF'],
  'line ends': ['\n', '\r\n', '\r', '\n\n', '\n\r'],
  tabs: ['\t', '\t\t'],
  'blanks in a row': ['  ', '   ', '\u00A0', '\u2003', '\u3000'],
  'line separators': ['\u2028', '\u2029'],
} as const satisfies Record<string, readonly string[]>;
export type OddPiece = keyof typeof ODD_PIECES;

/** A text that holds them all. */
export const EVERY_ODD_PIECE = Object.values(ODD_PIECES).flat().join(' og ');

/** Lengths at which texts have been cut: columns of databases, segments of messages. */
export const TELLING_LENGTHS = [40, 100, 255, 256, 1000, 4000, 32_767] as const;
/** The longest text that is drawn: one beyond the largest of these. */
export const TEXT_MAX = 32_768;

const SHORT_MAX = 1001;

const readable = fc.stringMatching(/^[a-zA-ZæøåÆØÅ0-9 .,!?-]{1,40}$/);
const oddPiece = fc.constantFrom(...Object.values(ODD_PIECES)).chain((pieces) => fc.constantFrom(...pieces));

/** Much that is odd at once: what one text in a hundred needs to show a loss, this one shows at the first try. */
export const denseText: fc.Arbitrary<string> = fc
  .uniqueArray(fc.constantFrom(...Object.values(ODD_PIECES).flat()), { minLength: 4, maxLength: 9 })
  .map((pieces) => `a${pieces.join(' og ')}a`);

const mixed = fc
  .array(fc.oneof({ weight: 2, arbitrary: readable }, { weight: 1, arbitrary: oddPiece }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** Blanks at either end, or both. */
const padded = fc
  .record({ text: readable, blank: fc.constantFrom(' ', '\n', '\t', '  ', '\r\n'), ends: fc.nat(2) })
  .map(({ text, blank, ends }) => `${ends === 1 ? '' : blank}${text}${ends === 0 ? '' : blank}`);

const character = fc.constantFrom('a', 'B', '7', 'å', '?', '<', '€', '😀', '文');

/** Words over and over, so that no part looks like what comes after it. */
const filler = fc.constantFrom(
  'Jeg har hatt vondt i kneet siden i går. ',
  'Æ e i Å, æ å, og så går vi på øya. ',
  'Smerten kommer og går 😀 hele dagen. ',
);

/** A text of so many UTF-16 units, whose end tells whether it is whole. */
export function ofLength(length: number, words: string): string {
  const text = words.repeat(Math.ceil(length / words.length)).slice(0, length);
  // Neither half a surrogate pair nor a blank at the end, and a last character of its own.
  return `${text.slice(0, -1).replace(/[\uD800-\uDBFF]$/, 'x')}!`;
}

/** Mostly short ones: a document of the longest is worth a hundred others. */
function lengthsUpTo(max: number): fc.Arbitrary<number> {
  const around = TELLING_LENGTHS.flatMap((each) => [each - 1, each, each + 1]).filter((each) => each <= max);
  const short = [...around, max].filter((each) => each <= SHORT_MAX);
  const long = around.filter((each) => each > SHORT_MAX);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...short) },
    ...(long.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...long) }] : []),
  );
}

const isWritten = (text: string) => text.trim().length > 0;

/** A text of at most so many UTF-16 units. */
export function textUpTo(max: number): fc.Arbitrary<string> {
  const sized = fc.tuple(lengthsUpTo(max), filler).map(([length, words]) => ofLength(length, words));
  return fc
    .oneof(
      { withCrossShrink: true },
      { weight: 12, arbitrary: readable },
      { weight: 12, arbitrary: mixed },
      { weight: 3, arbitrary: padded },
      { weight: 2, arbitrary: character },
      { weight: 2, arbitrary: sized },
    )
    .filter((text) => isWritten(text) && text.length <= max);
}

/** A text a citizen or clinician may write, of any length. */
export const anyText: fc.Arbitrary<string> = textUpTo(TEXT_MAX);

/** A text on one line, without blanks at either end: a subject, a name, an item. */
export function lineUpTo(max: number): fc.Arbitrary<string> {
  return textUpTo(max)
    .map((text) => text.replace(/[\r\n\t\u2028\u2029]/g, ' ').trim())
    .filter(isWritten);
}

/** What is odd about a text: pieces it holds, blanks at its ends, and how long it is. */
export function textOddities(text: string): Record<string, boolean> {
  const pieces = Object.entries<readonly string[]>(ODD_PIECES).map(([name, each]) => [
    name,
    each.some((piece) => text.includes(piece)),
  ]);
  const lengths = TELLING_LENGTHS.map((each) => [
    `${each} characters, or one more or less`,
    Math.abs(text.length - each) <= 1,
  ]);
  return {
    ...Object.fromEntries(pieces),
    'blanks at an end': text !== text.trim(),
    'one character': [...text].length === 1,
    ...Object.fromEntries(lengths),
  };
}
