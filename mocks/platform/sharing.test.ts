import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shared } from './sharing.ts';

describe('what is shared', () => {
  it('is equal to the latest value, whatever the two hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (former, latest) => {
        expect(shared(former, latest)).toEqual(latest);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is the former value itself where it is as it was', () => {
    const former = { list: [{ id: 1 }, { id: 2, said: ['a'] }], rest: { a: 1 } };
    const latest = { list: [{ id: 1 }, { id: 2, said: ['a', 'b'] }, { id: 3 }], rest: { a: 1 } };
    const kept = shared(former, latest);
    expect(kept).toEqual(latest);
    expect(kept.rest).toBe(former.rest);
    expect(kept.list[0]).toBe(former.list[0]);
    expect(kept.list[1]).not.toBe(former.list[1]);
    expect(shared(former, structuredClone(former))).toBe(former);
  });
});
