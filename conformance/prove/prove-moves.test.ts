import { expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { movesLine, proveMoves } from './prove-moves.ts';

it('finds record systems that stand in a wrong state after an act', async () => {
  expect(await proveMoves(3, defaultProfile, 3)).toEqual({ all: 3, missed: [] });
});

it('names what is not found', () => {
  expect(movesLine({ all: 2, missed: ['leaves it open'] })).toBe(
    'State faults found end to end, drawn: 1 of 2; not found: leaves it open',
  );
});
