/**
 * Swarm testing: each random scenario draws with a part of the alphabet and weights of its own, since what is left out
 * lets the rest go on further (Groce et al., "Swarm Testing", ISSTA 2012).
 */
import fc from 'fast-check';
import type { Alphabet } from '../alphabet.ts';

/** By how much the weight of an act is multiplied at the most. */
const FACTOR_MAX = 4;

/** A random half of the alphabet, with weights of its own; what begins a scenario's matters, the first, is always there. */
export function swarmOf([first, ...others]: Alphabet): fc.Arbitrary<Alphabet> {
  if (!first) return fc.constant([]);
  const size = Math.ceil(others.length / 2);
  return fc
    .shuffledSubarray(others, { minLength: size, maxLength: size })
    .map((half) => [first, ...half])
    .chain((half) =>
      fc
        .array(fc.integer({ min: 1, max: FACTOR_MAX }), { minLength: half.length, maxLength: half.length })
        .map((factors) =>
          half.map((each, index) => ({ ...each, weight: each.weight * (factors[index] ?? 1) })),
        ),
    );
}
