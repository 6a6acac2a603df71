import type { ActType } from '../contract/acts.ts';
import type { Words } from '../contract/words.ts';

/** Something that a record system may show as it likes. */
export interface Free {
  /** The choice that a record system has here; several leaves may be one choice. Each choice has a variant that makes it. */
  readonly choice: string;
  /** Matches the leaf's whole name; nothing where the choice is none of a leaf. */
  readonly leaf?: RegExp;
  /** The ways of changing it that are free; all of them unless said. */
  readonly how?: readonly ('changed' | 'dropped' | 'doubled' | 'exchanged')[];
  /** The acts at which it is free; all of them unless said. */
  readonly at?: readonly ActType[];
  readonly reason: Words;
}
