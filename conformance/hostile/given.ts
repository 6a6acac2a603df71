/** Files that a command is told to read, of whoever would have it hang, swell or judge what is not so. */
import { generateKeyPairSync } from 'node:crypto';
import type { Given, Row } from './row.ts';

type Files = Given['files'];

/** JSON of brackets alone takes fifty times its size when it is read; files are read up to a size. */
const MEGABYTES = 800;

/** Nothing comes of it but a message. */
const refused = (name: string, command: readonly string[], files: Files, says: string): Row => ({
  name: `file: ${name}`,
  candidate: { command, files },
  expected: { exitCode: 3, says, hasRecord: false, hasReports: false, megabytes: MEGABYTES },
});

/** The same of a command that leaves reports however it ends. */
const untried = (...given: Parameters<typeof refused>): Row => {
  const row = refused(...given);
  return { ...row, expected: { ...row.expected, hasReports: true } };
};

const deep = () => `${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}`;
const zeros = () => Buffer.alloc(100_000_000);
const sixteen = (text: string) => () => Buffer.from(`\uFEFF${text}`, 'utf16le');

const FINGERPRINT = 'a'.repeat(64);
const statement = {
  name: 'x',
  version: '1',
  services: ['e-consultation'],
  observables: [],
  appointments: [],
};
/** The head of a record, as far as it is one: what a plan costs follows from it. */
const head = (changes: object) =>
  JSON.stringify({
    format: 'ddfl-record',
    version: 3,
    run: FINGERPRINT,
    suite: '0.2.0',
    catalogue: '2026.3',
    profile: FINGERPRINT,
    date: '2026-11-29',
    seed: 1,
    runs: 1,
    services: ['e-consultation'],
    statement,
    ...changes,
  });
const end = '{"end":true,"runs":0}';
const record = (changes: object) => () => `${head(changes)}\n${end}\n`;

const RECORDS: Readonly<Record<string, readonly [content: () => string | Buffer, says: string]>> = {
  'of nothing': [() => '', 'record'],
  'that is no text': [zeros, 'record'],
  'of one line without end': [() => `{"a":"${'a'.repeat(120_000_000)}`, 'record'],
  'of a million empty lines': [() => '\n'.repeat(1_000_000), 'record'],
  'of arrays in arrays': [deep, 'record'],
  'in UTF-16': [sixteen(head({})), 'UTF-8'],
  'that plans a billion scenarios': [record({ runs: 1_000_000_000 }), 'record'],
  'of a service that is none': [record({ services: ['constructor', '__proto__'] }), 'record'],
  'with a number beyond all': [() => head({}).replace('"seed":1', '"seed":1e999'), 'record'],
  'whose lines are all its end': [() => `${head({})}\n${`${end}\n`.repeat(100_000)}`, 'record'],
};

const READ_RECORDS: Readonly<Record<string, readonly string[]>> = {
  judge: ['judge', 'record.ndjson', '--out', 'judged'],
  redact: ['redact', 'record.ndjson'],
};

const records = Object.entries(RECORDS).flatMap(([name, [content, says]]) => [
  ...Object.entries(READ_RECORDS).map(([verb, command]) =>
    refused(`a record ${name}, to ${verb}`, command, { 'record.ndjson': content }, says),
  ),
  untried(`a record ${name}, to merge`, ['merge', 'part.ndjson'], { 'part.ndjson': content }, says),
  untried(
    `a record ${name}, to go on with`,
    ['certify', '--resume', 'kept.ndjson'],
    { 'kept.ndjson': content },
    says,
  ),
]);

const JSON_FILES: Readonly<Record<string, () => string | Buffer>> = {
  'of nothing': () => '',
  'that is no text': zeros,
  'of arrays in arrays': deep,
  'that is a prototype': () => '{"__proto__":{"format":"ddfl-report"},"constructor":{"prototype":{}}}',
  'of a million members': () =>
    JSON.stringify(Object.fromEntries(Array.from({ length: 1_000_000 }, (_, at) => [`k${at}`, at]))),
};

const rsa = () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });

const others = Object.entries(JSON_FILES).flatMap(([name, content]) => [
  refused(`a report ${name}, to read`, ['report', 'report.json'], { 'report.json': content }, 'report'),
  refused(
    `a report ${name}, to sign`,
    ['sign', 'report.json', '--key', 'key.pem'],
    { 'report.json': content, 'key.pem': rsa },
    '',
  ),
  refused(
    `secrets ${name}`,
    ['reveal', 'record.ndjson', '--value', 'a'],
    { 'record.ndjson': () => '', 'secrets.json': content },
    'secrets',
  ),
  untried(
    `a baseline ${name}`,
    ['certify', '--effort', 'quick', '--baseline', 'before.json'],
    { 'before.json': content },
    'before.json',
  ),
  untried(
    `a profile ${name}`,
    ['certify', '--effort', 'quick', '--profile', 'nhn.json'],
    { 'nhn.json': content },
    'nhn.json',
  ),
  untried(
    `waivers ${name}`,
    ['certify', '--effort', 'quick', '--waivers', 'waivers.json'],
    { 'waivers.json': content },
    'waivers.json',
  ),
]);

const certificates = Object.entries(JSON_FILES).map(([name, content]): Row => {
  const row = refused(
    `a certificate ${name}`,
    ['verify', 'certificate.json'],
    { 'certificate.json': content },
    'certificate',
  );
  // One that can be read, and is none, does not hold; one that is too large is not read.
  return name === 'that is no text' ? row : { ...row, expected: { ...row.expected, exitCode: 1 } };
});

export const given: readonly Row[] = [...records, ...others, ...certificates];
