import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repertoires } from '../plan.ts';
import { swarmOf } from './swarm.ts';

const { alphabet } = repertoires['e-consultation'];
const swarms = fc.sample(swarmOf(alphabet), { seed: 1, numRuns: 1000 });

describe('the alphabet of a random scenario', () => {
  it('is a half of its service’s, of every act as often as of every other, and always what begins it', () => {
    const size = 1 + Math.ceil((alphabet.length - 1) / 2);
    expect(new Set(swarms.map(({ length }) => length))).toEqual(new Set([size]));
    expect(swarms.every(([first]) => first?.type === alphabet[0]?.type)).toBe(true);
    for (const { type } of alphabet.slice(1)) {
      const share = swarms.filter((swarm) => swarm.some((each) => each.type === type)).length / swarms.length;
      expect([type, share > 0.4 && share < 0.6]).toEqual([type, true]);
    }
  });

  it('has weights of its own, from the weight of an act to four times that', () => {
    const factors = swarms.flatMap((swarm) =>
      swarm.map(({ type, weight }) => weight / (alphabet.find((each) => each.type === type)?.weight ?? 0)),
    );
    expect(new Set(factors)).toEqual(new Set([1, 2, 3, 4]));
  });
});
