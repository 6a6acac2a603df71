/**
 * Base64Container elements in a document's bytes, before anything has parsed it: an attachment of 20 MB need then be
 * neither a text nor a part of libxml2's memory, which never shrinks. Every byte is looked at once.
 */

/** A piece of a document, in bytes from its start; `end` is the first byte after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const NAME = 'Base64Container';
const START_TAG = /^<(?:[^\s<>/:]+:)?Base64Container(?:\s[^<>]*)?$/;
/** A start tag longer than this is no container's. */
const TAG_MAX = 500;

/** Inside these nothing is a tag: how each begins and ends. */
const PASSED_OVER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The document's bytes as a buffer over the same memory. */
export const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * What stands between the tags of each container that holds nothing but text, in order. Only in an encoding that
 * writes ASCII as ASCII; in another, and after markup that never ends, none is found.
 */
export function* containerContents(document: Buffer): Generator<Span> {
  let named = document.indexOf(NAME);
  for (let at = document.indexOf(LESS); at !== -1 && named !== -1; ) {
    const after = endOfMarkup(document, at);
    if (after === undefined) return;
    if (named < at) named = document.indexOf(NAME, at);
    const next = document.indexOf(LESS, after);
    if (named > at && named < after && isStartTag(document, at, after) && isEndTag(document, next)) {
      yield { start: after, end: next };
    }
    at = next;
  }
}

const LESS = 0x3c;
const GREATER = 0x3e;
const EXCLAMATION_MARK = 0x21;
const QUESTION_MARK = 0x3f;
const SLASH = 0x2f;

/** Where what begins with a `<` ends; undefined when it does not. */
function endOfMarkup(document: Buffer, at: number): number | undefined {
  const second = document[at + 1];
  if (second !== EXCLAMATION_MARK && second !== QUESTION_MARK) {
    const end = document.indexOf(GREATER, at);
    return end === -1 ? undefined : end + 1;
  }
  const start = document.toString('latin1', at, at + 9);
  const [opening, closing] = PASSED_OVER.find(([begins]) => start.startsWith(begins)) ?? ['<', '>'];
  const end = document.indexOf(closing, at + opening.length);
  return end === -1 ? undefined : end + closing.length;
}

const isStartTag = (document: Buffer, at: number, after: number): boolean =>
  after - at <= TAG_MAX && START_TAG.test(document.toString('latin1', at, after - 1));

const isEndTag = (document: Buffer, at: number): boolean => at !== -1 && document[at + 1] === SLASH;
