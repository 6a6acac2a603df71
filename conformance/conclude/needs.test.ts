import { expect, it } from 'vitest';
import type { Detail } from '../../machines/contract/details.ts';
import { needsOf, type Varied } from './needs.ts';

const tried = (detail: Detail, isBroken: boolean, act?: number): Varied => ({
  varied: { detail, ...(act && { act }) },
  isBroken,
});

it('calls whatever is broken in every way free, and names the act where one alone makes the difference', () => {
  expect(
    needsOf([
      tried('citizen', true),
      tried('citizen', true),
      tried('text', true),
      tried('text', false),
      tried('text', true, 1),
      tried('text', false, 3),
      tried('week', false),
    ]),
  ).toEqual({ whatever: ['citizen'], only: [{ detail: 'text', act: 3 }, { detail: 'week' }] });
});

it('names no act where each alone may be otherwise, and only together they may not', () => {
  expect(needsOf([tried('text', false), tried('text', true, 1), tried('text', true, 2)])).toEqual({
    whatever: [],
    only: [{ detail: 'text' }],
  });
});

it('says nothing of what was not varied', () => {
  expect(needsOf([])).toEqual({ whatever: [], only: [] });
});
