import type fc from 'fast-check';
import type { Act, ActType } from '../machines/contract/acts.ts';

/** The acts of a service with how often each is tried, by weight, when the lifecycle permits it. */
export type Alphabet = readonly {
  readonly type: ActType;
  readonly weight: number;
  readonly acts: fc.Arbitrary<Act>;
}[];
