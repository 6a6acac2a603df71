import type fc from 'fast-check';
import type { Act, ActType } from '../machines/contract/acts.ts';
import type { Situation } from '../machines/situation/situation.ts';

/**
 * The acts of a service with how often each is tried, by weight, when the lifecycle permits it. The first begins what the
 * others go on with.
 */
export type Alphabet = readonly {
  readonly type: ActType;
  readonly weight: number;
  /** Of the situation where what can be done depends on it: which days have slots. */
  readonly acts: fc.Arbitrary<Act> | ((situation: Situation) => fc.Arbitrary<Act>);
}[];
