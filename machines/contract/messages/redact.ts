/** Documents for a report: codes, ids, instants and HER-ids stay; what people wrote and who they are goes. */
import { AppRec } from './apprec.ts';
import { PUBLIC_ID_TYPES } from './code-lists.ts';
import { escapedAttribute, escapedText } from './escape.ts';
import type { AnElement, ComplexType, Type } from './grammar.ts';
import { type Harmless, harmless } from './harmless.ts';
import { MsgHead } from './msghead.ts';
import { parseXml } from './parse.ts';
import { type Plan, planOf } from './plan.ts';
import { type Element, elementsOf, textOf, treeOf } from './tree.ts';

const GONE = '…';
const MASK = '***********';
const ROOTS: readonly AnElement[] = [MsgHead, AppRec];

/** Elements whose text is shown when it is of its kind. All others lose theirs. */
const SHOWN: Readonly<Record<string, Harmless>> = {
  MIGversion: harmless.version,
  GenDate: harmless.instant,
  IssueDate: harmless.instant,
  FraDato: harmless.instant,
  TilDato: harmless.instant,
  DatoNotat: harmless.instant,
  'date-time': harmless.instant,
  date: harmless.instant,
  MsgId: harmless.id,
  RefToParent: harmless.id,
  RefToConversation: harmless.id,
  EnquiryRefId: harmless.id,
  DokIdNotat: harmless.id,
  DokIdForesp: harmless.id,
  OidRef: harmless.oid,
  MimeType: harmless.mimeType,
  OrganisationName: harmless.publicName,
  SoftwareName: harmless.publicName,
  SoftwareVersion: harmless.version,
};

/** The same for names that mean different things in different elements: `parent/name`. */
const SHOWN_IN: Readonly<Record<string, Harmless>> = {
  'AppRec/Id': harmless.id,
  'OriginalMsgId/Id': harmless.id,
  'RefDoc/Id': harmless.id,
  'Inst/Name': harmless.publicName,
  'Dept/Name': harmless.publicName,
  'contact/text': harmless.publicNumber,
  'uid/text': harmless.id,
  'status/text': harmless.code,
  'categories/text': harmless.displayName,
  'location/text': harmless.displayName,
  'version/text': harmless.version,
};

const SHOWN_ATTRIBUTES: Readonly<Record<string, Harmless>> = {
  V: harmless.code,
  S: harmless.oid,
  DN: harmless.displayName,
};

/**
 * What of an element's text is known to tell of nobody: a code, an id, an instant. The names of enterprises and programs, which
 * a report shows, are not among it.
 */
export function harmlessIn(name: string, parent: string | undefined): Harmless | undefined {
  const known = SHOWN_IN[`${parent}/${name}`] ?? SHOWN[name];
  return known === harmless.publicName ? undefined : known;
}

/** The same of an attribute's value. */
export const harmlessAttribute = (name: string): Harmless | undefined => SHOWN_ATTRIBUTES[name];

/** Elements that say who somebody is, or how to reach them, and go with all they hold. */
const PRIVATE = new Set(['Address', 'TeleCom', 'Sex', 'Nationality']);

/**
 * The document with nothing in it but what is known to tell of nobody. It is written anew by the grammar: an element
 * or attribute that the grammar does not have in its place becomes `…` or is left out, comments, instructions and
 * prefixes are not written at all, and a text or an attribute stays only when it is of a harmless kind; else it is
 * `…`, or `***********` where an identity number belongs. A text that is no XML, has a DOCTYPE or is no message is
 * withheld as a whole.
 */
export function redact(xml: string): string {
  const parsed = parseXml(Buffer.from(xml, 'utf8'), 'utf-8');
  const withheld = (fault: string) => `${GONE} (${fault}, ${xml.length} characters withheld)`;
  if (!parsed.ok) return withheld(parsed.fault);
  using document = parsed.document;
  const root = treeOf(document);
  const element = ROOTS.find(({ name, namespace }) => name === root.name && namespace === root.namespace);
  if (!element) return withheld('invalid');
  return `<?xml version="1.0" encoding="UTF-8"?>${redacted(root, element.type, undefined)}`;
}

/** What an element must know of the one around it. */
interface Around {
  readonly name: string;
  readonly namespace: string;
  /** Whether all that is said of an Id in it makes it a public one. */
  readonly isIdPublic: boolean;
}

/** An element that the grammar has in this place. */
function redacted(element: Element, type: Type, around: Around | undefined): string {
  const { name, namespace, children } = element;
  const xmlns = around?.namespace === namespace ? '' : ` xmlns="${namespace}"`;
  if (children.length === 0 && type.kind !== 'complex') return `<${name}${xmlns}></${name}>`;
  const isShown = type.kind === 'complex' && !PRIVATE.has(name);
  const attributes = isShown ? attributesOf(element, planOf(type)) : '';
  const content = isShown ? contentOf(element, type) : shownText(element, type, around);
  const start = `<${name}${xmlns}${attributes}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

const attributesOf = ({ attributes }: Element, plan: Plan): string =>
  Object.entries(attributes)
    .filter(([name]) => plan.attributes.has(name))
    .map(([name, content]) => {
      const value = SHOWN_ATTRIBUTES[name]?.(content) ?? (content === '' ? '' : GONE);
      return ` ${name}="${escapedAttribute(value, name)}"`;
    })
    .join('');

function contentOf(element: Element, type: ComplexType): string {
  const plan = planOf(type);
  const around: Around = { ...element, isIdPublic: isIdPublic(element) };
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.trim() === '' ? '' : GONE;
      const childType = typeIn(plan, child);
      return childType ? redacted(child, childType, around) : GONE;
    })
    .join('');
}

/** The type of a child element, when the grammar has it here, in its namespace. */
function typeIn({ children, any }: Plan, { name, namespace }: Element): Type | undefined {
  const slot = children.get(name);
  if (slot?.namespace === namespace) return slot.type;
  return any?.wildcard.known.find((known) => known.name === name && known.namespace === namespace)?.type;
}

/** What may be shown of an element without children of its own; of one with children, nothing. */
function shownText(element: Element, type: Type, around: Around | undefined): string {
  const { name } = element;
  const isText = type.kind === 'simple' && elementsOf(element).length === 0;
  const isPublicId = name === 'Id' && around?.isIdPublic;
  const harmlessly = isPublicId
    ? harmless.publicNumber
    : (SHOWN_IN[`${around?.name}/${name}`] ?? SHOWN[name]);
  const shown = isText ? harmlessly?.(textOf(element)) : undefined;
  return escapedText(shown ?? (name === 'Id' ? MASK : GONE), name);
}

function isIdPublic(parent: Element): boolean {
  const kindName = parent.name === 'AdditionalId' ? 'Type' : 'TypeId';
  const kinds = elementsOf(parent).filter(({ name }) => name === kindName);
  return kinds.length > 0 && kinds.every((kind) => PUBLIC_ID_TYPES.has(kind.attributes.V?.trim() ?? ''));
}
