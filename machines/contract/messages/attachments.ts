/** Attachments in a record: large ones are folded to their size and hash, so that the record stays small. */
import { createHash } from 'node:crypto';
import type { Attachment } from './message.ts';

const FOLDED = /^folded sha256=([0-9a-f]{64}) bytes=(\d+)$/;

// Comments and CDATA sections are matched first, so that nothing inside them is taken for a container. A container
// that itself holds one of those (no sender does) stays as it is.
const CONTAINER =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|(<(?:[^\s<>/:]+:)?Base64Container(?:\s[^<>]*)?>)([^<]*)(?=<\/)/g;

/**
 * The document with every Base64Container above `limit` bytes (decoded) holding base64 of the text
 * `folded sha256=<hex> bytes=<n>` instead. The document stays valid; folding again changes nothing.
 */
export function foldAttachments(xml: string, limit = 4096): string {
  return xml.replace(CONTAINER, (whole: string, tag: string | undefined, content: string | undefined) => {
    // Base64 of n bytes has 4n/3 characters, so a short text needs no decoding.
    if (tag === undefined || content === undefined || content.length <= limit) return whole;
    const bytes = decode(content);
    if (bytes.length <= limit || FOLDED.test(bytes.toString('latin1', 0, 120))) return whole;
    return tag + Buffer.from(`folded sha256=${sha256(bytes)} bytes=${bytes.length}`).toString('base64');
  });
}

/** Size in bytes and SHA-256 (hexadecimal) of an attachment; of the original when it is a folded one. */
export function digest(attachment: Attachment): { bytes: number; sha256: string } {
  const { content } = attachment;
  const text = content.length < 120 ? Buffer.from(content).toString('latin1') : '';
  const [, hash, bytes] = FOLDED.exec(text) ?? [];
  return hash === undefined
    ? { bytes: content.length, sha256: sha256(content) }
    : { bytes: Number(bytes), sha256: hash };
}

// Some writers end the lines of base64 by `&#13;`, whose digits a decoder would take for data.
const decode = (content: string): Buffer =>
  Buffer.from(content.includes('&') ? content.replace(/&#x?[0-9a-fA-F]+;/g, '') : content, 'base64');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
