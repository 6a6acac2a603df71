import { expect, it } from 'vitest';
import { median } from './figures.ts';
import { sampleOf } from './sample.ts';
import { headOf, lineOf } from './table.ts';

const figure = { name: 'judging', unit: 'ms', value: 12.34 } as const;

it('a figure stands beside that of another commit, and a dash where that has none', () => {
  const others = [{ ...figure, value: 4.567 }];
  expect(lineOf(figure, undefined)).toBe('         12 ms  judging\n');
  expect(lineOf(figure, others)).toBe('         12 ms       4.57 ms  judging\n');
  expect(lineOf({ ...figure, name: 'new' }, others)).toBe('         12 ms             –  new\n');
  expect(headOf('HEAD^')).toBe('          this         HEAD^\n');
});

it('the median is the middle one, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([2, 1])).toBe(1);
});

it('what is played has something of every service, and grows by the times asked for', () => {
  const once = sampleOf({ every: 32, times: 1 });
  expect(new Set(once.map(({ service }) => service)).size).toBe(5);
  const four = sampleOf({ every: 32, times: 4 });
  expect(four).toHaveLength(4 * once.length);
  expect(new Set(four.map(({ name }) => name)).size).toBe(four.length);
});
