import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage, UnwritableText, validateXml, writeMessage, writeMessageBytes } from './codec.ts';
import { QUESTION } from './example-messages.ts';
import type { DialogMessage } from './message.ts';
import { takenOut } from './taken-out.ts';

const MARK = Buffer.from('what stood here is taken out').toString('base64').replaceAll('=', '');

/** The same document, but for a comment that keeps everything in it: it is read as a whole. */
const asWhole = (xml: string) => Buffer.from(`${xml}<!--${MARK}-->`);

const contentOf = (length: number, seed = 0) =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) + seed) % 256);

/** The same value with texts for bytes, which are compared much faster. */
function comparable(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Buffer.from(value as Uint8Array).toString('base64');
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, comparable(part)]));
}

function withFiles(...lengths: number[]): DialogMessage {
  const attachments = lengths.map((length, index) => ({
    name: `${index}.bin`,
    mimeType: 'application/pdf',
    content: contentOf(length, index),
  }));
  return { ...QUESTION, attachments };
}

/** What senders do to the base64 of an attachment, rightly and wrongly; `at` is a place in it. */
const CHANGES: Readonly<Record<string, (base64: string, at: number) => string>> = {
  nothing: (base64) => base64,
  'line ends': (base64) => base64.replace(/.{76}/g, '$&\r\n'),
  'line ends by reference': (base64) => base64.replace(/.{64}/g, '$&&#13;\n'),
  'blanks around': (base64) => `\n\t ${base64} \n`,
  'a comment inside': (base64, at) => `${base64.slice(0, at)}<!-- her -->${base64.slice(at)}`,
  'an instruction inside': (base64, at) => `${base64.slice(0, at)}<?her x?>${base64.slice(at)}`,
  'a CDATA section': (base64) => `<![CDATA[${base64}]]>`,
  'a comment before': (base64) => `<!-- <Base64Container>AAAA</Base64Container> -->${base64}`,
  'an element inside': (base64, at) => `${base64.slice(0, at)}<a/>${base64.slice(at)}`,
  'a letter by reference': (base64, at) => `${base64.slice(0, at)}&#65;${base64.slice(at + 1)}`,
  'a letter too few': (base64, at) => base64.slice(0, at) + base64.slice(at + 1),
  'a stray letter': (base64, at) => `${base64.slice(0, at)}!${base64.slice(at + 1)}`,
  'letters of file names': (base64) => base64.replaceAll('+', '-').replaceAll('/', '_'),
  'a letter beyond ASCII': (base64, at) => `${base64.slice(0, at)}Å${base64.slice(at + 1)}`,
  'padding in the middle': (base64, at) => `${base64.slice(0, at)}=${base64.slice(at + 1)}`,
  'bits left over': (base64) => base64.replace(/.(?===?$)/, 'B'),
  'no padding': (base64) => base64.replaceAll('=', ''),
  'an entity nobody declared': (base64, at) => `${base64.slice(0, at)}&x;${base64.slice(at)}`,
};

/** What stands elsewhere in the document. */
const SURROUNDINGS: Readonly<Record<string, (xml: string, container: string) => string>> = {
  nothing: (xml) => xml,
  'a prefix': (xml) =>
    xml
      .replace(/<Base64Container xmlns=/g, '<b:Base64Container xmlns:b=')
      .replace(/<\/Base64C/g, '</b:Base64C'),
  'a container in the text': (xml, container) => xml.replace('Vondt i', `${container} Vondt i`),
  'a container in a comment': (xml, container) => xml.replace('<Document>', `<!--${container}--><Document>`),
  'a container in CDATA': (xml, container) => xml.replace('Vondt i', `<![CDATA[${container}]]> Vondt i`),
  'an unknown element': (xml, container) => xml.replace('</RefDoc>', `${container}</RefDoc>`),
  'a container beside the dialogue': (xml, container) => xml.replace('<Dialogmelding', `${container}$&`),
  'a message without an id': (xml) => xml.replace(/<MsgId>.*?<\/MsgId>/, '<MsgId/>'),
  'a code outside its list': (xml) => xml.replace('<Ack V="J"', '<Ack V="X"'),
  'another encoding declared': (xml) => xml.replace('UTF-8', 'ISO-8859-1'),
  'an end too few': (xml) => xml.slice(0, -3),
};

const lengths = fc.oneof(
  fc.integer({ min: 12_280, max: 12_295 }),
  fc.integer({ min: 16_380, max: 16_390 }),
  fc.integer({ min: 36_860, max: 36_870 }),
  fc.integer({ min: 0, max: 60_000 }),
);

function expectSameReading(xml: string): void {
  expect(comparable(readMessage(Buffer.from(xml)))).toEqual(comparable(readMessage(asWhole(xml))));
  expect(validateXml(Buffer.from(xml))).toEqual(validateXml(asWhole(xml)));
}

test.each(Object.entries(CHANGES))(
  'what is done to a large attachment makes no difference to how it is read: %s',
  (_, change) => {
    for (const length of [300_000, 300_001, 300_002]) {
      const xml = writeMessage(withFiles(length)).replace(
        /(<Base64Container[^>]*>)([^<]*)/,
        (_whole, tag, base64) => tag + change(base64, 1001),
      );
      expectSameReading(xml);
    }
  },
);

test('a large document is read the same without its attachments as with them', () => {
  const changes = fc.constantFrom(...Object.keys(CHANGES));
  const surroundings = fc.constantFrom(...Object.keys(SURROUNDINGS));
  const scenario = fc.record({
    files: fc.array(fc.record({ length: lengths, change: changes, at: fc.nat(10_000) }), { maxLength: 3 }),
    surrounding: surroundings,
    // Some documents reach the size from which anything is taken out, some do not.
    filler: fc.constantFrom(0, 300_000),
  });
  fc.assert(
    fc.property(scenario, ({ files, surrounding, filler }) => {
      const plain = writeMessage(withFiles(...files.map(({ length }) => length), filler));
      let index = -1;
      const changed = plain.replace(/(<Base64Container[^>]*>)([^<]*)/g, (whole, tag, base64) => {
        index += 1;
        const file = files[index];
        return file ? tag + CHANGES[file.change]?.(base64, Math.min(file.at, base64.length)) : whole;
      });
      const [container = ''] = /<Base64Container.*?<\/Base64Container>/s.exec(plain) ?? [];
      const xml = SURROUNDINGS[surrounding]?.(changed, container) ?? '';
      expectSameReading(xml);
    }),
    { seed: 20, numRuns: 60 },
  );
});

test('what is taken out is what stood there, and the rest is small', () => {
  const message = withFiles(100_000, 99_999, 99_998, 100);
  const without = takenOut(Buffer.from(writeMessage(message)));
  const taken = [...(without?.contents.values() ?? [])];
  expect(comparable(taken)).toEqual(
    comparable(message.attachments.slice(0, 3).map(({ content }) => content)),
  );
  expect(without?.rest.length).toBeLessThan(10_000);
});

test.each(['line ends', 'line ends by reference', 'blanks around'])('%s are taken out too', (name) => {
  const message = withFiles(300_000);
  const xml = writeMessage(message).replace(
    /(<Base64Container[^>]*>)([^<]*)/,
    (_, tag, base64) => tag + CHANGES[name]?.(base64, 0),
  );
  const taken = [...(takenOut(Buffer.from(xml))?.contents.values() ?? [])];
  expect(comparable(taken)).toEqual(comparable([contentOf(300_000)]));
});

test('a message is the same in bytes as in text', () => {
  const messages = fc.array(lengths, { maxLength: 4 }).map((sizes) => withFiles(...sizes));
  fc.assert(
    fc.property(messages, (message) => {
      expect(Buffer.from(writeMessageBytes(message)).toString()).toBe(writeMessage(message));
    }),
    { seed: 21, numRuns: 50 },
  );
});

test('a message that says what a mark says is written all the same', () => {
  const message = withFiles(50_000);
  const said = { ...message, body: { ...message.body, text: `${MARK}00000000 ${MARK}0000 ${MARK}00` } };
  expect(Buffer.from(writeMessageBytes(said)).toString()).toBe(writeMessage(said));
});

test('what cannot be written as text cannot be written as bytes', () => {
  const message = withFiles(50_000);
  const body = { ...message.body, text: '\u0000' };
  expect(() => writeMessageBytes({ ...message, body })).toThrow(UnwritableText);
});
