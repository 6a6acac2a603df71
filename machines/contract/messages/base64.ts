/** Base64 in a document's bytes, a piece at a time: of 20 MB as one text nothing would be left to work in. */
import { bufferOf, type Span } from './containers.ts';

/** Bytes in a piece; a multiple of three, so that its base64 needs no padding but at the end. */
const PIECE = 48 * 1024;

// What a parser hands on as white space; some writers end their lines by `&#13;`.
const WHITE_SPACE = /[ \t\r\n]+|&#(?:0*(?:9|10|13|32)|x0*(?:9|[aA]|[dD]|20));/g;
const HAS_WHITE_SPACE = /[ \t\r\n&]/;
const REFERENCE_MAX = 10;

/**
 * Gives the bytes that a span of base64 stands for, piece by piece, to `take`, each in the same memory. Whether it was
 * base64 as the schema has it, white space between apart: four letters to every three bytes, padded, and no bit left
 * over that is not 0.
 */
export function decodeBase64(document: Buffer, { start, end }: Span, take: (bytes: Buffer) => void): boolean {
  const decoded = Buffer.allocUnsafe(PIECE);
  let left = '';
  let isOver = false;
  for (let at = start; at < end; ) {
    const last = endOfPiece(document, at, end);
    const piece = document.toString('latin1', at, last);
    const letters = left + (HAS_WHITE_SPACE.test(piece) ? piece.replace(WHITE_SPACE, '') : piece);
    const quads = letters.slice(0, letters.length - (letters.length % 4));
    if (quads !== '' && (isOver || !LETTERS.test(quads))) return false;
    isOver ||= quads.endsWith('=');
    take(decoded.subarray(0, decoded.write(quads, 'base64')));
    left = letters.slice(quads.length);
    at = last;
  }
  return left === '';
}

/** Writes the base64 of bytes into a document from `at` on, and gives where it ends. */
export function encodeBase64(bytes: Uint8Array, document: Buffer, at: number): number {
  let end = at;
  for (let from = 0; from < bytes.length; from += PIECE) {
    end += document.write(bufferOf(bytes.subarray(from, from + PIECE)).toString('base64'), end, 'latin1');
  }
  return end;
}

export const base64Length = (bytes: Uint8Array): number => Math.ceil(bytes.length / 3) * 4;

/** Where a piece ends that cuts no reference in two. */
function endOfPiece(document: Buffer, at: number, end: number): number {
  const last = at + PIECE;
  if (last >= end) return end;
  const cut = document.subarray(last - REFERENCE_MAX, last).lastIndexOf('&');
  return cut === -1 ? last : last - REFERENCE_MAX + cut;
}

const LETTERS = /^[A-Za-z0-9+/]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?$/;
