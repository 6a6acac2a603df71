/** Writing: a grammar's tree becomes XML text. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { AnElement, ComplexType, GlobalElement, Of, Particle, Type } from './grammar.ts';

/** A text that XML 1.0 cannot hold; `field` is the path of its element or attribute. */
export class UnwritableText extends Error {
  readonly field: string;

  constructor(field: string, codePoint: number) {
    const code = codePoint.toString(16).toUpperCase().padStart(4, '0');
    super(`Failed to write ${field}: XML cannot hold the character U+${code}. Remove it from the text.`);
    this.name = 'UnwritableText';
    this.field = field;
  }
}

// XML 1.0, production 2 (Char); a lone surrogate matches no alternative under the u flag.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

type Node = XMLBuilder;
type Tree = Readonly<Record<string, unknown>>;

/**
 * The document of one global element, in UTF-8 with its declaration, without added white space.
 * @throws UnwritableText when a text holds a character XML 1.0 cannot.
 */
export function writeDocument<N extends string, T>(element: GlobalElement<N, T>, tree: Of<T>): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele(element.namespace, element.name);
  writeType(root, element.type as Type, tree, element.name);
  return document.end();
}

// xmlbuilder2 leaves alone whatever already looks like an entity or character reference, so `&` must arrive as
// `&amp;`; in return the references below arrive untouched, which keeps line ends that a parser would normalise.
function escaped(text: string, field: string): string {
  const found = FORBIDDEN.exec(text);
  if (found) throw new UnwritableText(field, found[0].codePointAt(0) ?? 0);
  return text.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
}

function writeType(node: Node, type: Type, value: unknown, path: string): void {
  if (type.kind === 'complex') writeContent(node, type, value as Tree, path);
  else if (type.kind === 'any-type') node.txt(escaped(value as string, path));
  else if (type.base === 'base64Binary') node.txt(type.print(value as never));
  else node.txt(escaped(type.print(value as never), path));
}

function writeContent(node: Node, type: ComplexType, tree: Tree, path: string): void {
  for (const [key, particle] of Object.entries<Particle>(type.content as Record<string, Particle>)) {
    const value = tree[key];
    if (value !== undefined) writeParticle(node, type.namespace, key, particle, value, path);
  }
}

function writeParticle(
  node: Node,
  namespace: string,
  key: string,
  particle: Particle,
  value: unknown,
  path: string,
): void {
  switch (particle.kind) {
    case 'optional':
      writeParticle(node, namespace, key, particle.of, value, path);
      return;
    case 'many':
      for (const item of value as readonly unknown[]) {
        writeParticle(node, namespace, key, particle.of, item, path);
      }
      return;
    case 'attribute':
      node.att(key, attributeText(value as string, `${path}/@${key}`));
      return;
    case 'choice':
      writeContent(
        node,
        { kind: 'complex', namespace, content: particle.content, emptiable: true },
        value as Tree,
        path,
      );
      return;
    case 'wildcard':
      writeAny(node, particle.known, value as Tree, path);
      return;
    case 'element':
      writeElement(node, particle.namespace, particle.name, particle.type, value, path);
      return;
    default:
      writeElement(node, namespace, key, particle, value, path);
  }
}

function writeElement(
  node: Node,
  namespace: string,
  name: string,
  type: Type,
  value: unknown,
  path: string,
): void {
  writeType(node.ele(namespace, name), type, value, `${path}/${name}`);
}

function writeAny(node: Node, known: readonly AnElement[], tree: Tree, path: string): void {
  for (const element of known) {
    for (const value of (tree[element.name] ?? []) as readonly unknown[]) {
      writeElement(node, element.namespace, element.name, element.type, value, path);
    }
  }
}

// A parser turns these three into spaces inside an attribute unless they come as references.
function attributeText(value: string, field: string): string {
  return escaped(value, field).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
