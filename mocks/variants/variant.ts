import type { Profile } from '../../machines/contract/profile.ts';
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import type { Behaviour } from '../reference/behaviour.ts';

/** A conforming record system that does otherwise what is free: it is to pass every rule. */
export interface Variant {
  /** What it does otherwise, in a clause. */
  readonly otherwise: string;
  /** A behaviour with this choice made; what the behaviour chose elsewhere stands. */
  readonly chooses: (behaviour: Behaviour) => Partial<Behaviour>;
  /**
   * What is found in its calls and answers and not in the reference's, by the default profile; absent where something is
   * missing or moved.
   */
  readonly seen?: RegExp;
}

/** Every choice of a kind has at least one. */
export type Variants<Choice extends FreeChoice> = Readonly<Record<Choice, readonly [Variant, ...Variant[]]>>;

/** What is made of a document in text, by the profile's codes where it asks for these. */
export type Rewriting = (xml: string, profile: Profile) => string;

/** A variant by what it makes of each document. */
export function rewriting(otherwise: string, seen: RegExp, rewrite: Rewriting): Variant {
  return {
    otherwise,
    seen,
    chooses: ({ xmlOf, profile }) => ({ xmlOf: (message) => rewrite(xmlOf(message), profile) }),
  };
}
