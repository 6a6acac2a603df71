/** Large documents without their attachments, which need neither a parser nor a text. */
import { base64Length, decodeBase64, encodeBase64 } from './base64.ts';
import { bufferOf, containerContents, type Span } from './containers.ts';

/** Limits in bytes from which on it is worth while: of a document, and of the contents of one container. */
export interface SizesMin {
  readonly document: number;
  readonly content: number;
}

const SIZES_MIN: SizesMin = { document: 256 * 1024, content: 16 * 1024 };

/** A document whose large attachments have given way to a mark each. */
export interface WithoutContents {
  readonly rest: Uint8Array;
  /** The bytes of each attachment taken out, by the mark in its place, which the document has nowhere else. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

// Base64 itself, so that the rest is as valid as the whole.
const MARK = Buffer.from('what stood here is taken out').toString('base64').replaceAll('=', '');
const NUMBER_LENGTH = 8 - (MARK.length % 4);
const markOf = (index: number): string => `${MARK}${String(index).padStart(NUMBER_LENGTH, '0')}`;
const MARK_FOUND = new RegExp(`${MARK}\\d{${NUMBER_LENGTH}}`);

/**
 * The document that `write` makes of contents, as bytes: it is given marks in the place of large ones, so that these
 * are never texts. Undefined when no content is large, or the document has a mark of its own.
 */
export function putIn(
  contents: readonly Uint8Array[],
  write: (contents: readonly Uint8Array[]) => string,
  sizesMin = SIZES_MIN,
): Uint8Array | undefined {
  const large = contents.filter(({ length }) => length >= sizesMin.content);
  if (large.length === 0) return undefined;
  let marks = 0;
  const marked = contents.map((content) => {
    if (content.length < sizesMin.content) return content;
    marks += 1;
    return Buffer.from(markOf(marks - 1), 'base64');
  });
  const [first = '', ...others] = write(marked).split(MARK_FOUND);
  if (others.length !== marks) return undefined;
  const texts = [first, ...others].map((text) => Buffer.from(text));
  const lengths = [...texts.map(({ length }) => length), ...large.map(base64Length)];
  const document = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  texts.forEach((text, index) => {
    at += text.copy(document, at);
    const content = large[index];
    if (content) at = encodeBase64(content, document, at);
  });
  return document;
}

/** The document without its large attachments; undefined when it has none, or none that can be told so early. */
export function takenOut(bytes: Uint8Array, sizesMin = SIZES_MIN): WithoutContents | undefined {
  if (bytes.length < sizesMin.document) return undefined;
  const document = bufferOf(bytes);
  if (!isUtf8(document) || document.includes(MARK)) return undefined;
  const contents = new Map<string, Uint8Array>();
  const pieces: Buffer[] = [];
  let from = 0;
  for (const span of containerContents(document)) {
    const content = span.end - span.start < sizesMin.content ? undefined : decoded(document, span);
    if (!content) continue;
    const mark = markOf(contents.size);
    contents.set(mark, content);
    pieces.push(document.subarray(from, span.start), Buffer.from(mark));
    from = span.end;
  }
  if (contents.size === 0) return undefined;
  return { rest: Buffer.concat([...pieces, document.subarray(from)]), contents };
}

function decoded(document: Buffer, span: Span): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((span.end - span.start) / 4) * 3);
  let length = 0;
  const isWhole = decodeBase64(document, span, (piece) => {
    bytes.set(piece, length);
    length += piece.length;
  });
  return isWhole ? bytes.subarray(0, length) : undefined;
}

/** Whether a document is of an encoding whose bytes can be read here: it declares UTF-8, or nothing. */
function isUtf8(document: Buffer): boolean {
  const [declaration] =
    /^<\?xml[^>]*>/.exec(document.toString('utf8', 0, 300).replace(/^\u{FEFF}/u, '')) ?? [];
  const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)/.exec(declaration ?? '') ?? [];
  return encoding.toLowerCase() === 'utf-8';
}
