import type { Behaviour } from '../reference/behaviour.ts';

/** A faulty variant of the reference record system, or of Helsenorge: it breaks one rule and no other. */
export interface Mutant<B = Behaviour> {
  /** What it does wrong, in a clause. */
  readonly fault: string;
  /** How many acts the shortest scenario has that shows it. */
  readonly shortest: number;
  /** The conforming behaviour with a decision got wrong. */
  readonly breaks: (conforming: B) => Partial<B>;
}

/** Every rule of a side has at least one. */
export type Mutants<Id extends string, B = Behaviour> = Readonly<
  Record<Id, readonly [Mutant<B>, ...Mutant<B>[]]>
>;
