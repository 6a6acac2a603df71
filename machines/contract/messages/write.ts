/**
 * Writing: a grammar's tree becomes XML text. The strings are put together here because a library was measured too
 * slow (xmlbuilder2 more than ten times, by its callbacks three times that); `escape.ts` alone knows characters.
 */
import { escapedAttribute, escapedText } from './escape.ts';
import type { AnElement, ComplexType, GlobalElement, Of, Particle, Type } from './grammar.ts';

type Tree = Readonly<Record<string, unknown>>;

/** An element under way. */
interface Open {
  readonly namespace: string;
  /** Names from the root, for whoever must mend a text. */
  readonly path: string;
  attributes: string;
  content: string;
}

/**
 * The document of one global element, in UTF-8 with its declaration, without added white space.
 * @throws UnwritableText when a text holds a character XML 1.0 cannot.
 */
export function writeDocument<N extends string, T>(element: GlobalElement<N, T>, tree: Of<T>): string {
  const document: Open = { namespace: '', path: '', attributes: '', content: '' };
  writeElement(document, element.namespace, element.name, element.type as Type, tree);
  return `<?xml version="1.0" encoding="UTF-8"?>${document.content}`;
}

/** Adds an element to the one around it, with an `xmlns` where its namespace is another. */
function writeElement(around: Open, namespace: string, name: string, type: Type, value: unknown): void {
  const path = around.path === '' ? name : `${around.path}/${name}`;
  const open: Open = { namespace, path, attributes: '', content: '' };
  if (type.kind === 'complex') writeContent(open, type.namespace, type.content, value as Tree);
  else open.content = textOf(type, value, path);
  const xmlns = namespace === around.namespace ? '' : ` xmlns="${namespace}"`;
  const start = `<${name}${xmlns}${open.attributes}`;
  // A text of no length is still a text, and keeps its two tags.
  const isBare = type.kind === 'complex' && open.content === '';
  around.content += isBare ? `${start}/>` : `${start}>${open.content}</${name}>`;
}

function textOf(type: Exclude<Type, ComplexType>, value: unknown, path: string): string {
  if (type.kind === 'any-type') return escapedText(value as string, path);
  const text = type.print(value as never);
  return type.base === 'base64Binary' ? text : escapedText(text, path);
}

/** Adds what a content model says of a tree; `namespace` is that of the model's own child elements. */
function writeContent(open: Open, namespace: string, content: object, tree: Tree): void {
  for (const [key, particle] of particlesOf(content)) {
    const value = tree[key];
    if (value !== undefined) writeParticle(open, namespace, key, particle, value);
  }
}

function writeParticle(open: Open, namespace: string, key: string, particle: Particle, value: unknown): void {
  switch (particle.kind) {
    case 'optional':
      writeParticle(open, namespace, key, particle.of, value);
      return;
    case 'many':
      for (const item of value as readonly unknown[]) writeParticle(open, namespace, key, particle.of, item);
      return;
    case 'attribute':
      open.attributes += ` ${key}="${escapedAttribute(value as string, `${open.path}/@${key}`)}"`;
      return;
    case 'choice':
      writeContent(open, namespace, particle.content, value as Tree);
      return;
    case 'wildcard':
      writeAny(open, particle.known, value as Tree);
      return;
    case 'element':
      writeElement(open, particle.namespace, particle.name, particle.type, value);
      return;
    default:
      writeElement(open, namespace, key, particle, value);
  }
}

function writeAny(open: Open, known: readonly AnElement[], tree: Tree): void {
  for (const { name, namespace, type } of known) {
    for (const value of (tree[name] ?? []) as readonly unknown[]) {
      writeElement(open, namespace, name, type, value);
    }
  }
}

// Content models never change, and are written from a thousand times.
const particles = new WeakMap<object, readonly (readonly [string, Particle])[]>();

function particlesOf(content: object): readonly (readonly [string, Particle])[] {
  const known = particles.get(content);
  if (known) return known;
  const entries = Object.entries<Particle>(content as Record<string, Particle>);
  particles.set(content, entries);
  return entries;
}
