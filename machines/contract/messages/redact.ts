/** Documents for a report: codes, ids, instants and HER-ids stay; what people wrote and who they are goes. */
import { XmlCData, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { PUBLIC_ID_TYPES } from './code-lists.ts';
import { parseXml } from './parse.ts';
import { declares } from './validator.ts';

const GONE = '…';
const MASK = '***********';

/** Elements that lose their content, whatever their namespace (so in Dialogmelding 1.0 too). */
const PRIVATE = new Set([
  ...['Sporsmal', 'TekstNotatInnhold', 'EmneSporsmal', 'Tema', 'Merknad', 'Begrunnelse', 'Sakstype'],
  ...['ContentDescription', 'Annotation', 'Description', 'Base64Container', 'FileReference'],
  ...['FamilyName', 'MiddleName', 'GivenName', 'DateOfBirth', 'summary', 'description', 'comment'],
  ...['StreetAdr', 'PostalCode', 'City', 'Postbox'],
]);
const NAMED_PERSONS = new Set(['HCPerson', 'HCProf']);
/** Attributes with words of their own: OT is the original text of a code. */
const PRIVATE_ATTRIBUTES = new Set(['OT']);
const IDENTITY_NUMBER = /^\s*\d{11}\s*$/;

/**
 * The document with free text, names, addresses, telecoms and attachments as `…` and identity numbers of persons
 * as `***********`. A payload of a namespace we have no schema of loses all its text. A text that is no XML, or has
 * a DOCTYPE, is withheld as a whole.
 */
export function redact(xml: string): string {
  const parsed = parseXml(Buffer.from(xml, 'utf8'), 'utf-8');
  if (!parsed.ok) return `${GONE} (${parsed.fault}, ${xml.length} characters withheld)`;
  using document = parsed.document;
  const { root } = document;
  for (const beside of [...siblings(root.prev, 'prev'), ...siblings(root.next, 'next')]) beside.remove();
  redactElement(root, false);
  return document.toString({ format: false });
}

function redactElement(element: XmlElement, isForeign: boolean): void {
  const { name, parent } = element;
  // Only a global element tells whether we know its namespace; local ones follow their parent.
  const isUnknown = isForeign || isOfForeignNamespace(element);
  for (const attribute of element.attrs) {
    const isPrivate =
      PRIVATE_ATTRIBUTES.has(attribute.name) || (name === 'TeleAddress' && attribute.name === 'V');
    if (isPrivate) attribute.content = GONE;
    else if (IDENTITY_NUMBER.test(attribute.content)) attribute.content = MASK;
  }
  const isPersonName = name === 'Name' && parent !== null && NAMED_PERSONS.has(parent.name);
  if (PRIVATE.has(name) || isPersonName || isOwnProperty(element)) replaceContent(element, GONE);
  else if (name === 'Id' && isPersonal(parent)) replaceContent(element, MASK);
  else redactChildren(element, isUnknown);
}

function redactChildren(element: XmlElement, isForeign: boolean): void {
  for (const child of siblings(element.firstChild, 'next')) {
    if (child instanceof XmlElement) redactElement(child, isForeign);
    else if (!(child instanceof XmlText || child instanceof XmlCData)) child.remove();
    else if (child.content.trim() === '') continue;
    else if (isForeign) child.content = GONE;
    // A last net: an identity number where no schema puts one.
    else if (IDENTITY_NUMBER.test(child.content)) child.content = MASK;
  }
}

const isOfForeignNamespace = ({ namespaceUri, name }: XmlElement) =>
  declares(namespaceUri, name) === undefined;

/** A calendar property we do not know, which may name people (attendee, organizer). */
const isOwnProperty = ({ name, namespaceUri, parent }: XmlElement) =>
  parent?.name === 'properties' && declares(namespaceUri, name) === false;

/** Whether an Id beside this parent's TypeId (Type, in AdditionalId) identifies a person in the register. */
function isPersonal(parent: XmlElement | null): boolean {
  const kind = siblings(parent?.firstChild ?? null, 'next').find(
    (node): node is XmlElement =>
      node instanceof XmlElement &&
      (node.name === 'TypeId' || (node.name === 'Type' && parent?.name === 'AdditionalId')),
  );
  return kind !== undefined && !PUBLIC_ID_TYPES.has(kind.attr('V')?.content.trim() ?? '');
}

function replaceContent(element: XmlElement, text: string): void {
  const children = siblings(element.firstChild, 'next');
  for (const child of children) child.remove();
  if (children.length > 0) element.addText(text);
}

function siblings(first: XmlTreeNode | null, direction: 'next' | 'prev'): XmlTreeNode[] {
  const nodes: XmlTreeNode[] = [];
  for (let node = first; node; node = node[direction]) nodes.push(node);
  return nodes;
}
