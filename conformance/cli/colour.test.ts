import { expect, it } from 'vitest';
import { isColoured } from './colour.ts';

it.each<[isTTY: boolean, environment: Record<string, string>, coloured: boolean]>([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '' }, true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
])('terminal: %s, environment: %j: colour: %s', (isTTY, environment, coloured) => {
  expect(isColoured({ isTTY }, environment)).toBe(coloured);
});
