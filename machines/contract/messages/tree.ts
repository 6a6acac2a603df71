/**
 * A parsed document as plain values. To ask libxml2-wasm for each name, attribute and text is a call apiece and took
 * two thirds of reading; here it writes the document out once, in its own regular hand, and the tags are found in that.
 */
import type { XmlDocument } from 'libxml2-wasm';

export interface Element {
  /** Local name. */
  readonly name: string;
  /** The name as the document writes it, with its prefix. */
  readonly qualified: string;
  readonly namespace: string;
  /** Those without a prefix, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in order; comments and instructions, which say nothing to a reader, are left out. */
  readonly children: readonly (Element | string)[];
}

/** The child elements of an element, in order. */
export const elementsOf = ({ children }: Pick<Element, 'children'>): Element[] =>
  children.filter((child) => typeof child !== 'string');

/** The text of an element without child elements. */
export const textOf = ({ children }: Element): string =>
  children.length === 1 && typeof children[0] === 'string'
    ? children[0]
    : children.filter((child) => typeof child === 'string').join('');

/** The root of a document that holds no CDATA sections and no DOCTYPE, as `parseXml` gives it. */
export function treeOf(document: XmlDocument): Element {
  return scan(written(document));
}

function written(document: XmlDocument): string {
  // The library's own `toString` breaks a letter of several bytes at the end of a chunk.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  const write = (chunk: Uint8Array) => {
    text += decoder.decode(chunk, { stream: true });
    return chunk.length;
  };
  document.save({ write, close: () => true }, { encoding: 'utf-8', format: false, noDeclaration: true });
  return text;
}

/** The namespaces in force where a document is read, by prefix; however deep that is, one is found at once. */
class Namespaces {
  readonly #declared = new Map<string, string[]>([
    ['', ['']],
    ['xml', ['http://www.w3.org/XML/1998/namespace']],
  ]);

  of(prefix: string): string {
    return this.#declared.get(prefix)?.at(-1) ?? '';
  }

  declare(prefix: string, namespace: string): void {
    const declared = this.#declared.get(prefix);
    if (declared) declared.push(namespace);
    else this.#declared.set(prefix, [namespace]);
  }

  /** Where an element ends, so does what it declared. */
  end(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#declared.get(prefix)?.pop();
  }
}

interface Open {
  readonly children: (Element | string)[];
  /** Prefixes that it declares. */
  readonly declared: readonly string[];
}

const COMMENT_END = '-->';
const INSTRUCTION_END = '?>';

function scan(xml: string): Element {
  const namespaces = new Namespaces();
  const document: Open = { children: [], declared: [] };
  const open = [document];
  for (let at = xml.indexOf('<'); at < xml.length; ) {
    const parent = open.at(-1) ?? document;
    if (xml.startsWith('</', at)) {
      namespaces.end(open.pop()?.declared ?? []);
      at = xml.indexOf('>', at) + 1;
    } else if (xml.startsWith('<!', at)) {
      at = xml.indexOf(COMMENT_END, at) + COMMENT_END.length;
    } else if (xml.startsWith('<?', at)) {
      at = xml.indexOf(INSTRUCTION_END, at) + INSTRUCTION_END.length;
    } else if (xml.startsWith('<', at)) {
      const tag = tagAt(xml, at, namespaces);
      parent.children.push(tag.element);
      if (tag.isEmpty) namespaces.end(tag.declared);
      else open.push(tag);
      at = tag.end;
    } else {
      const end = xml.indexOf('<', at);
      const last = end === -1 ? xml.length : end;
      parent.children.push(plain(xml.slice(at, last)));
      at = last;
    }
  }
  const [root] = elementsOf(document);
  if (!root) throw new Error('Failed to read a document: it has no root element.');
  return root;
}

const NAME = /<([^\s/>]+)/y;
const ATTRIBUTE = /\s+([^\s=]+)=(?:"([^"]*)"|'([^']*)')/y;

interface Tag extends Open {
  readonly element: Element;
  readonly isEmpty: boolean;
  /** Where the text after the tag begins. */
  readonly end: number;
}

function tagAt(xml: string, start: number, namespaces: Namespaces): Tag {
  NAME.lastIndex = start;
  const [, qualified = ''] = NAME.exec(xml) ?? [];
  const attributes: Record<string, string> = {};
  const declared: string[] = [];
  let at = start + 1 + qualified.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(xml);
    if (!found) break;
    at = ATTRIBUTE.lastIndex;
    const [, name = '', quoted, single = ''] = found;
    const value = plain(quoted ?? single);
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared.push(name.slice(6));
      namespaces.declare(name.slice(6), value);
    } else if (!name.includes(':')) attributes[name] = value;
  }
  const isEmpty = xml.startsWith('/', at);
  const colon = qualified.indexOf(':');
  const children: (Element | string)[] = [];
  const element = {
    name: qualified.slice(colon + 1),
    qualified,
    namespace: namespaces.of(qualified.slice(0, Math.max(colon, 0))),
    attributes,
    children,
  };
  return { element, children, declared, isEmpty, end: xml.indexOf('>', at) + 1 };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text without its references. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}
