import { expect, test } from 'vitest';
import { readMessage, redact, validateXml, writeMessage } from './codec.ts';
import { ANSWER } from './example-messages.ts';
import { DOCUMENT_BYTES_MAX } from './parse.ts';

const MANY = 100_000;
const answer = writeMessage(ANSWER);
const bytesOf = (xml: string) => Buffer.from(xml);
const beside = (markup: string) => bytesOf(answer.replace('</Content>', `${markup}</Content>`));

// What takes the square of this many steps takes minutes; what takes as many steps, a second or two.
const TIME_MAX = 60_000;

test.each([
  ['wrong elements', beside('<Extra/>'.repeat(MANY)), 'MsgHead/Document/RefDoc/Content/Extra[7]'],
  [
    'codes outside their list',
    bytesOf(
      answer.replace(
        '</MsgHead>',
        `${'<Document><RefDoc><MsgType V="Z"/></RefDoc></Document>'.repeat(MANY)}</MsgHead>`,
      ),
    ),
    'MsgHead/Document[8]/RefDoc/MsgType',
  ],
])('%s without end are told as a hundred and a number, in good time', (_, bytes, seventh) => {
  const started = performance.now();
  const findings = validateXml(bytes);
  expect(findings).toHaveLength(101);
  expect(findings[6]?.path).toBe(seventh);
  expect(findings[100]).toEqual({
    message: `There are ${MANY - 100} more findings, which are left out here.`,
  });
  expect(performance.now() - started).toBeLessThan(TIME_MAX);
});

test('a hundred findings are told without a number, and one more with it', () => {
  expect(validateXml(beside('<Extra/>'.repeat(100)))).toHaveLength(100);
  expect(validateXml(beside('<Extra/>'.repeat(101))).at(-1)?.message).toMatch(/^There are 1 more findings/);
});

test('payloads nobody has a schema of crowd out no finding', () => {
  const foreign = '<Resept xmlns="urn:m1"/>'.repeat(300);
  expect(readMessage(beside(foreign)).ok).toBe(true);
  expect(validateXml(beside(`${foreign}<Extra/>`))).toMatchObject([
    { path: 'MsgHead/Document/RefDoc/Content/Extra' },
  ]);
});

test('a document larger than the bus takes is refused before it is parsed', () => {
  expect(validateXml(Buffer.alloc(DOCUMENT_BYTES_MAX, '<'))).toMatchObject([{ line: 1 }]);
  const reading = readMessage(Buffer.alloc(DOCUMENT_BYTES_MAX + 1, '<'));
  expect(reading).toMatchObject({
    fault: 'invalid',
    findings: [{ message: expect.stringContaining('at most 40 MB') }],
  });
});

test.each([
  ['instructions', '<?a?>'],
  ['comments', '<!---->'],
  ['ids of one unit', '<Id>1</Id>'],
  ['units', '<Organisation/>'],
])('%s without end are read and redacted in good time', { timeout: 60_000 }, (_, markup) => {
  const xml = answer.replace('<Ident>', `<Ident>${markup.repeat(MANY)}`);
  const started = performance.now();
  readMessage(Buffer.from(xml));
  expect(redact(xml)).toContain(ANSWER.id);
  expect(performance.now() - started).toBeLessThan(TIME_MAX);
});
