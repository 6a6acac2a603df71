import { diag, XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMessage, redact, validateXml, writeMessage } from './codec.ts';
import { ANSWER, QUESTION, RECEIPT } from './example-messages.ts';

beforeAll(() => diag.configure({ enabled: true }));
afterAll(() => diag.configure({ enabled: false }));

const ucs4 = (text: string) =>
  new Uint8Array(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer);

/** Documents for every way out of reading; each number gives another, so that none is remembered. */
const KINDS: Readonly<Record<string, (number: number) => string | Uint8Array>> = {
  'a message': (number) => writeMessage({ ...QUESTION, id: `a${number}` }),
  'a receipt': (number) => writeMessage({ ...RECEIPT, id: `a${number}` }),
  'one with instructions': (number) => writeMessage(ANSWER).replace('<Notat>', `<?x ${number}?><Notat>`),
  'one that breaks the schema': (number) =>
    writeMessage(ANSWER).replace('<MsgId>', `<X n="${number}"/><MsgId>`),
  'one with a code outside its list': (number) =>
    writeMessage(ANSWER).replace('<Ack V="N"', `<Ack V="${number}"`),
  'one without a dialogue': (number) =>
    writeMessage({ ...ANSWER, id: `a${number}` }).replace(/<Notat>.*<\/Notat>/, ''),
  'one that breaks off': (number) => writeMessage({ ...ANSWER, id: `a${number}` }).slice(0, -9),
  'one with an undeclared prefix': (number) => `<a><x:b n="${number}"/></a>`,
  'another root': (number) => `<a n="${number}"/>`,
  'a DOCTYPE': (number) => `<!DOCTYPE a><a n="${number}"/>`,
  'a hidden DOCTYPE': (number) => ucs4(`<!DOCTYPE a><a n="${number}"/>`),
};

/** The memory of libxml2, in bytes: it only ever grows. */
function libraryMemory(): number {
  let size = 0;
  using document = XmlDocument.fromString('<a/>');
  const write = (chunk: Uint8Array) => {
    size = chunk.buffer.byteLength;
    return chunk.length;
  };
  document.save({ write, close: () => true });
  return size;
}

test.each(Object.entries(KINDS))('%s read ever again leaves nothing behind in libxml2', (_, documentOf) => {
  const read = (number: number) => {
    const document = documentOf(number);
    const bytes = typeof document === 'string' ? Buffer.from(document) : document;
    readMessage(bytes);
    validateXml(bytes);
    redact(Buffer.from(bytes).toString());
  };
  read(0);
  const before = { memory: libraryMemory(), open: openDocuments() };
  for (let number = 1; number <= 1000; number += 1) read(number);
  expect({ memory: libraryMemory(), open: openDocuments() }).toEqual(before);
});

test('an attachment of 20 MB takes no memory of libxml2', () => {
  const large = { name: 'a.pdf', mimeType: 'application/pdf', content: new Uint8Array(20_000_000).fill(7) };
  const before = libraryMemory();
  const document = Buffer.from(writeMessage({ ...QUESTION, attachments: [large] }));
  expect(readMessage(document).ok).toBe(true);
  expect(libraryMemory()).toBe(before);
});

const openDocuments = () => diag.report()?.XmlDocument?.totalInstances ?? 0;
