/**
 * Text from a candidate, made harmless to look at: what a terminal, a browser or a reader's eye would obey
 * instead of show is written out as its code point. Every renderer sends every text through here.
 */

// Controls, formats (bidi among them), lone surrogates, private use, fillers that look like nothing; not the
// two variation selectors that only choose between a symbol and its emoji.
const OBEYED =
  /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]/gu;
const LINE_BREAK = /\r\n|[\n\r]/g;
/** More marks than any living script puts on one letter: they would climb over the lines around them. */
const PILED_MARKS = /\p{M}{4,}/gu;

function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `‹U+${number.toString(16).toUpperCase().padStart(4, '0')}›`;
}

function exposed(text: string): string {
  return text
    .replace(OBEYED, codePoint)
    .replace(PILED_MARKS, (marks) => Array.from(marks, codePoint).join(''));
}

/** The text on one line: line breaks and tabs are shown as signs, everything invisible as its code point. */
export function visible(text: string): string {
  return exposed(text.replace(LINE_BREAK, ' ⏎ ').replaceAll('\t', ' ⇥ '));
}

/** The text with its own lines and tabs, everything else invisible shown as its code point. */
export function visibleLines(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) => line.split('\t').map(exposed).join('\t'))
    .join('\n');
}

/** The text, cut when it is longer than a reader of this place needs. */
export function clipped(text: string, charactersMax: number): string {
  const characters = Array.from(text);
  return characters.length > charactersMax ? `${characters.slice(0, charactersMax - 1).join('')}…` : text;
}
