import type { Document } from '../../machines/contract/record.ts';

/** A document as it passed, in bytes. */
export function bytesOf(document: Document): Uint8Array {
  return 'xml' in document ? Buffer.from(document.xml) : Buffer.from(document.base64, 'base64');
}
