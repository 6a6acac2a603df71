import { expect, test } from 'vitest';
import { foldAttachments, readMessage, writeMessage } from './codec.ts';
import { ANSWER, QUESTION } from './example-messages.ts';
import { remembered } from './remembered.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function counted(limits = { documentMax: 10, totalMax: 25 }) {
  let made = 0;
  const lengthOf = remembered((bytes) => {
    made += 1;
    return { length: bytes.length, parts: [{ first: bytes[0] }] };
  }, limits);
  return { lengthOf, made: () => made };
}

test('equal bytes give the very value of before, made once', () => {
  const { lengthOf, made } = counted();
  const first = lengthOf(bytesOf('æøå'));
  expect(lengthOf(bytesOf('æøå'))).toBe(first);
  expect(lengthOf(bytesOf('--æøå--').subarray(2, 8))).toBe(first);
  expect(made()).toBe(1);
  expect(lengthOf(bytesOf('æøa'))).not.toBe(first);
  expect(made()).toBe(2);
});

test('the memory holds no more than its limit, and forgets the oldest', () => {
  const { lengthOf, made } = counted();
  const texts = Array.from({ length: 1000 }, (_, index) => String(index).padStart(10, '0'));
  for (const text of texts) {
    lengthOf(bytesOf(text));
    expect(lengthOf.held()).toBeLessThanOrEqual(25);
  }
  lengthOf(bytesOf('0000000998'));
  expect(made()).toBe(1000);
  lengthOf(bytesOf('0000000000'));
  expect(made()).toBe(1001);
});

test('a large document is never remembered', () => {
  const { lengthOf, made } = counted();
  lengthOf(bytesOf('x'.repeat(11)));
  lengthOf(bytesOf('x'.repeat(11)));
  expect(made()).toBe(2);
  expect(lengthOf.held()).toBe(0);
});

test('what is shared cannot be changed', () => {
  const { lengthOf } = counted();
  const value = lengthOf(bytesOf('x'));
  expect(Object.isFrozen(value) && Object.isFrozen(value.parts) && Object.isFrozen(value.parts[0])).toBe(
    true,
  );
});

test('a message read twice is one reading, whoever asks', () => {
  const xml = writeMessage({ ...ANSWER, id: 'read-twice' });
  const reading = readMessage(bytesOf(xml));
  expect(readMessage(Buffer.from(xml))).toBe(reading);
  expect(readMessage(bytesOf(xml.replace('read-twice', 'read-other')))).not.toBe(reading);
});

test('a document that cannot be read is remembered with what is wrong', () => {
  const xml = writeMessage({ ...ANSWER, type: 'BROKEN' }).slice(0, -5);
  expect(readMessage(bytesOf(xml))).toBe(readMessage(bytesOf(xml)));
});

test('a folded document and the whole one are two readings', () => {
  const attachments = [{ name: 'a', mimeType: 'b', content: new Uint8Array(5000).fill(9) }];
  const whole = writeMessage({ ...QUESTION, attachments });
  const folded = foldAttachments(Buffer.from(whole));
  const contentOf = (xml: string) => {
    const reading = readMessage(bytesOf(xml));
    return reading.ok && reading.message.kind === 'dialog'
      ? reading.message.attachments[0]?.content.length
      : 0;
  };
  expect(contentOf(whole)).toBe(5000);
  expect(contentOf(folded)).toBeLessThan(200);
  expect(contentOf(whole)).toBe(5000);
});
