import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';
import type { Step } from './step.ts';

const run: Step[] = [];
for (let number = 1; number <= 4; number += 1)
  run.push({ number, run, at: `${number % 2}` } as unknown as Step);
const [first, , third, fourth] = run as [Step, Step, Step, Step];

it('gives what steps have with a key until and with one of them, whichever is asked of first', () => {
  const numbers = gathered(({ at, number }) => [[at, number] as const]);
  expect(numbers(fourth, '1')).toEqual([1, 3]);
  expect(numbers(first, '1')).toEqual([1]);
  expect(numbers(third, '0')).toEqual([2]);
  expect(numbers(fourth, '2')).toEqual([]);
  expect(numbers(fourth, undefined)).toEqual([]);
});

it('looks at each step once', () => {
  let looks = 0;
  const keys = gathered(({ at }) => {
    looks += 1;
    return [[at, at] as const];
  });
  for (const step of [...run, ...run]) keys(step, '1');
  expect(looks).toBe(run.length);
});
