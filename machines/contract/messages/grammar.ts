/**
 * A small vocabulary for XML content models. One value, written as an object literal whose key order is the
 * sequence order, serves three consumers: `write.ts` (tree to XML), `read.ts` (XML to tree) and `schema.ts`
 * (grammar to XSD). `Of<typeof X>` is the TypeScript type of its tree, recursion included (use a getter).
 *
 * A key holding a type is a child element of that name in the content's own namespace; a key holding a global
 * element refers to it and bears its name; a key holding a choice or a wildcard only names a field of the tree.
 */

/** Built-in XSD types in use; `timestamp` stands for the union KITH calls TS. */
export type XsdBase = 'string' | 'token' | 'date' | 'dateTime' | 'anyURI' | 'base64Binary' | 'timestamp';

/** A text value. `parse` answers undefined when the text is no such value. */
export interface Simple<T> {
  readonly kind: 'simple';
  readonly base: XsdBase;
  readonly pattern?: string;
  readonly fixed?: string;
  readonly parse: (text: string) => T | undefined;
  readonly print: (value: T) => string;
}

/** A closed list of codes: `system` its OID where the value carries one, `values` code to display name. */
export interface CodeList {
  readonly title: string;
  readonly system?: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Attributes and child elements; `emptiable` when all children may be absent together. */
export interface Complex<C, E extends boolean = false> {
  readonly kind: 'complex';
  readonly namespace: string;
  readonly name?: string;
  readonly content: C;
  readonly emptiable: E;
  readonly codes?: CodeList;
}

/** Any attributes, any content (`xs:anyType`). Its tree is the readable text inside. */
export interface AnyType {
  readonly kind: 'any-type';
}

export interface GlobalElement<N extends string, T> {
  readonly kind: 'element';
  readonly namespace: string;
  readonly name: N;
  readonly type: T;
}

export interface Attribute<T> {
  readonly kind: 'attribute';
  readonly type: Simple<T>;
}

/** At most one of the alternatives; the tree has the alternatives' names as optional fields. */
export interface Choice<C> {
  readonly kind: 'choice';
  readonly content: C;
  readonly optional: boolean;
}

/**
 * Any elements in any order; the known ones are read into lists by name, the others passed over. `closed` when
 * an element that a namespace of ours does not declare is an error, as under `processContents="strict"`.
 */
export interface Wildcard<G> {
  readonly kind: 'wildcard';
  readonly known: readonly G[];
  readonly closed: boolean;
}

export interface Optional<P> {
  readonly kind: 'optional';
  readonly of: P;
}

/** A list of at least `min` (0 or 1). */
export interface Many<P, M extends 0 | 1> {
  readonly kind: 'many';
  readonly min: M;
  readonly of: P;
}

// What the consumers walk over. `any` is not needed: a tree's type is known only at the edges.
export type SimpleType = Simple<string> | Simple<Uint8Array>;
export type ComplexType = Complex<object, boolean>;
export type AnElement = GlobalElement<string, Type>;
export type Type = SimpleType | ComplexType | AnyType;
export type Child = Type | AnElement;
export type Particle =
  | Child
  | Attribute<string>
  | Choice<object>
  | Wildcard<AnElement>
  | Optional<Child | Attribute<string>>
  | Many<Child, 0 | 1>;

type MayBeAbsent = Optional<unknown> | Many<unknown, 0> | Choice<unknown> | Wildcard<unknown>;
type AbsentKeys<C> = { [K in keyof C]: C[K] extends MayBeAbsent ? K : never }[keyof C];
type Fields<C> = { readonly [K in Exclude<keyof C, AbsentKeys<C>>]: Of<C[K]> } & {
  readonly [K in AbsentKeys<C>]?: Of<C[K]>;
};
type Alternatives<C> = { readonly [K in keyof C]?: Of<C[K]> };
type ByName<G> = {
  readonly [N in G extends GlobalElement<infer M, unknown> ? M : never]?: readonly Of<
    Extract<G, { readonly name: N }>
  >[];
};

/** The tree of a grammar value. */
export type Of<P> =
  P extends Optional<infer I>
    ? Of<I>
    : P extends Many<infer I, 0 | 1>
      ? readonly Of<I>[]
      : P extends GlobalElement<string, infer T>
        ? Of<T>
        : P extends Attribute<infer T>
          ? T
          : P extends Simple<infer T>
            ? T
            : P extends AnyType
              ? string
              : P extends Complex<infer C, infer E>
                ? E extends true
                  ? Partial<Fields<C>>
                  : Fields<C>
                : P extends Choice<infer C>
                  ? Alternatives<C>
                  : P extends Wildcard<infer G>
                    ? ByName<G>
                    : never;

const text = (base: XsdBase, rest: { pattern?: string; fixed?: string } = {}): Simple<string> => ({
  kind: 'simple',
  base,
  ...rest,
  // xs:string keeps its white space; every other type collapses it (XSD part 2, whiteSpace).
  parse: base === 'string' ? (value) => value : (value) => value.trim(),
  print: (value) => value,
});

export const string = text('string');
export const token = text('token');
/** A date with or without its time, in a year of four digits: others are no time of ours, though XSD has them. */
const day = (base: 'date' | 'dateTime'): Simple<string> => ({
  ...text(base),
  parse: (value) => (/^\d{4}-/.test(value.trim()) ? value.trim() : undefined),
});
export const date = day('date');
export const dateTime = day('dateTime');
export const anyURI = text('anyURI');
export const timestamp = text('timestamp');
export const oid = text('token', { pattern: '(\\d+\\.?)*\\d+' });
export const anyType: AnyType = { kind: 'any-type' };

export const fixed = (value: string): Simple<string> => text('string', { fixed: value });

/** Bytes; libxml2 lets stray characters pass as base64, so `parse` counts them itself. */
export const base64Binary: Simple<Uint8Array> = {
  kind: 'simple',
  base: 'base64Binary',
  parse(written) {
    const compact = /\s/.test(written) ? written.replace(/\s+/g, '') : written;
    const padding = compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0;
    const { buffer, byteOffset, length } = Buffer.from(compact, 'base64');
    const isWhole = compact.length % 4 === 0 && length === (compact.length / 4) * 3 - padding;
    return isWhole ? new Uint8Array(buffer, byteOffset, length) : undefined;
  },
  print: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
};

export const optional = <P>(of: P): Optional<P> => ({ kind: 'optional', of });
export const many = <P>(of: P): Many<P, 0> => ({ kind: 'many', min: 0, of });
export const some = <P>(of: P): Many<P, 1> => ({ kind: 'many', min: 1, of });
export const attribute = <T>(type: Simple<T>): Optional<Attribute<T>> =>
  optional({ kind: 'attribute', type });
export const oneOf = <C extends object>(content: C): Choice<C> => ({
  kind: 'choice',
  content,
  optional: false,
});
export const atMostOneOf = <C extends object>(content: C): Choice<C> => ({
  kind: 'choice',
  content,
  optional: true,
});
export const anyElements = <G extends readonly AnElement[]>(...known: G): Wildcard<G[number]> => ({
  kind: 'wildcard',
  known,
  closed: false,
});
export const payloads = <G extends readonly AnElement[]>(...known: G): Wildcard<G[number]> => ({
  kind: 'wildcard',
  known,
  closed: true,
});

/** A type whose V attribute is one of a list's codes; the schema stays open, the reader gives the finding. */
export const coded = <C>(type: Complex<C>, codes: CodeList): Complex<C> => ({ ...type, codes });

/** The makers of one namespace's types and elements; child elements are qualified with it. */
export function namespace(uri: string) {
  const anonymous = <C extends object>(content: C): Complex<C> => ({
    kind: 'complex',
    namespace: uri,
    content,
    emptiable: false,
  });
  return {
    uri,
    anonymous,
    type: <C extends object>(name: string, content: C): Complex<C> => ({ ...anonymous(content), name }),
    element: <const N extends string, C extends object>(
      name: N,
      content: C,
    ): GlobalElement<N, Complex<C>> => ({
      kind: 'element',
      namespace: uri,
      name,
      type: anonymous(content),
    }),
    /** An element whose children may all be absent together (`sequence minOccurs="0"`). */
    emptiableElement: <const N extends string, C extends object>(
      name: N,
      content: C,
    ): GlobalElement<N, Complex<C, true>> => ({
      kind: 'element',
      namespace: uri,
      name,
      type: { kind: 'complex', namespace: uri, content, emptiable: true },
    }),
    /** An element that holds a text value, any type, or a type named elsewhere. */
    elementOf: <const N extends string, T extends Type>(name: N, type: T): GlobalElement<N, T> => ({
      kind: 'element',
      namespace: uri,
      name,
      type,
    }),
  };
}
