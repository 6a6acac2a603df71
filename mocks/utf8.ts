/** Whether bytes are UTF-8, and where they are not: read as they stand, a replacement would pass for what was sent. */
import { isUtf8 } from 'node:buffer';

/** Where the first byte stands that is no part of UTF-8, from 0; undefined when there is none. */
export function notUtf8At(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return bytes.findIndex((byte, index) => byte !== again[index]);
}

/** What is wrong with bytes that are not UTF-8, in words; undefined when nothing is. */
export function notUtf8(bytes: Uint8Array): string | undefined {
  const at = notUtf8At(bytes);
  if (at === undefined) return undefined;
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `not UTF-8: the byte 0x${byte} at offset ${at} is no part of it`;
}
