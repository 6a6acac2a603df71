/** Documents and logs of whoever would have the reader of messages hang, swell or tell what nobody is to know. */
import { zipOf } from '../recorded/example-zip.ts';
import type { Given, Row } from './row.ts';

type Content = () => string | Buffer;

const read = (
  name: string,
  command: readonly string[],
  files: Given['files'],
  exitCode: number,
  says: string,
): Row => ({
  name: `message: ${name}`,
  candidate: { command, files },
  expected: { exitCode, says, hasRecord: false, hasReports: false },
});

const bombOf = (levels: number) =>
  Array.from({ length: levels }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');

/** Each with its exit code: 1 a document that is not valid, 3 none that can be read. */
const DOCUMENTS: Readonly<Record<string, readonly [content: Content, exitCode: number]>> = {
  'of nothing': [() => '', 3],
  'of zeros': [() => Buffer.alloc(20_000_000), 3],
  'of comments without end': [() => `<a>${'<!--'.repeat(50_000)}`, 1],
  'of elements in elements': [() => `${'<a>'.repeat(1_000_000)}${'</a>'.repeat(1_000_000)}`, 1],
  'of a million attributes': [
    () => `<a ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
    1,
  ],
  'of entities in entities': [() => `<!DOCTYPE a [<!ENTITY e0 "aaaaaaaaaa">${bombOf(12)}]><a>&e12;</a>`, 1],
  'that would read a file': [() => '<!DOCTYPE a [<!ENTITY x SYSTEM "/etc/hostname">]><a>&x;</a>', 1],
  'that would ask a server': [() => '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a/>', 1],
  'in UTF-32': [() => Buffer.concat([Buffer.from([0, 0, 0xfe, 0xff]), Buffer.from('<a/>', 'utf16le')]), 3],
};

const documents = Object.entries(DOCUMENTS).map(([name, [content, exitCode]]) =>
  read(`a document ${name}`, ['check', 'message.xml'], { 'message.xml': content }, exitCode, 'message.xml'),
);

const zip =
  (files: Record<string, Uint8Array>): Content =>
  () =>
    zipOf(files);
const zeros = new Uint8Array(150_000_000);

const LOGS: Readonly<Record<string, readonly [file: string, content: Content]>> = {
  'as a zip of nothing': ['log.zip', zip({})],
  'as a zip that is cut': ['log.zip', () => zipOf({ 'a.xml': Buffer.from('<a/>') }).subarray(0, 40)],
  'as a zip that swells': ['log.zip', zip({ 'a.xml': zeros })],
  'as a zip of many files': [
    'log.zip',
    zip(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`${at}.xml`, new Uint8Array(0)]))),
  ],
  'as NDJSON of nothing': ['log.ndjson', () => '\n'.repeat(1_000_000)],
  'as NDJSON of arrays in arrays': ['log.ndjson', () => `${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}`],
  'as an HTTP archive of nothing': ['log.har', () => '{"log":{"entries":[]}}'],
  'as an HTTP archive of nulls': ['log.har', () => `{"log":{"entries":[${'null,'.repeat(1_000_000)}null]}}`],
};

const logs = Object.entries(LOGS).map(([name, [file, content]]) =>
  read(`a log ${name}`, ['judge', '--messages', file], { [file]: content }, 3, 'log.'),
);

export const messages: readonly Row[] = [...documents, ...logs];
