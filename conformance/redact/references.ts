/** A text as it stands in a document: read, changed, and written so that what stays is written as it was. */

const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters with how each was written. */
export interface Written {
  readonly text: string;
  readonly as: readonly string[];
}

function characterOf(name: string | undefined, decimal: string | undefined, hex: string | undefined) {
  if (name !== undefined) return NAMED[name];
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  // What XML has no character for stays as it is written.
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Reads raw text with its references; in a CDATA section there are none. */
export function readWritten(raw: string, hasReferences = true): Written {
  if (!hasReferences || !raw.includes('&')) return { text: raw, as: raw.split('') };
  let text = '';
  const as: string[] = [];
  const addPlain = (plain: string) => {
    text += plain;
    as.push(...plain.split(''));
  };
  let from = 0;
  for (const { index, 0: written, 1: name, 2: decimal, 3: hex } of raw.matchAll(REFERENCE)) {
    addPlain(raw.slice(from, index));
    const character = characterOf(name, decimal, hex) ?? '\u0000';
    text += character;
    as.push(written, ...Array.from({ length: character.length - 1 }, () => ''));
    from = index + written.length;
  }
  addPlain(raw.slice(from));
  return { text, as };
}

/** The raw text with other characters: those that stay as they were are written as they were. */
export function rewritten({ text, as }: Written, changed: string): string {
  if (text === changed) return as.join('');
  let raw = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const isKept = changed.startsWith(character, at);
    raw += isKept ? as.slice(at, end).join('') : changed.slice(at, end);
    at = end;
  }
  return raw;
}
