import { describe, expect, it } from 'vitest';
import { byCommands, byWalk, type Model } from './compared.ts';

/** A counter that may not go below nought. */
const counter: Model<number, 1 | -1> = {
  start: 0,
  moves: [1, -1],
  after: (state, move) => (state + move < 0 ? undefined : state + move),
};

function first<T>(count: number, all: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const each of all) if (taken.push(each) >= count) break;
  return taken;
}

const isLegal = (moves: readonly number[]) => {
  let at = 0;
  return moves.every((move) => {
    at += move;
    return at >= 0;
  });
};

describe.each([
  ['commands', (seed: number) => byCommands(counter, seed, 'small')],
  ['commands of the largest size', (seed: number) => byCommands(counter, seed, 'max')],
  ['a uniform walk', (seed: number) => byWalk(counter, seed)],
])('what %s try', (_name, ways) => {
  it('is what the model lets be tried, the same for the same seed, and other things for another', () => {
    const tried = first(120, ways(1));
    expect(tried.every(isLegal)).toBe(true);
    expect(first(120, ways(1))).toEqual(tried);
    expect(first(120, ways(2))).not.toEqual(tried);
    expect(new Set(tried.map((moves) => moves.join())).size).toBeGreaterThan(20);
  });
});

it('is longer with the largest size', () => {
  const longest = (size: 'small' | 'max') =>
    Math.max(...first(100, byCommands(counter, 1, size)).map(({ length }) => length));
  expect(longest('max')).toBeGreaterThan(3 * longest('small'));
});
