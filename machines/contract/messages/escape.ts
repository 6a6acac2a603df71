/** Which characters may stand in a document, and how: the only place that knows what XML makes of a text. */

/** A text that XML 1.0 cannot hold; `field` is the path of its element or attribute. */
export class UnwritableText extends Error {
  readonly field: string;

  constructor(field: string, codePoint: number) {
    const code = codePoint.toString(16).toUpperCase().padStart(4, '0');
    super(`Failed to write ${field}: XML cannot hold the character U+${code}. Remove it from the text.`);
    this.name = 'UnwritableText';
    this.field = field;
  }
}

// XML 1.0, production 2 (Char); a lone surrogate matches no alternative under the u flag.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

// A carriage return comes as a reference, for a parser would turn it into a line end.
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  // In an attribute a parser would turn these into spaces, and the first would end it.
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const IN_TEXT = /[&<>\r]/g;
const IN_ATTRIBUTE = /[&<>\r"\n\t]/g;
// What most texts consist of; it spares them the two searches.
const PLAIN = /^[ !#-%'-;=?-~æøåÆØÅ]*$/;

/**
 * A text as it stands between tags.
 * @throws UnwritableText when it holds a character XML 1.0 cannot; so do all of these.
 */
export const escapedText = (text: string, field: string): string => escaped(text, field, IN_TEXT);

/** A text as it stands between double quotes. */
export const escapedAttribute = (text: string, field: string): string => escaped(text, field, IN_ATTRIBUTE);

function escaped(text: string, field: string, special: RegExp): string {
  if (PLAIN.test(text)) return text;
  const found = FORBIDDEN.exec(text);
  if (found) throw new UnwritableText(field, found[0].codePointAt(0) ?? 0);
  return text.replace(special, (character) => REFERENCES[character] ?? character);
}
