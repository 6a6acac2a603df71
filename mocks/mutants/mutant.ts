import type { Behaviour } from '../reference/behaviour.ts';

/** A faulty variant of the reference record system: it breaks one rule and no other. */
export interface Mutant {
  /** What it does wrong, in a clause. */
  readonly fault: string;
  /** How many acts the shortest scenario has that shows it. */
  readonly shortest: number;
  /** The conforming behaviour with a decision got wrong. */
  readonly breaks: (conforming: Behaviour) => Partial<Behaviour>;
}

/** Every rule that binds the candidate has at least one. */
export type Mutants<Id extends string> = Readonly<Record<Id, readonly [Mutant, ...Mutant[]]>>;
