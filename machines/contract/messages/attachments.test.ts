import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digest, foldAttachments, readMessage, validateXml, writeMessage } from './codec.ts';
import { QUESTION } from './example-messages.ts';
import type { Attachment } from './message.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const file = (length: number): Attachment => ({
  name: `${length}.bin`,
  mimeType: 'application/pdf',
  content: Uint8Array.from({ length }, (_, index) => (index * 7) % 251),
});
const fold = (xml: string, limit?: number) => foldAttachments(Buffer.from(xml), limit);
const withFiles = (...attachments: Attachment[]) => writeMessage({ ...QUESTION, attachments });

function attachmentsIn(xml: string): readonly Attachment[] {
  const reading = readMessage(Buffer.from(xml));
  if (!reading.ok || reading.message.kind !== 'dialog') throw new Error(JSON.stringify(reading));
  return reading.message.attachments;
}

test('an attachment above the limit is folded to its size and hash, one at the limit stays', () => {
  const [small, exact, large] = [file(10), file(4096), file(4097)];
  const folded = fold(withFiles(small, exact, large));
  expect(validateXml(Buffer.from(folded))).toEqual([]);
  const [first, second, third] = attachmentsIn(folded);
  expect([first, second]).toEqual([small, exact]);
  expect(Buffer.from(third?.content ?? []).toString()).toBe(
    `folded sha256=${sha256(large.content)} bytes=4097`,
  );
  expect(third?.name).toBe(large.name);
});

test('the digest of a folded attachment is that of the original', () => {
  const large = file(9000);
  const [folded] = attachmentsIn(fold(withFiles(large)));
  const original = { bytes: 9000, sha256: sha256(large.content) };
  expect(digest(large)).toEqual(original);
  expect(folded && digest(folded)).toEqual(original);
});

test('folding what is folded changes nothing, at any limit', () => {
  const folded = fold(withFiles(file(9000)));
  expect(fold(folded, 0)).toBe(folded);
});

test('a smaller limit folds smaller attachments', () => {
  expect(digest(attachmentsIn(fold(withFiles(file(11)), 10))[0] ?? file(0)).bytes).toBe(11);
});

test.each([
  ['line ends', '\n'],
  ['line ends as references', '&#13;\n'],
  ['line ends as hexadecimal references', '&#xD;&#xA;'],
])('base64 with %s is counted without them', (_, end) => {
  const large = file(5000);
  const xml = withFiles(large).replace(/(?<=<Base64Container[^>]*>)[^<]+/, (text) =>
    text.replace(/.{76}/g, `$&${end}`),
  );
  expect(digest(attachmentsIn(xml)[0] ?? file(0))).toEqual(digest(large));
  expect(digest(attachmentsIn(fold(xml))[0] ?? file(0))).toEqual(digest(large));
});

test('a container with a prefix is folded too', () => {
  const xml = withFiles(file(5000))
    .replace('<Base64Container xmlns=', '<b:Base64Container xmlns:b=')
    .replace('</Base64Container', '</b:Base64Container');
  expect(fold(xml).length).toBeLessThan(5000);
  expect(digest(attachmentsIn(fold(xml))[0] ?? file(0)).bytes).toBe(5000);
});

test('what only looks like a container is left alone', () => {
  const xml = withFiles(file(10));
  const bait = `<Base64Container>${'A'.repeat(9000)}</Base64Container>`;
  for (const around of [`<!--${bait}-->`, `<![CDATA[${bait}]]>`]) {
    const baited = xml.replace('Vondt i', `${around} Vondt i`);
    expect(fold(baited)).toBe(baited);
  }
});

test('an attachment that is no base64 stays as it is, so that it is found wrong in the record too', () => {
  for (const wrong of ['A', 'AA!A', 'AAA=AAAA', 'AB==']) {
    const xml = withFiles(file(9000)).replace(/(?<=<Base64Container[^>]*>)[^<]+/, `$&${wrong}`);
    expect(fold(xml)).toBe(xml);
    expect(validateXml(Buffer.from(xml))).not.toEqual([]);
  }
});

test('20 000 000 bytes are written, read and folded', () => {
  const large = { ...file(1000), content: new Uint8Array(20_000_000).fill(7) };
  const xml = withFiles(large);
  const started = performance.now();
  expect(digest(attachmentsIn(xml)[0] ?? file(0))).toEqual(digest(large));
  const folded = fold(xml);
  expect(folded.length).toBeLessThan(10_000);
  // A hundred times what it takes on an idle machine: a quadratic step somewhere would take minutes.
  expect(performance.now() - started).toBeLessThan(60_000);
});
