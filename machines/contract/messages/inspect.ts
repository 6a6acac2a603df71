/** A document for somebody who wants to know what is in it, be it valid or not, and of an older version or not. */
import { AppRec, OlderAppRec } from './apprec.ts';
import { dialogOf } from './dialog.ts';
import { type Fault, Faults, type Finding, findingOf } from './finding.ts';
import type { AnElement, GlobalElement, Of } from './grammar.ts';
import { MsgHead } from './msghead.ts';
import { DOCUMENT_BYTES_MAX, markupOf, parseXml } from './parse.ts';
import type { Place } from './places.ts';
import { readElement } from './read.ts';
import { receiptOf } from './receipt.ts';
import { placesOfElements } from './start-tags.ts';
import { takenOut } from './taken-out.ts';
import { type Element, elementsOf, treeOf } from './tree.ts';
import { ofAnyVersion } from './validator.ts';

/** By what a finding is one: XML itself, the schema, a code list, or that a message of ours cannot be without. */
export type Found = 'markup' | 'schema' | 'code' | 'message';

export interface PlacedFinding extends Finding {
  readonly by: Found;
  /** From 1; absent where it is of no place. */
  readonly column?: number;
}

export interface Inspected {
  /** What is in it; undefined where it is no XML, or has a DOCTYPE. */
  readonly root?: Element;
  readonly findings: readonly PlacedFinding[];
  /** The attachments of a large document, by what stands in `root` in their place. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

const ROOTS: readonly AnElement[] = [MsgHead, AppRec, OlderAppRec];

/** Whatever the bytes are; a large document is read without its attachments, unless something is wrong with it. */
export function inspect(bytes: Uint8Array): Inspected {
  const without = bytes.length > DOCUMENT_BYTES_MAX ? undefined : takenOut(bytes);
  const inspected = without && inspectWhole(without.rest, without.contents);
  return inspected?.findings.length === 0 ? inspected : inspectWhole(bytes, new Map());
}

function inspectWhole(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Inspected {
  const parsed = parseXml(bytes);
  if (!parsed.ok) {
    const { findings, faults } = parsed;
    return {
      contents,
      findings: findings.map((finding, index) => {
        const column = faults?.kept[index]?.col;
        return { ...finding, ...(column && { column }), by: 'markup' };
      }),
    };
  }
  using document = parsed.document;
  const root = treeOf(document);
  const element = ROOTS.find(({ name, namespace }) => name === root.name && namespace === root.namespace);
  if (!element) {
    const message = `The document is a {${root.namespace}}${root.name}, neither a MsgHead 1.2 nor an AppRec 1.1.`;
    return { root, contents, findings: [{ by: 'message', line: 1, column: 1, path: root.name, message }] };
  }
  const invalid = ofAnyVersion.validate(document);
  if (!invalid.isEmpty) return { root, contents, findings: placed(invalid, root, bytes) };
  const faults = new Faults();
  const { declares } = ofAnyVersion;
  const tree = readElement(element as GlobalElement<string, unknown>, root, {
    faults,
    declares,
    contents: new Map(contents),
  });
  const missing = faults.isEmpty ? missingIn(element, tree, root) : undefined;
  const findings = missing ? [missing] : placed(faults, root, bytes);
  return { root, contents, findings };
}

/** What a document must have to be a message, of which no schema says anything. */
function missingIn(element: AnElement, tree: unknown, root: Element): PlacedFinding | undefined {
  if (element === OlderAppRec || hasOlderDialogue(root)) return undefined;
  const message =
    element === MsgHead ? dialogOf(tree as Of<typeof MsgHead>) : receiptOf(tree as Of<typeof AppRec>);
  return 'kind' in message ? undefined : { by: 'message', ...message };
}

const OLDER = 'http://www.kith.no/xmlstds/dialog/2006-10-11';

const hasOlderDialogue = (root: Element) =>
  numbered(root).some(({ namespace, name }) => namespace === OLDER && name === 'Dialogmelding');

/** All elements in the order of the document. */
function numbered(root: Element): Element[] {
  const found: Element[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    for (const child of elementsOf(next).reverse()) open.push(child);
  }
  return found;
}

function placed(faults: Faults, root: Element, bytes: Uint8Array): PlacedFinding[] {
  const located = faults.in(root);
  const numbers = new Map(numbered(root).map((element, number) => [element, number]));
  const numberOf = ({ element }: Place) => numbers.get(element) ?? -1;
  const sought = new Set(located.flatMap(({ place }) => (place ? [numberOf(place)] : [])));
  const places = sought.size === 0 ? new Map() : placesOfElements(textOf(bytes), sought);
  const findings = located.map(({ fault, place }): PlacedFinding => {
    const { line, column } = (place && places.get(numberOf(place))) ?? {};
    return { ...findingOf(fault, place, line ?? fault.line), ...(column && { column }), by: byOf(fault) };
  });
  const { leftOut } = faults;
  return leftOut === 0
    ? findings
    : [
        ...findings,
        { by: 'schema', message: `There are ${leftOut} more findings, which are left out here.` },
      ];
}

const OF_ONE_BYTE = /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8)/i;

/** The text, in which columns are counted: in UTF-8 a letter may have several bytes. */
function textOf(bytes: Uint8Array): string {
  const markup = markupOf(bytes);
  const isUtf16 = markup.length < bytes.length - 3;
  return isUtf16 || OF_ONE_BYTE.test(markup) ? markup : new TextDecoder().decode(bytes);
}

const byOf = ({ isOfCode }: Fault): Found => (isOfCode ? 'code' : 'schema');
