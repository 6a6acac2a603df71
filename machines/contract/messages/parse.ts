/** From bytes to a parsed document, with everything dangerous refused first. */
import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm';
import { type Finding, findingsOf } from './finding.ts';

// HUGE lifts the 10 MB limit of one text (20 MB of attachment is 27 MB of base64); nothing outside the document is
// ever loaded; BIG_LINES numbers lines above 65 535.
const OPTIONS =
  ParseOption.XML_PARSE_HUGE |
  ParseOption.XML_PARSE_BIG_LINES |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG;

export type Parsed =
  | { readonly ok: true; readonly document: XmlDocument }
  | { readonly ok: false; readonly fault: 'not-well-formed' | 'invalid'; readonly findings: Finding[] };

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

/**
 * Parses a document of any encoding libxml2 knows. The caller disposes the document. `encoding` overrides what the
 * document declares (for text that was decoded already).
 */
export function parseXml(bytes: Uint8Array, encoding?: string): Parsed {
  if (hasDoctype(bytes)) return DOCTYPE_REFUSED;
  try {
    const document = XmlDocument.fromBuffer(bytes, { option: OPTIONS, ...(encoding ? { encoding } : {}) });
    // The second gate, for an encoding the first one did not see through; entities are still unexpanded here.
    if (document.dtd === null) return { ok: true, document };
    document.dispose();
    return DOCTYPE_REFUSED;
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const findings = findingsOf(error.details);
    return {
      ok: false,
      fault: 'not-well-formed',
      findings: findings.length > 0 ? findings : [{ message: 'The document is not XML.' }],
    };
  }
}

/** Whether the prologue holds a DOCTYPE: only comments, instructions and white space may stand before it. */
function hasDoctype(bytes: Uint8Array): boolean {
  const text = prologue(bytes);
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

// Markup is ASCII in every encoding libxml2 reads here except UTF-16 (told by its first two bytes) and EBCDIC and
// UTF-32, which the second gate catches.
function prologue(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (isLittle) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  if (isBig) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
  const isMarked = first === 0xef && second === 0xbb;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('latin1', isMarked ? 3 : 0);
}
