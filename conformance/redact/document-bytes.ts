/** Documents as a record has them, in whichever encoding they came. */
import { parseXml } from '../../machines/contract/messages/parse.ts';
import type { Document } from '../../machines/contract/record.ts';
import { redactedDocument } from './document.ts';
import type { Substitutes } from './substitutes.ts';

const ENCODING = /^(\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.:-]+)/;

/** The encoding of a document that is read in another than UTF-8, by its first bytes or its own word. */
function encodingOf(bytes: Buffer): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return ENCODING.exec(bytes.toString('latin1', 0, 300))?.[2] ?? 'utf-8';
}

/** Its text, where the document can be read: it is written in UTF-8 then, and says so. */
function textIn(bytes: Buffer): string | undefined {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return undefined;
  parsed.document.dispose();
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.replace(ENCODING, '$1UTF-8');
  } catch {
    return undefined;
  }
}

/** Of what can be read in no encoding, its ASCII as a document, and each other byte as one that no text in UTF-8 has. */
function unreadable(bytes: Buffer, by: Substitutes): Document {
  const redacted = redactedDocument(bytes.toString('latin1').replace(/[\u0080-\u00ff]/g, '\u0080'), by);
  return { base64: Buffer.from(redacted.replace(/[^\0-\x7f]/g, '\u00ff'), 'latin1').toString('base64') };
}

/** The document with pseudonyms in it, which reads as the same to all who judge it. */
export function documentBy(document: Document, by: Substitutes): Document {
  if ('xml' in document) return { xml: redactedDocument(document.xml, by) };
  const bytes = Buffer.from(document.base64, 'base64');
  const text = textIn(bytes);
  return text === undefined ? unreadable(bytes, by) : { xml: redactedDocument(text, by) };
}
