import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import { accepted, answered, asked } from '../check/documents/example-people.ts';
import { judgedLog } from './example-log.ts';
import { documentsAt } from './sources.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ddfl-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const receipt = { ...accepted, original: { type: asked.type, sentAt: asked.sentAt, id: asked.id } };
const documents = [asked, receipt, answered].map(writeMessage);
const [question = '', given = '', answer = ''] = documents;
const base64 = (text: string) => Buffer.from(text).toString('base64');

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const verdicts = (path: string) =>
  judgedLog(documentsAt(path)).conclusion.verdicts.map(({ rule, verdict, exercised }) => [
    rule.id,
    verdict,
    exercised,
  ]);

const bytes = Object.fromEntries(documents.map((xml, index) => [`2025/${index}.xml`, Buffer.from(xml)]));
const call = (method: string, path: string, sent: unknown, got: unknown, status = 200) => ({
  startedDateTime: '2025-05-05T10:00:00+02:00',
  request: {
    method,
    url: `https://example.com${path}`,
    ...(sent !== undefined && { postData: { text: JSON.stringify(sent) } }),
  },
  response: { status, content: got === undefined ? {} : { text: JSON.stringify(got) } },
});
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });
const document = (xml: string) => ({
  businessDocument: base64(xml),
  contentType: 'application/xml',
  contentTransferEncoding: 'base64',
});

it('a folder, a zip, NDJSON and HAR of the same messages come to the same', () => {
  for (const [index, xml] of documents.entries()) file(`folder/${index}/message.xml`, xml);
  const expected = verdicts(join(folder, 'folder'));
  const paths = [
    file('log.zip', zipSync(bytes)),
    file('nested.zip', zipSync({ 'inner.zip': zipSync(bytes), 'empty/': new Uint8Array() })),
    file(
      'log.ndjson',
      `${[JSON.stringify({ xml: question, direction: 'to-office', time: '2025-05-05T10:00:00Z', level: 'info' }), JSON.stringify({ base64: base64(given) }), JSON.stringify(answer)].join('\n')}\n`,
    ),
    file(
      'log.har',
      har(
        call('GET', '/Messages/A-1/business-document', undefined, document(question)),
        call('POST', '/Messages', document(given), {}),
        call('POST', '/Messages', document(answer), {}),
        call('POST', '/Messages', document(answer.replaceAll(answered.id, asked.id)), {}, 500),
      ),
    ),
  ];
  for (const path of paths) expect(verdicts(path)).toEqual(expected);
});

it('a receipt given by call counts', () => {
  const path = file(
    'log.har',
    har(
      call('GET', '/Messages/A-1/business-document', undefined, document(question)),
      call('POST', '/Messages/A-1/apprec/93238', { appRecStatus: 'Ok' }, {}),
    ),
  );
  const { conclusion } = judgedLog(documentsAt(path));
  expect(conclusion.verdicts.find(({ rule }) => rule.id === 'MSG-02')?.exercised).toBe(1);
});

it('tells of files that hold no message', () => {
  file('log/a.xml', question);
  file('log/readme.txt', 'hei');
  file('log/settings.json', '{\n  "a": 1\n}');
  file('log/b.p7m', Uint8Array.of(0x30, 0x82, 0, 1));
  const { others } = documentsAt(join(folder, 'log'));
  expect(others).toEqual(['b.p7m', 'readme.txt', 'settings.json']);
  expect(judgedLog(documentsAt(join(folder, 'log'))).header.messages?.notes[0]?.en).toBe(
    '3 files without any message (b.p7m, readme.txt, settings.json)',
  );
});

/** A zip that says of its first file that it unpacks to so many bytes. */
function saying(size: number): Uint8Array {
  const zip = Buffer.from(zipSync(bytes));
  const directory = zip.indexOf('PK\x01\x02');
  zip.writeUInt32LE(size, directory + 24);
  return zip;
}

it.each<[string, () => string, RegExp]>([
  ['nothing', () => join(folder, 'none'), /there is nothing there/],
  ['an empty folder', () => folder, /holds no MsgHead or AppRec document. It is empty/],
  ['a broken zip', () => file('a.zip', zipSync(bytes).subarray(0, 400)), /zip that cannot be unpacked/],
  [
    'a zip that unpacks to more than there is room for',
    () => file('a.zip', saying(300_000_000)),
    /300000000 bytes, which is no message/,
  ],
  [
    'a line that is no JSON',
    () => file('a.ndjson', `${JSON.stringify({ xml: question })}\n{"xml"`),
    /a\.ndjson:2 is not JSON.*Expected/,
  ],
  [
    'a line without a document',
    () => file('a.ndjson', '{"message": "hei"}'),
    /a\.ndjson:1 holds no document/,
  ],
  [
    'a direction that is none',
    () => file('a.ndjson', JSON.stringify({ xml: question, direction: 'in' })),
    /a\.ndjson:1 holds no document/,
  ],
  [
    'a HAR without bodies',
    () => file('a.har', har(call('POST', '/Messages', undefined, undefined))),
    /only where its bodies were kept/,
  ],
  ['a HAR that is none', () => file('a.har', '{"log": {}}'), /is no HAR/],
])('of %s it says what is wrong', (_what, path, message) => {
  expect(() => documentsAt(path())).toThrow(message);
});

it('reads what ddfl check cannot, whatever its name', () => {
  const path = file('eksport', `\u{FEFF}${question}`);
  expect(documentsAt(path).documents[0]?.bytes).toEqual(readFileSync(path));
});
