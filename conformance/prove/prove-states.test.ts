import { describe, expect, it } from 'vitest';
import { isProved, proveStates, stateLine } from './prove-states.ts';

describe('the faults made of the lifecycles', () => {
  it('are all found but those at the second visit with no further input, and all with one', () => {
    const [none, one] = [0, 1].map((further) => proveStates(further));
    if (!none || !one) throw new Error('Both are proved above');
    expect([isProved(none), isProved(one)]).toEqual([true, true]);
    expect(none.found.transfer.all).toBeGreaterThan(6000);
    const again = none.found['transfer at the second visit'];
    expect(again.found).toBeLessThan(again.all);
    expect(stateLine(one)).toMatch(
      /^State faults found with 1 further input\(s\): output (\d+) of \1, transfer (\d+) of \2,/,
    );
  });

  it('are not proved where one is missed that must be found', () => {
    const proof = proveStates(1);
    for (const kind of ['output', 'transfer at the second visit'] as const) {
      const missed = { ...proof.found[kind], found: proof.found[kind].all - 1 };
      expect(isProved({ ...proof, found: { ...proof.found, [kind]: missed } })).toBe(false);
    }
  });
});
