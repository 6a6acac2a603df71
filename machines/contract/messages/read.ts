/** Reading: a parsed document becomes a grammar's tree. */
import { type Faults, shownValue } from './finding.ts';
import type { CodeList, ComplexType, GlobalElement, Of, Type } from './grammar.ts';
import { type AnySlot, planOf, type Slot } from './plan.ts';
import { readText } from './rich-text.ts';
import { type Element, textOf } from './tree.ts';

/** What reading gathers beside the tree. */
export interface ReadContext {
  readonly faults: Faults;
  /** Whether a global element is declared: undefined when we have no schema of the namespace. */
  readonly declares: (namespace: string, name: string) => boolean | undefined;
  /** Bytes that were taken out of the document, by the mark in their place; each goes from here when it is met. */
  readonly contents: Map<string, Uint8Array>;
}

/**
 * The tree of a document's root, which must be valid by the grammar's schema: reading looks at order and
 * namespaces no more. What no schema can say (a code outside its list) goes to the context's faults.
 */
export function readElement<N extends string, T>(
  element: GlobalElement<N, T>,
  root: Element,
  context: ReadContext,
): Of<T> {
  return readType(element.type as Type, root, '/*', context) as Of<T>;
}

type Tree = Record<string, unknown>;

// `place` is the path by positions, `/*/*[2]`, kept along the way so that a fault need not be searched for.
function readType(type: Type, node: Element, place: string, context: ReadContext): unknown {
  switch (type.kind) {
    case 'complex':
      return readComplex(type, node, place, context);
    case 'any-type':
      return readText(node);
    case 'simple': {
      const text = textOf(node);
      const content = type.base === 'base64Binary' ? context.contents.get(text) : undefined;
      if (content && context.contents.delete(text)) return content;
      const value = type.parse(text);
      if (value === undefined) {
        context.faults.add({ xpath: place, message: `The content is not valid ${type.base}.` });
      }
      return value;
    }
  }
}

function readComplex(type: ComplexType, node: Element, place: string, context: ReadContext): Tree {
  const plan = planOf(type);
  const tree: Tree = {};
  for (const [name, parse] of plan.attributes) {
    const value = node.attributes[name];
    if (value !== undefined) tree[name] = parse(value);
  }
  if (type.codes) checkCode(type.codes, tree, place, context);
  let position = 0;
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    position += 1;
    const childPlace = `${place}/*[${position}]`;
    const slot = plan.children.get(child.name);
    if (slot) put(slot, tree, readType(slot.type, child, childPlace, context));
    else if (plan.any) readAny(plan.any, tree, child, childPlace, context);
  }
  return tree;
}

function readAny(
  { field, wildcard }: AnySlot,
  tree: Tree,
  child: Element,
  place: string,
  context: ReadContext,
): void {
  const { name, namespace } = child;
  const element = wildcard.known.find((known) => known.name === name && known.namespace === namespace);
  if (element) {
    const lists = fieldOf(tree, field) as Record<string, unknown[]>;
    const list = lists[name] ?? [];
    lists[name] = list;
    list.push(readType(element.type, child, place, context));
  } else if (wildcard.closed && isUndeclared(namespace, name, context)) {
    const message = `Element '{${namespace}}${name}': its schema declares no such element.`;
    context.faults.add({ xpath: place, message });
  }
}

// An element in no namespace is a forgotten xmlns, not a payload of somebody else's.
const isUndeclared = (namespace: string, name: string, context: ReadContext) =>
  namespace === '' || context.declares(namespace, name) === false;

function checkCode(codes: CodeList, tree: Tree, place: string, context: ReadContext): void {
  const { V: value, S: system } = tree as { V?: string; S?: string };
  const isOfList = system === undefined || system === codes.system;
  if (value === undefined || !isOfList || Object.hasOwn(codes.values, value)) return;
  const known = Object.keys(codes.values).join(', ');
  const message = `V="${shownValue(value)}" is no code of the list ${codes.title}; it has ${known}.`;
  context.faults.add({ xpath: place, message, isOfCode: true });
}

function put({ field, name, isList }: Slot, tree: Tree, value: unknown): void {
  const owner = field.length > 0 ? fieldOf(tree, field) : tree;
  if (!isList) {
    owner[name] = value;
    return;
  }
  const list = (owner[name] ?? []) as unknown[];
  owner[name] = list;
  list.push(value);
}

function fieldOf(tree: Tree, field: readonly string[]): Tree {
  let owner = tree;
  for (const key of field) {
    const next = (owner[key] ?? {}) as Tree;
    owner[key] = next;
    owner = next;
  }
  return owner;
}
