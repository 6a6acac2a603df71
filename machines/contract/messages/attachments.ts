/** Attachments in a record: large ones are folded to their size and hash, so that the record stays small. */
import { createHash } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import { bufferOf, containerContents, type Span } from './containers.ts';
import type { Attachment } from './message.ts';

const FOLDED = /^folded sha256=([0-9a-f]{64}) bytes=(\d+)$/;
/** Letters of base64 that a folded attachment has at the most. */
const FOLDED_MAX = 150;

/**
 * The document's text with every Base64Container above `limit` bytes (decoded) holding base64 of the text
 * `folded sha256=<hex> bytes=<n>` instead. The document stays valid, and what is no base64 stays as it is; folding
 * again changes nothing.
 * @throws TypeError when the document is no UTF-8.
 */
export function foldAttachments(bytes: Uint8Array, limit = 4096): string {
  const document = bufferOf(bytes);
  const pieces: Buffer[] = [];
  let from = 0;
  for (const span of containerContents(document)) {
    // Base64 of n bytes has 4n/3 characters, so a short text needs no decoding.
    const folded = span.end - span.start > limit ? foldedOf(document, span, limit) : undefined;
    if (folded === undefined) continue;
    pieces.push(document.subarray(from, span.start), Buffer.from(folded));
    from = span.end;
  }
  const text = pieces.length === 0 ? document : Buffer.concat([...pieces, document.subarray(from)]);
  return new TextDecoder('utf-8', { fatal: true }).decode(text);
}

/** What a large attachment is folded to; undefined for another. */
function foldedOf(document: Buffer, span: Span, limit: number): string | undefined {
  if (span.end - span.start <= FOLDED_MAX && FOLDED.test(textOf(document, span))) return undefined;
  const hash = createHash('sha256');
  let length = 0;
  const isWhole = decodeBase64(document, span, (piece) => {
    hash.update(piece);
    length += piece.length;
  });
  if (!isWhole || length <= limit) return undefined;
  return Buffer.from(`folded sha256=${hash.digest('hex')} bytes=${length}`).toString('base64');
}

const textOf = (document: Buffer, { start, end }: Span): string =>
  Buffer.from(document.toString('latin1', start, end), 'base64').toString('latin1');

/** Size in bytes and SHA-256 (hexadecimal) of an attachment; of the original when it is a folded one. */
export function digest(attachment: Attachment): { bytes: number; sha256: string } {
  const { content } = attachment;
  const text = content.length < 120 ? Buffer.from(content).toString('latin1') : '';
  const [, sha256, bytes] = FOLDED.exec(text) ?? [];
  return sha256 === undefined
    ? { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
    : { bytes: Number(bytes), sha256 };
}
