/**
 * A value of the contract with pseudonyms in it, by its schema: numbers, codes, instants and ids of a form of ours stay, and
 * every other text goes. What the contract gets in time goes too, unless it is of such a kind.
 */
import type * as z from 'zod';
import { RegisteredName } from '../../machines/contract/acts/common.ts';
import { HerId, MessageId, Sha256 } from '../../machines/contract/formats.ts';
import { harmless } from '../../machines/contract/messages/harmless.ts';
import type { Substitutes } from './substitutes.ts';

/** What of a schema decides what is done. */
interface Def {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

type TextBy = (text: string, by: Substitutes) => string;
const asItIs: TextBy = (text) => text;

/** Strings that are of a kind of their own, whatever is said of them in words. */
const OF_A_KIND = new Map<unknown, TextBy>([
  [HerId.def, asItIs],
  [RegisteredName.def, asItIs],
  [MessageId.def, (id, by) => (harmless.id(id) === id.trim() ? id : by.text(id))],
  [Sha256.def, (sha256, by) => by.file(sha256)],
]);

const FORMATS = new Set(['uuid', 'datetime', 'date']);

/** What is done with the fields of some names, whichever object they are in. */
export type Fields = Readonly<Record<string, (value: never, by: Substitutes) => unknown>>;

/** Redacts by a schema; a part that is shared by several values is looked at once. */
export class BySchema {
  readonly #by: Substitutes;
  readonly #fields: Fields;
  readonly #done = new WeakMap<object, unknown>();

  constructor(by: Substitutes, fields: Fields) {
    this.#by = by;
    this.#fields = fields;
  }

  redacted<T>(schema: z.ZodType<T>, value: T): T {
    return this.#value(schema, value) as T;
  }

  #value(schema: z.ZodType, value: unknown): unknown {
    if (typeof value === 'string') return this.#text(schema, value);
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#done.get(value);
    if (known !== undefined) return known;
    const redacted = this.#parts(schema, value);
    this.#done.set(value, redacted);
    return redacted;
  }

  #text(schema: z.ZodType, text: string): string {
    const { type, format = '', innerType, options } = defOf(schema);
    if (innerType) return this.#text(innerType, text);
    const chosen = options?.find((option) => option.safeParse(text).success);
    if (chosen) return this.#text(chosen, text);
    if (type !== 'string' || FORMATS.has(format)) return text;
    const ofKind = OF_A_KIND.get(schema.def);
    return ofKind ? ofKind(text, this.#by) : this.#by.text(text);
  }

  #parts(schema: z.ZodType, value: object): unknown {
    const { innerType, element, options, shape = {}, valueType } = defOf(schema);
    if (innerType) return this.#parts(innerType, value);
    if (options) return this.#parts(this.#optionFor(options, value), value);
    if (Array.isArray(value) && element) return value.map((each) => this.#value(element, each));
    const entries = Object.entries(value).map(([name, part]) => {
      const field = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
      if (field && part !== undefined) return [name, field(part as never, this.#by)];
      const of = shape[name] ?? valueType;
      if (!of) throw new TypeError(`The contract has no field ${name} there`);
      return [name, this.#value(of, part)];
    });
    return Object.fromEntries(entries);
  }

  #optionFor(options: readonly z.ZodType[], value: object): z.ZodType {
    const chosen = options.find((option) => option.safeParse(value).success);
    if (!chosen) throw new TypeError('A value of no kind that the contract has');
    return chosen;
  }
}
