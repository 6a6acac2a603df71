/** Where the elements of a document begin in its text. */

export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** In these nothing is a start tag: how each begins and ends. */
const SECTIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['</', '>'],
] as const;
const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/y;

/** The offsets of the start tags of a well-formed document, in its order. */
function* startTags(xml: string): Generator<number> {
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const [, ends] = SECTIONS.find(([begins]) => xml.startsWith(begins, at)) ?? [];
    if (ends !== undefined) {
      at = xml.indexOf(ends, at) + ends.length;
      continue;
    }
    yield at;
    TAG.lastIndex = at;
    at += TAG.exec(xml)?.[0].length ?? 1;
  }
}

/** The places of the elements of these numbers, from 0 in the order of the document. */
export function placesOfElements(xml: string, numbers: ReadonlySet<number>): Map<number, TextPlace> {
  const places = new Map<number, TextPlace>();
  let number = -1;
  let line = 1;
  let lineStart = 0;
  for (const at of startTags(xml)) {
    number += 1;
    for (let end = xml.indexOf('\n', lineStart); end !== -1 && end < at; end = xml.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    if (numbers.has(number)) places.set(number, { line, column: at - lineStart + 1 });
    if (places.size === numbers.size) break;
  }
  return places;
}
