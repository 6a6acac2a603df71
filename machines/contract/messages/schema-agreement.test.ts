import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { AppRec } from './apprec.ts';
import { arbitraryTree } from './arbitrary-tree.ts';
import { type Finding, readMessage, validateXml, withSchemas, writeMessage } from './codec.ts';
import { Dialogmelding } from './dialogmelding.ts';
import { ANSWER, QUESTION, RECEIPT } from './example-messages.ts';
import type { AnElement, GlobalElement } from './grammar.ts';
import { MsgHead } from './msghead.ts';
import { Pasientrelasjon } from './pasientrelasjon.ts';
import { schemasOf, xsdOf } from './schema.ts';
import { writeDocument } from './write.ts';
import { icalendar } from './xcal.ts';

const PUBLISHED = fileURLToPath(new URL('../../../../shared/reference/xsd', import.meta.url));
const EXAMPLES = [QUESTION, ANSWER, RECEIPT].map(writeMessage);

const random = (element: AnElement) =>
  arbitraryTree(element, 14).map((tree) =>
    writeDocument(element as GlobalElement<string, unknown>, tree as never),
  );

/** Payloads reach deeper inside an example than in a random MsgHead of the same depth. */
const framed = [Dialogmelding, Pasientrelasjon, icalendar].map((element) =>
  random(element).map((payload) =>
    writeMessage(ANSWER).replace(/<Dialogmelding.*<\/Dialogmelding>/s, () =>
      payload.replace(/^<\?.*?\?>/, ''),
    ),
  ),
);

/** Documents of our grammar, with every optional part now and then. */
const documents = fc.oneof(random(MsgHead), random(AppRec), ...framed);

const MUTATIONS = {
  removed: (element) => element.remove(),
  swapped: (element) => {
    const next = element.next;
    if (next instanceof XmlElement && next.name !== element.name) move(next, element);
  },
  doubled: (element) => move(element, element),
  extended: (element) => void element.addElement('Extra', element.prefix),
  mistyped: (element) => void element.addText('ikke dette'),
  attributed: (element) => void element.setAttr('V', ' 2 x '),
  misattributed: (element) => void element.setAttr('Extra', '1'),
  estranged: (element) => {
    element.addNsDeclaration('urn:other', 'other');
    element.namespacePrefix = 'other';
  },
} satisfies Record<string, (element: XmlElement) => void>;

/** Puts a bare copy (name and attributes) of one element before another. */
function move(element: XmlElement, before: XmlElement): void {
  const copy = before.prependElement(element.name, element.prefix);
  for (const attribute of element.attrs) copy.setAttr(attribute.name, attribute.content);
  if (element !== before) element.remove();
}

function mutated(xml: string, mutation: keyof typeof MUTATIONS, at: number): string {
  using document = XmlDocument.fromString(xml);
  const elements = document.find('/*//*') as XmlElement[];
  const element = elements[at % Math.max(elements.length, 1)];
  if (element) MUTATIONS[mutation](element);
  return document.toString({ format: false });
}

const mutants = fc
  .tuple(
    fc.oneof(documents, fc.constantFrom(...EXAMPLES)),
    fc.constantFrom(...(Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[])),
    fc.nat(),
  )
  .map(([xml, mutation, at]) => mutated(xml, mutation, at));

const bytesOf = (xml: string) => Buffer.from(xml, 'utf8');

test('whatever the grammar can say, its schema accepts', () => {
  fc.assert(
    fc.property(documents, (xml) => {
      expect(validateXml(bytesOf(xml))).toEqual([]);
      const reading = readMessage(bytesOf(xml));
      expect(reading.ok || reading.fault).not.toBe('not-well-formed');
    }),
    { seed: 20250508, numRuns: 200 },
  );
});

// Where our validation says more than the published schemas, each with its reason.
const STRICTER_ON_PURPOSE: readonly [reason: string, message: RegExp][] = [
  ['known code lists are checked, which no published schema does', /is no code of the list/],
  ['libxml2 passes stray characters in base64, which the schema language forbids', /not valid base64Binary/],
];
// And where it says less.
const LAXER_ON_PURPOSE: readonly [reason: string, message: RegExp][] = [
  ['what is inside a signature is the message service’s business', /^Element '\{[^}]*xmldsig#\}/],
];

const unexplained = (findings: readonly Finding[], reasons: readonly [string, RegExp][]) =>
  findings.filter(({ message }) => !reasons.some(([, pattern]) => pattern.test(message)));

if (existsSync(PUBLISHED)) {
  const published = withSchemas(PUBLISHED);

  test('the published schemas accept every document of our grammar', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        expect(unexplained(published(bytesOf(xml)), LAXER_ON_PURPOSE)).toEqual([]);
      }),
      { seed: 20250509, numRuns: 300 },
    );
    for (const xml of EXAMPLES) expect(published(bytesOf(xml))).toEqual([]);
  });

  test('ours and the published schemas agree on documents gone wrong', () => {
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(mutants, (xml) => {
        const ours = unexplained(validateXml(bytesOf(xml)), STRICTER_ON_PURPOSE);
        const theirs = unexplained(published(bytesOf(xml)), LAXER_ON_PURPOSE);
        seen[theirs.length === 0 ? 'valid' : 'invalid'] += 1;
        expect({ ours, isValid: ours.length === 0 }).toEqual({ ours, isValid: theirs.length === 0 });
      }),
      { seed: 20250510, numRuns: 1500 },
    );
    // Both verdicts occur often, or the agreement would say little.
    expect(seen.valid).toBeGreaterThan(150);
    expect(seen.invalid).toBeGreaterThan(500);
  });

  test.each([
    ['MsgHead-v1_2.xsd', []],
    ['dialogmelding-v1.1.xsd', []],
    ['apprec-v1.1.xsd', []],
    ['felleskomponent1.xsd', ['HealthcareProfessional']],
    ['kith.xsd', ['BL', 'REAL', 'TS', 'TN', 'PQ', 'MO', 'RTO', '', 'ED']],
  ])('%s has the same content models as our schema, but for unused types', (file, unused) => {
    const theirs = contentModels(readFileSync(join(PUBLISHED, file)));
    for (const name of unused) theirs.delete(name);
    const namespace = theirs.get('targetNamespace') ?? '';
    const ours = contentModels(bytesOf(xsdOf(schemasOf([MsgHead, AppRec]), namespace, (uri) => uri)));
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });
} else {
  test('without the published schemas beside the checkout, nothing is compared', () => {
    console.warn(`NOT RUN: agreement with the published schemas; there is no folder ${PUBLISHED}.`);
  });
}

/** For each element or type with content: its parts in order, with type and occurrence, choices left out. */
function contentModels(xsd: Uint8Array): Map<string, string> {
  using document = XmlDocument.fromBuffer(xsd);
  const XS = { xs: 'http://www.w3.org/2001/XMLSchema' };
  const attr = (element: XmlElement, name: string) => element.attr(name)?.content;
  const local = (name: string) => name.replace(/^.*:/, '');
  const models = new Map([['targetNamespace', attr(document.root, 'targetNamespace') ?? '']]);
  const parts = document.find('//xs:complexType//*[self::xs:element or self::xs:attribute]', XS);
  for (const part of parts as XmlElement[]) {
    const owner = (part.find('ancestor::*[@name]', XS) as XmlElement[]).map((node) => attr(node, 'name'));
    const isOid = part.find('xs:simpleType/xs:restriction/xs:pattern', XS).length > 0;
    const [union] = part.find('xs:simpleType/xs:union', XS) as XmlElement[];
    const named = attr(part, 'type') ?? (union && attr(union, 'memberTypes'));
    const type = isOid ? 'oid' : (named ?? (attr(part, 'ref') ? 'ref' : '-')).replaceAll(/[a-z0-9]+:/g, '');
    const name = local(attr(part, 'name') ?? attr(part, 'ref') ?? '');
    const isAttribute = part.name === 'attribute';
    const occurs = isAttribute ? '' : `${attr(part, 'minOccurs') ?? 1}..${attr(part, 'maxOccurs') ?? 1}`;
    const fixed = attr(part, 'fixed') ?? '';
    const key = owner.join('/');
    models.set(key, `${models.get(key) ?? ''}${isAttribute ? '@' : ''}${name}:${type}${fixed} ${occurs}\n`);
  }
  return models;
}
