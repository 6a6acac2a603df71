import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import { accepted, answered, asked } from '../check/documents/example-people.ts';
import { main } from './program.ts';

const example = (name: string) =>
  fileURLToPath(new URL(`../check/documents/xml/${name}.xml`, import.meta.url));
let said = '';
let folder = '';
const hear = (text: string | Uint8Array) => {
  said += String(text);
  return true;
};
beforeEach(() => {
  said = '';
  folder = mkdtempSync(join(tmpdir(), 'ddfl-messages-'));
  vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});
const ddfl = (...words: string[]) => main(['node', 'ddfl', ...words]);

it('ddfl check ends with the exit code of the worst document', async () => {
  const valid = example('receipt-ok');
  expect(await ddfl('check', valid)).toBe(0);
  expect(await ddfl('check', valid, example('missing-id'))).toBe(1);
  expect(await ddfl('check', folder, valid, '--lang', 'nb')).toBe(3);
  expect(said).toContain('er en mappe');
  expect(await ddfl('check')).toBe(3);
});

it('ddfl check prints a line of JSON for each, of those too that cannot be read', async () => {
  await ddfl('check', example('receipt-ok'), join(folder, 'none'), '--format', 'json');
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([{ isValid: true }, { unreadable: { nb: 'finnes ikke' } }]);
});

it('ddfl judge --messages makes a report of a log, which says what it rests on and is not signed', async () => {
  const receipt = { ...accepted, original: { type: asked.type, sentAt: asked.sentAt, id: asked.id } };
  [asked, receipt, answered].forEach((message, index) => {
    writeFileSync(join(folder, `${index}.xml`), writeMessage(message));
  });
  const out = join(folder, 'out');
  expect(await ddfl('judge', '--messages', folder, '--out', out, '--lang', 'nb')).toBe(2);
  expect(said).toContain('Bygger på 3 meldinger fra en logg');
  expect(said).toContain('intet sertifikat');
  expect(said).toContain('Krav på Helsenorge vurderes ikke av en logg');
  expect(said).not.toContain('den simulerte Helsenorge');
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  expect(report.messages).toMatchObject({ documents: 3, from: '2025-05-05' });
  for (const file of ['report.html', 'report.md', 'junit.xml'])
    expect(readFileSync(join(out, file), 'utf8')).toMatch(/no certificate|intet sertifikat/);
  expect(await ddfl('sign', join(out, 'report.json'), '--predicate', join(folder, 'predicate.json'))).toBe(3);
  expect(said).toContain('rests on the messages of a log');
});

it('ddfl judge shows a failure in a log, and how to see it again', async () => {
  writeFileSync(join(folder, 'a.xml'), writeMessage(asked));
  writeFileSync(join(folder, 'b.xml'), writeMessage(answered).replace('V="J"', 'V="X"'));
  expect(await ddfl('judge', '--messages', folder)).toBe(1);
  expect(said).toContain('MSG-01');
  expect(said).toContain('npx ddfl judge --messages');
});

it.each([
  [['judge'], /Name the record/],
  [['judge', 'record.ndjson', '--messages', '.'], /one of them/],
  [['judge', 'record.ndjson', '--office', '1'], /goes with --messages/],
])('of %s it says what is missing', async (words, message) => {
  expect(await ddfl(...words)).toBe(3);
  expect(said).toMatch(message);
});
