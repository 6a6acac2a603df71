/** A document's text taken apart, whether it is well-formed or not: all pieces together are the text again. */

export interface Piece {
  readonly kind: 'text' | 'cdata' | 'comment' | 'instruction' | 'doctype' | 'start' | 'end';
  readonly raw: string;
}

const DELIMITED = [
  { kind: 'comment', opens: '<!--', closes: '-->' },
  { kind: 'cdata', opens: '<![CDATA[', closes: ']]>' },
  { kind: 'instruction', opens: '<?', closes: '?>' },
] as const;

const DOCTYPE = /<!DOCTYPE[^[<>]*(?:\[[^\]]*\]\s*)?>/y;
// No attribute's value holds a `<`, so that what is never closed is looked at no further than the next one.
const TAG = /<\/?[^\s<>/!?"'=][^\s<>/"'=]*(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;

/** Where comments and their like are not closed any more: looked for once. */
function closings(text: string): (from: number, closes: string) => number {
  const never = new Set<string>();
  return (from, closes) => {
    if (never.has(closes)) return -1;
    const at = text.indexOf(closes, from);
    if (at === -1) never.add(closes);
    return at;
  };
}

export function* piecesOf(text: string): Generator<Piece> {
  const closing = closings(text);
  let from = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const piece = markupAt(text, at, closing);
    const end = piece ? at + piece.raw.length : at + 1;
    if (piece) {
      if (at > from) yield { kind: 'text', raw: text.slice(from, at) };
      yield piece;
      from = end;
    }
    at = text.indexOf('<', end);
  }
  if (from < text.length) yield { kind: 'text', raw: text.slice(from) };
}

function markupAt(
  text: string,
  at: number,
  closing: (from: number, closes: string) => number,
): Piece | undefined {
  for (const { kind, opens, closes } of DELIMITED) {
    if (!text.startsWith(opens, at)) continue;
    const end = closing(at + opens.length, closes);
    return end === -1 ? undefined : { kind, raw: text.slice(at, end + closes.length) };
  }
  const doctype = matchAt(DOCTYPE, text, at);
  if (doctype !== undefined) return { kind: 'doctype', raw: doctype };
  const tag = matchAt(TAG, text, at);
  return tag === undefined ? undefined : { kind: tag.startsWith('</') ? 'end' : 'start', raw: tag };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
