/** The bytes of a document from a file, or why there is none. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DOCUMENT_BYTES_MAX } from '../../machines/contract/messages/parse.ts';
import type { Words } from '../../machines/contract/words.ts';

export const STANDARD_INPUT = '-';

/** One byte more than is read, so that what is too large is known for it. */
const BYTES_MAX = DOCUMENT_BYTES_MAX + 1;
const PIECE = 1024 * 1024;

export type Read = { readonly bytes: Uint8Array } | { readonly unreadable: Words };

const FOLDER: Words = {
  nb: 'er en mappe; nevn filene i den, eller vurder dem sammen med «ddfl judge --messages»',
  en: 'is a folder; name the files in it, or judge them together with "ddfl judge --messages"',
};
const NO_FILE: Words = { nb: 'finnes ikke', en: 'is not there' };
const NO_RIGHT: Words = { nb: 'kan ikke leses av denne brukeren', en: 'cannot be read by this user' };
const EMPTY: Words = { nb: 'er tom', en: 'is empty' };
const ZIP: Words = {
  nb: 'er et zip-arkiv; pakk det ut, eller vurder det hele med «ddfl judge --messages»',
  en: 'is a zip archive; unpack it, or judge it whole with "ddfl judge --messages"',
};
const BINARY: Words = {
  nb: 'er ikke tekst: den er kryptert, komprimert eller av et annet slag enn XML',
  en: 'is no text: it is encrypted, compressed or of another kind than XML',
};

/** What is at a path, or on the standard input, as far as the message bus would take it. */
export function readDocument(path: string): Read {
  try {
    const file = path === STANDARD_INPUT ? 0 : openSync(path, 'r');
    try {
      if (fstatSync(file).isDirectory()) return { unreadable: FOLDER };
      return documentIn(upToLimit(file));
    } finally {
      if (file !== 0) closeSync(file);
    }
  } catch (error) {
    return { unreadable: whyNot(error) };
  }
}

/** Nothing says how much a pipe or a device will give. */
function upToLimit(file: number): Uint8Array {
  const pieces: Buffer[] = [];
  for (let length = 0; length < BYTES_MAX; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, BYTES_MAX - length));
    const count = readSync(file, piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    length += count;
  }
  return Buffer.concat(pieces);
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;
/** UTF-16 has a zero in nearly each character: beside the first `<`, unless a mark says so. */
const isWide = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0 && second === 0x3c) ||
  (first === 0x3c && second === 0);

/** The document in some bytes, or why they hold none. */
export function documentIn(bytes: Uint8Array): Read {
  if (bytes.length === 0) return { unreadable: EMPTY };
  if (isZip(bytes)) return { unreadable: ZIP };
  const isText = isWide(bytes) || !bytes.includes(0);
  return isText ? { bytes } : { unreadable: BINARY };
}

function whyNot(error: unknown): Words {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return NO_FILE;
  if (code === 'EISDIR') return FOLDER;
  if (code === 'EACCES' || code === 'EPERM') return NO_RIGHT;
  return { nb: `kan ikke leses: ${message}`, en: `cannot be read: ${message}` };
}
