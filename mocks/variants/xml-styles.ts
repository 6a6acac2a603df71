/** Ways of writing the same document: each takes a document's text and gives one that says the same. */
import { type Piece, piecesOf, type Tag, written } from './markup.ts';

/** Every namespace with a prefix, and none by default. */
export function prefixed(xml: string): string {
  const open: string[] = [];
  let count = 0;
  const renamed = (tag: Tag): Tag => {
    if (tag.kind === 'end') return { ...tag, name: `${open.pop()}:${tag.name}` };
    const isOwn = tag.attributes.some(([key]) => key === 'xmlns');
    const prefix = isOwn ? `n${++count}` : (open.at(-1) ?? '');
    if (tag.kind === 'start') open.push(prefix);
    const attributes = tag.attributes.map(
      ([key, value]) => [key === 'xmlns' ? `xmlns:${prefix}` : key, value] as const,
    );
    return { ...tag, name: `${prefix}:${tag.name}`, attributes };
  };
  return written(piecesOf(xml).map((piece) => ('text' in piece ? piece : renamed(piece))));
}

/** Attributes in the opposite order, between single quotes. */
export function turned(xml: string): string {
  const pieces = piecesOf(xml).map((piece) =>
    'text' in piece ? piece : { ...piece, attributes: piece.attributes.toReversed() },
  );
  return written(pieces, { quote: "'", blank: '' });
}

/** Something that says nothing before the root, at the beginning of each element, and between elements. */
function strewn(xml: string, text: string): string {
  const note: Piece = { kind: 'other', text };
  const pieces = piecesOf(xml).flatMap((piece, index) =>
    piece.kind === 'start' || piece.kind === 'end' || (index === 0 && piece.kind === 'other')
      ? [piece, note]
      : [piece],
  );
  return written(pieces);
}

export const commented = (xml: string): string => strewn(xml, '<!-- <Id>&et annet program -->');
export const instructed = (xml: string): string => strewn(xml, '<?journal side="1 > 0"?>');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text without its references. */
function plain(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}

const section = (text: string) =>
  text === '' ? '' : `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Each text as a CDATA section; a carriage return can stand in none. */
export function inSections(xml: string): string {
  return written(
    piecesOf(xml).map((piece) =>
      piece.kind === 'text'
        ? { kind: 'other', text: plain(piece.text).split('\r').map(section).join('&#13;') }
        : piece,
    ),
  );
}

const reference = (character: string) => `&#x${character.codePointAt(0)?.toString(16)};`;
const referring = (text: string) => Array.from(plain(text), reference).join('');

/** Each character of texts and of attributes as a reference. */
export function referenced(xml: string): string {
  const isName = (key: string) => key === 'xmlns' || key.startsWith('xmlns:');
  return written(
    piecesOf(xml).map((piece) => {
      if (piece.kind === 'other') return piece;
      if ('text' in piece) return { ...piece, text: referring(piece.text) };
      const attributes = piece.attributes.map(
        ([key, value]) => [key, isName(key) ? value : referring(value)] as const,
      );
      return { ...piece, attributes };
    }),
  );
}

/** Lines and blanks between elements and inside tags. */
export function spaced(xml: string): string {
  const line: Piece = { kind: 'text', text: '\r\n  ' };
  const pieces = piecesOf(xml);
  // What begins an element stands between elements, and so does the end after an end; other places may be text.
  const isBetween = (piece: Piece, before: Piece | undefined) =>
    piece.kind === 'start' ||
    piece.kind === 'empty' ||
    (piece.kind === 'end' && (before?.kind === 'end' || before?.kind === 'empty'));
  return written(
    pieces.flatMap((piece, index) => (isBetween(piece, pieces[index - 1]) ? [line, piece] : [piece])),
    { quote: '"', blank: '\n\t' },
  );
}

const DECLARATION = /^<\?xml.*?\?>/su;
const declared = (xml: string, encoding: string) =>
  xml.replace(DECLARATION, `<?xml version="1.0" encoding="${encoding}"?>`);

/** Whether ISO 8859-1 has every character of a text. */
const isLatin = (text: string) => Array.from(text).every((each) => (each.codePointAt(0) ?? 0) <= 0xff);

/** The bytes of a document in encodings other than UTF-8 alone; what ISO 8859-1 does not have stays UTF-8. */
export const encodings = {
  'UTF-16': (xml: string) => Buffer.from(`\u{FEFF}${declared(xml, 'UTF-16')}`, 'utf16le'),
  'ISO-8859-1': (xml: string) =>
    isLatin(xml) ? Buffer.from(declared(xml, 'ISO-8859-1'), 'latin1') : Buffer.from(xml),
  marked: (xml: string) => Buffer.from(`\u{FEFF}${xml}`),
  undeclared: (xml: string) => Buffer.from(xml.replace(DECLARATION, '')),
} as const;
