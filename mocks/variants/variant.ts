import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import type { Behaviour } from '../reference/behaviour.ts';

/** A conforming record system that does otherwise what is free: it is to pass every rule. */
export interface Variant {
  /** What it does otherwise, in a clause. */
  readonly otherwise: string;
  /** A behaviour with this choice made; what the behaviour chose elsewhere stands. */
  readonly chooses: (behaviour: Behaviour) => Partial<Behaviour>;
  /** What is found in its calls and answers and not in the reference's; absent where something is missing or moved. */
  readonly seen?: RegExp;
}

/** Every choice of a kind has at least one. */
export type Variants<Choice extends FreeChoice> = Readonly<Record<Choice, readonly [Variant, ...Variant[]]>>;

/** A variant by what it makes of each document, in text. */
export function rewriting(otherwise: string, seen: RegExp, rewrite: (xml: string) => string): Variant {
  return { otherwise, seen, chooses: ({ xmlOf }) => ({ xmlOf: (message) => rewrite(xmlOf(message)) }) };
}
