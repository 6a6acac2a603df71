import { expect, test } from 'vitest';
import { readMessage, validateXml, writeMessage } from './codec.ts';
import { ANSWER, QUESTION, RECEIPT } from './example-messages.ts';

const EXAMPLES = { question: QUESTION, answer: ANSWER, receipt: RECEIPT };
const INSTRUCTION = '<?target <MsgId>x</MsgId> ?>';

/** Every place after a tag and in the middle of a text; inside the root alone, or before and after it too. */
function placesIn(xml: string, isInside: boolean): number[] {
  const afterTags = [...xml.matchAll(/>/g)].map(({ index }) => index + 1);
  const inTexts = [...xml.matchAll(/(?<=>)[^<&]{2,}(?=<)/g)].map(({ index }) => index + 1);
  return [...(isInside ? afterTags.slice(1, -1) : afterTags), ...inTexts].sort((one, other) => one - other);
}

const inserted = (xml: string, markup: string, places: readonly number[]) =>
  places.reduceRight((text, at) => text.slice(0, at) + markup + text.slice(at), xml);

const documents = Object.entries(EXAMPLES).flatMap(([name, message]) =>
  (
    [
      ['an instruction', INSTRUCTION, false],
      ['a comment', '<!-- <MsgId>x</MsgId> -->', false],
      ['an empty CDATA section', '<![CDATA[]]>', true],
    ] as const
  ).map(([what, markup, isInside]) => [what, name, message, markup, isInside] as const),
);

test.each(documents)(
  '%s anywhere in a %s changes nothing of what it says',
  (_, __, message, markup, isInside) => {
    const xml = writeMessage(message);
    const places = placesIn(xml, isInside);
    expect(places.length).toBeGreaterThan(40);
    for (const at of [...places.map((place) => [place]), places]) {
      const bytes = Buffer.from(inserted(xml, markup, at));
      expect(validateXml(bytes)).toEqual([]);
      expect(readMessage(bytes), `at ${at}`).toEqual({ ok: true, message });
    }
  },
);

test.each(Object.entries(EXAMPLES))(
  'a %s whose texts are CDATA, or references, reads as it stands',
  (_, message) => {
    const xml = writeMessage(message);
    const inTexts = (change: (text: string) => string) => xml.replace(/(?<=>)[^<&]+(?=<)/g, change);
    const character = (text: string) => `&#x${text.codePointAt(0)?.toString(16)};`;
    for (const changed of [
      inTexts((text) => `<![CDATA[${text}]]>`),
      inTexts((text) => `${text.slice(0, 1)}<![CDATA[${text.slice(1)}]]>`),
      inTexts((text) => text.replace(/./gsu, character)),
      inTexts((text) => text.replaceAll('e', '&#101;')),
    ]) {
      expect(changed).not.toBe(xml);
      expect(readMessage(Buffer.from(changed))).toEqual({ ok: true, message });
    }
  },
);

test.each<[string, BufferEncoding, string]>([
  ['UTF-16', 'utf16le', '\u{FEFF}'],
  ['ISO-8859-1', 'latin1', ''],
  ['UTF-8', 'utf8', '\u{FEFF}'],
])('an instruction in a document in %s changes nothing', (encoding, written, mark) => {
  const xml = writeMessage(ANSWER).replace('UTF-8', encoding).replace('<Notat>', `${INSTRUCTION}<Notat>`);
  expect(readMessage(Buffer.from(mark + xml, written))).toEqual({ ok: true, message: ANSWER });
});

test('an instruction in a document whose encoding hides it changes nothing', () => {
  const xml = writeMessage(ANSWER)
    .replace(/^<\?xml[^>]*>/, '')
    .replace('<Notat>', `${INSTRUCTION}<Notat>`);
  const ucs4 = Uint32Array.from(xml, (character) => character.codePointAt(0) ?? 0);
  expect(readMessage(new Uint8Array(ucs4.buffer))).toEqual({ ok: true, message: ANSWER });
});

test('an instruction among XHTML is not shown, and nor is what it splits', () => {
  const xhtml = `<p xmlns="http://www.w3.org/1999/xhtml">Kom ${INSTRUCTION}på <!-- x --><b>fre${INSTRUCTION}dag</b>.</p>`;
  const xml = writeMessage(ANSWER).replace('>Kom på fredag.<', `>${xhtml}<`);
  expect(readMessage(Buffer.from(xml))).toEqual({ ok: true, message: ANSWER });
});

test('what is wrong after an instruction is told at its place', () => {
  const xml = writeMessage(QUESTION)
    .replace('<Document>', `${INSTRUCTION}<Document>`)
    .replace('<Relasjon', `${INSTRUCTION}<Relation/><Relasjon`);
  expect(validateXml(Buffer.from(xml))).toMatchObject([
    { line: 2, path: 'MsgHead/Document[2]/RefDoc/Content/Pasientrelasjon/Relation' },
  ]);
});
