/** What is wrong with a document, and where. */
import { type ErrorDetail, type XmlDocument, XmlElement } from 'libxml2-wasm';

export interface Finding {
  /** Line in the document, from 1. */
  readonly line?: number;
  /** Local names from the root, with an index among several of the same name: `MsgHead/Document[2]/RefDoc`. */
  readonly path?: string;
  readonly message: string;
}

// A faulty attachment is quoted whole by libxml2; nobody reads megabytes.
const MESSAGE_MAX = 500;
const FINDINGS_MAX = 100;

/** libxml2's error details as findings; paths only when the document is given. */
export function findingsOf(details: readonly ErrorDetail[], document?: XmlDocument): Finding[] {
  return details.slice(0, FINDINGS_MAX).map((detail) => {
    const node = document && detail.xpath ? locate(document.root, detail.xpath) : undefined;
    return {
      ...(detail.line > 0 ? { line: detail.line } : {}),
      ...(node ? { path: pathOf(node) } : {}),
      message: shortened(detail.message.trim()),
    };
  });
}

/** The path of an element, as in a finding. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let node: XmlElement | null = element; node; node = node.parent) {
    const { parent, name } = node;
    const twins = parent ? elementsOf(parent).filter((twin) => twin.name === name) : [];
    const index = twins.findIndex((twin) => node?.isSameNode(twin));
    steps.unshift(twins.length > 1 ? `${name}[${index + 1}]` : name);
  }
  return steps.join('/');
}

const shortened = (message: string) =>
  message.length > MESSAGE_MAX ? `${message.slice(0, MESSAGE_MAX)}…` : message;

// libxml2 writes `/*/*[2]` or `/mh:MsgHead/mh:MsgInfo`: prefixes of the document, which XPath would not know.
function locate(root: XmlElement, xpath: string): XmlElement | undefined {
  let node: XmlElement | undefined = root;
  for (const step of xpath.split('/').slice(2)) {
    if (step.startsWith('@') || step.startsWith('text()')) break;
    const [, name = '*', index = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (!node) return undefined;
    const candidates: XmlElement[] = elementsOf(node).filter(
      (child) => name === '*' || qualifiedName(child) === name,
    );
    node = candidates[Number(index) - 1];
  }
  return node;
}

const qualifiedName = (element: XmlElement) =>
  element.prefix ? `${element.prefix}:${element.name}` : element.name;

function elementsOf(parent: XmlElement): XmlElement[] {
  const elements: XmlElement[] = [];
  for (let child = parent.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) elements.push(child);
  }
  return elements;
}
