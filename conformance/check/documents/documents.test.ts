/** The example documents: as their shapes make them, with the verdicts that stand beside them, by two validators. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { defaultProfile as profile } from '../../../machines/contract/default-profile.ts';
import { AppRec } from '../../../machines/contract/messages/apprec.ts';
import { MsgHead } from '../../../machines/contract/messages/msghead.ts';
import { schemasOf, xsdOf } from '../../../machines/contract/messages/schema.ts';
import { checked } from '../check.ts';
import { CheckedDocument } from '../schema.ts';
import { broken } from './example-broken.ts';
import { dialogs } from './example-dialogs.ts';
import { receipts } from './example-receipts.ts';
import { type ExpectedVerdict, verdictsOf } from './example-verdicts.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const FOLDER = here('./xml');
const PUBLISHED = here('../../../../shared/reference/xsd');
const shapes = [...dialogs, ...receipts, ...broken];
const verdicts = JSON.parse(readFileSync(join(FOLDER, 'verdicts.json'), 'utf8')) as Record<
  string,
  ExpectedVerdict
>;
const bytesOf = (name: string) => readFileSync(join(FOLDER, `${name}.xml`));

it('are those that their shapes make', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xml'))
    .sort();
  expect(names, 'npm run examples').toEqual(shapes.map(({ name }) => `${name}.xml`).sort());
  const outdated = shapes.filter(({ name, bytes }) => !bytesOf(name).equals(bytes)).map(({ name }) => name);
  expect(outdated, 'npm run examples').toEqual([]);
  expect(readFileSync(join(FOLDER, 'verdicts.json'), 'utf8')).toBe(verdictsOf(shapes));
  expect(names.length).toBeGreaterThan(60);
});

it.each(Object.entries(verdicts))('%s is found to be what it is', (name, { expected }) => {
  const { isValid, findings } = CheckedDocument.parse(
    checked(name, bytesOf(name), { withTexts: false, profile }),
  );
  expect(isValid ? 'valid' : findings[0]?.by, findings[0]?.message).toBe(expected);
  // A reader who knows no English is told too, of all but what a parser alone has words for.
  for (const { by, text } of findings) if (by !== 'markup') expect(text.nb).not.toBe(text.en);
});

/** The published schemas, and ours of the payloads of which none is published, in one folder. */
function allSchemas(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddfl-schemas-'));
  cpSync(PUBLISHED, folder, { recursive: true });
  const ours = schemasOf([MsgHead, AppRec]);
  const file: Record<string, string> = {
    'http://www.kith.no/xmlstds': 'kith.xsd',
    'http://www.kith.no/xmlstds/felleskomponent1': 'felleskomponent1.xsd',
    'urn:ietf:params:xml:ns:icalendar-2.0': 'own-xcal.xsd',
    'http://www.kith.no/xmlstds/pasientrelasjon/2014-03-28': 'own-relation.xsd',
  };
  for (const [namespace, name] of Object.entries(file).filter(([, each]) => each.startsWith('own-')))
    writeFileSync(
      join(folder, name),
      xsdOf(ours, namespace, (other) => file[other] ?? ''),
    );
  return folder;
}

const hasJava = spawnSync('java', ['-version']).status === 0;

it('a second validator says the same of each by the published schemas', { timeout: 120_000 }, () => {
  if (!hasJava || !existsSync(PUBLISHED)) {
    console.warn(`NOT RUN: the example documents by a second validator; it takes java and ${PUBLISHED}.`);
    return;
  }
  const schemas = allSchemas();
  const asked = Object.entries(verdicts).filter(([, { bySchemas }]) => bySchemas !== null);
  const paths = asked.map(([name]) => join(FOLDER, `${name}.xml`));
  const { stdout, stderr } = spawnSync('java', [here('./SecondValidator.java'), schemas, ...paths], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  rmSync(schemas, { recursive: true });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(lines.length, stderr).toBe(asked.length);
  const others = asked.filter(([, { bySchemas }], index) => (lines[index]?.[0] === 'valid') !== bySchemas);
  expect(others.map(([name]) => lines.find(([, path]) => path?.endsWith(`/${name}.xml`)))).toEqual([]);
});
