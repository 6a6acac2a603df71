/** Files: their size stays, and in the place of their bytes stands what these are held to. */
import { createHash } from 'node:crypto';
import { decodeBase64 } from '../../machines/contract/messages/base64.ts';
import type { Substitutes } from './substitutes.ts';

const FOLDED = /^folded sha256=([0-9a-f]{64}) bytes=(\d+)$/;
const FOLDED_MAX = 120;

/** The contents of a container folded to size and commitment; undefined when they are no base64, or nothing. */
export function foldedFile(base64: string, by: Substitutes): string | undefined {
  const document = Buffer.from(base64);
  const hash = createHash('sha256');
  let length = 0;
  let start = '';
  const isWhole = decodeBase64(document, { start: 0, end: document.length }, (bytes) => {
    hash.update(bytes);
    length += bytes.length;
    if (start.length < FOLDED_MAX) start += bytes.toString('latin1', 0, FOLDED_MAX);
  });
  if (!isWhole || length === 0) return undefined;
  const [, sha256 = hash.digest('hex'), bytes = String(length)] =
    (length < FOLDED_MAX && FOLDED.exec(start)) || [];
  return Buffer.from(`folded sha256=${by.file(sha256)} bytes=${bytes}`).toString('base64');
}
