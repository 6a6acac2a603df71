/** A document's text piece by piece, to be written in another style; what it says stays the same. */

export interface Tag {
  readonly kind: 'start' | 'empty' | 'end';
  readonly name: string;
  /** Names and values as written, between the quotes. */
  readonly attributes: readonly (readonly [string, string])[];
}

/** A tag, a text with its references, or something else: a declaration, a comment, an instruction, a CDATA section. */
export type Piece = Tag | { readonly kind: 'text' | 'other'; readonly text: string };

const PIECE = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<[^>]*>|[^<]+/gsu;
const ATTRIBUTE = /([^\s=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

export function piecesOf(xml: string): Piece[] {
  return (xml.match(PIECE) ?? []).map((text) => {
    if (!text.startsWith('<')) return { kind: 'text', text };
    return text.startsWith('<!') || text.startsWith('<?') ? { kind: 'other', text } : tagOf(text);
  });
}

function tagOf(text: string): Tag {
  const [, slash, name = '', rest = ''] = /^<(\/?)([^\s/>]+)(.*)>$/su.exec(text) ?? [];
  const attributes = [...rest.matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single = '']) => [key, double ?? single.replaceAll('"', '&quot;')] as const,
  );
  const kind = slash ? 'end' : rest.endsWith('/') ? 'empty' : 'start';
  return { kind, name, attributes };
}

/** How a tag is written: the quotes of its values, and the blanks between its parts. */
export interface Hand {
  readonly quote: '"' | "'";
  readonly blank: string;
}

const ordinary: Hand = { quote: '"', blank: '' };

export function written(pieces: readonly Piece[], { quote, blank }: Hand = ordinary): string {
  const inQuotes = (value: string) =>
    `${quote}${quote === "'" ? value.replaceAll("'", '&#39;').replaceAll('&quot;', '"') : value}${quote}`;
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const { kind, name, attributes } = piece;
      const all = attributes.map(([key, value]) => ` ${blank}${key}${blank}=${blank}${inQuotes(value)}`);
      return `<${kind === 'end' ? '/' : ''}${name}${all.join('')}${blank}${kind === 'empty' ? '/' : ''}>`;
    })
    .join('');
}
