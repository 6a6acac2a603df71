/** From bytes to a parsed document, with everything dangerous refused first. */
import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm';
import type { Faults, Finding } from './finding.ts';
import { faultsOf } from './library-errors.ts';

// HUGE lifts the 10 MB limit of one text (20 MB of attachment is 27 MB of base64); NOCDATA makes a CDATA section the
// text it is, even between elements, where libxml2 would not have it; nothing outside the document is ever loaded;
// BIG_LINES numbers lines above 65 535.
const OPTIONS =
  ParseOption.XML_PARSE_HUGE |
  ParseOption.XML_PARSE_NOCDATA |
  ParseOption.XML_PARSE_BIG_LINES |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG;

export type Parsed =
  | { readonly ok: true; readonly document: XmlDocument }
  | {
      readonly ok: false;
      readonly fault: 'not-well-formed' | 'invalid';
      readonly findings: Finding[];
      /** What libxml2 found, where it is that which found it. */
      readonly faults?: Faults;
    };

const DOCTYPE_REFUSED: Parsed = {
  ok: false,
  fault: 'invalid',
  findings: [
    {
      message:
        'The document has a DOCTYPE. Messages have none; entity declarations are refused before they are read.',
    },
  ],
};

/** The bus lets no client send more (40 MB); it is taken generously, in binary megabytes. */
export const DOCUMENT_BYTES_MAX = 40 * 1024 * 1024;

const tooLarge = (bytes: number): Parsed => ({
  ok: false,
  fault: 'invalid',
  findings: [
    {
      message: `The document has ${bytes} bytes. The message bus takes at most 40 MB (${DOCUMENT_BYTES_MAX} bytes) of a client, so it was not read.`,
    },
  ],
});

/**
 * Parses a document of any encoding libxml2 knows, and at most `DOCUMENT_BYTES_MAX` bytes. The caller disposes the
 * document, which holds no CDATA sections. `encoding` overrides what the document
 * declares (for text that was decoded already).
 */
export function parseXml(bytes: Uint8Array, encoding?: string): Parsed {
  if (bytes.length > DOCUMENT_BYTES_MAX) return tooLarge(bytes.length);
  if (hasDoctype(markupOf(bytes))) return DOCTYPE_REFUSED;
  try {
    const document = XmlDocument.fromBuffer(bytes, { option: OPTIONS, ...(encoding ? { encoding } : {}) });
    // The second gate, for an encoding the first one did not see through; entities are still unexpanded here.
    if (document.dtd !== null) {
      document.dispose();
      return DOCTYPE_REFUSED;
    }
    return { ok: true, document };
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const faults = faultsOf(error);
    return {
      ok: false,
      fault: 'not-well-formed',
      findings: faults.isEmpty ? [{ message: 'The document is not XML.' }] : faults.findings(),
      faults,
    };
  }
}

/** Whether the prologue holds a DOCTYPE: only comments, instructions and white space may stand before it. */
function hasDoctype(text: string): boolean {
  let at = text.startsWith('\u{FEFF}') ? 1 : 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) return text.startsWith('<!DOCTYPE', at);
    const close = text.indexOf(end, at + 2);
    if (close === -1) return false;
    at = close + end.length;
  }
}

// A document as its markup can be seen. It is ASCII in every encoding libxml2 reads here except UTF-16 (told by its first two bytes) and EBCDIC and
// UTF-32, which the second gate catches.
export function markupOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (isLittle) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  if (isBig) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
  const isMarked = first === 0xef && second === 0xbb;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('latin1', isMarked ? 3 : 0);
}
