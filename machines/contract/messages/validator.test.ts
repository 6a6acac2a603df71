import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { validateXml, withSchemas, writeMessage } from './codec.ts';
import { ANSWER, QUESTION, RECEIPT } from './example-messages.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddfl-xsd-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const xsd = (namespace: string, body: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified">${body}</xs:schema>`;

// A folder whose Dialogmelding may hold nothing but a word, with the word's type in a second file.
const NARROW = folderWith({
  'dialog.xsd': xsd(
    'http://www.kith.no/xmlstds/dialog/2013-01-23',
    '<xs:include schemaLocation="parts.xsd"/><xs:element name="Dialogmelding" type="xs:string"/>',
  ),
  'parts.xsd': xsd(
    'http://www.kith.no/xmlstds/dialog/2013-01-23',
    '<xs:simpleType name="Word"><xs:restriction base="xs:string"/></xs:simpleType>',
  ),
  'notes.txt': 'not a schema',
});
const narrow = withSchemas(NARROW);
const bytesOf = (xml: string) => Buffer.from(xml, 'utf8');
const short = (xml: string) =>
  xml.replace(/<Dialogmelding ([^>]*)>.*<\/Dialogmelding>/s, '<Dialogmelding $1>hei</Dialogmelding>');

test('a folder’s schema rules its namespace, ours the others', () => {
  const xml = writeMessage(QUESTION);
  expect(validateXml(bytesOf(xml))).toEqual([]);
  expect(narrow(bytesOf(xml))).toMatchObject([
    { path: 'MsgHead/Document[1]/RefDoc/Content/Dialogmelding', line: 1 },
  ]);
  expect(narrow(bytesOf(short(xml)))).toEqual([]);
  expect(narrow(bytesOf(short(xml).replace('<Relasjon', '<Relation/><Relasjon')))).toMatchObject([
    { path: 'MsgHead/Document[2]/RefDoc/Content/Pasientrelasjon/Relation' },
  ]);
});

test('a payload that neither the folder nor we have a schema of passes, a root does not', () => {
  const resept =
    '<Document><RefDoc><MsgType V="XML"/><Content><Resept xmlns="urn:m1"/></Content></RefDoc></Document>';
  const xml = short(writeMessage(ANSWER)).replace('</MsgHead>', `${resept}</MsgHead>`);
  expect(narrow(bytesOf(xml))).toEqual([]);
  expect(narrow(bytesOf('<Resept xmlns="urn:m1"/>'))).toMatchObject([{ path: 'Resept' }]);
});

test('a folder’s validator refuses what is not XML, and a DOCTYPE', () => {
  expect(narrow(bytesOf('<a>'))).toMatchObject([{ line: 1 }]);
  expect(narrow(bytesOf('<!DOCTYPE a><a/>'))).toMatchObject([
    { message: expect.stringContaining('DOCTYPE') },
  ]);
  expect(narrow(bytesOf(writeMessage(RECEIPT)))).toEqual([]);
});

test('our own schemas work after others were loaded', () => {
  expect(validateXml(bytesOf(writeMessage(QUESTION)))).toEqual([]);
});

test.each([
  ['no schema', { 'a.txt': '' }, /holds no \.xsd file/],
  ['a schema that is not XML', { 'a.xsd': '<a' }, /a\.xsd: it is not XML/],
  [
    'a schema that makes no sense',
    { 'a.xsd': xsd('urn:a', '<xs:element name="a" type="nothing"/>') },
    /^Failed to load the schemas: .*'type'.* \(a\.xsd, line 1\)/,
  ],
])('a folder with %s is refused, and told why', (_, files, why) => {
  expect(() => withSchemas(folderWith(files))).toThrow(why);
});
