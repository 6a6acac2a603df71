import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched, patchFrom } from './merge-patch.ts';

/** Documents in which a list stays a list, as in all that a schema describes. */
const value = fc.letrec((tie) => ({
  one: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), tie('object')),
  list: fc.array(tie('one'), { maxLength: 4 }),
  object: fc.record(
    { a: tie('one'), b: tie('one'), c: tie('list'), d: tie('list') },
    { requiredKeys: [], noNullPrototype: true },
  ),
}));
const document = value.object as fc.Arbitrary<Record<string, unknown>>;

describe('a merge patch', () => {
  it('turns the one document into the other, whatever they hold', () => {
    const property = fc.property(document, document, (before, after) => {
      const patch = patchFrom(before, after);
      expect(patch ? patched(before, patch) : before).toEqual(after);
    });
    fc.assert(property, { seed: 1, numRuns: 1000 });
  });

  it('names what changed alone, of a list that grew its places, and a shorter or new list whole', () => {
    const before = { same: { deep: [1, 2] }, changed: { kept: 1, gone: 2 }, list: [1, 2] };
    const after = { same: { deep: [1, 2] }, changed: { kept: 1, new: 3 }, list: [1, 2, 3] };
    expect(patchFrom(before, after)).toEqual({ changed: { gone: null, new: 3 }, list: { 2: 3 } });
    const deep = { list: [{ id: 1 }, { id: 2, said: ['a'] }] };
    const later = { list: [{ id: 1 }, { id: 2, said: ['a', 'b'] }] };
    expect(patchFrom(deep, later)).toEqual({ list: { 1: { said: { 1: 'b' } } } });
    expect(patched(deep, { list: { 1: { said: { 1: 'b' } } } })).toEqual(later);
    expect(patchFrom({ list: [1, 2] }, { list: [2] })).toEqual({ list: [2] });
    expect(patchFrom({ list: [] }, { list: [2] })).toEqual({ list: [2] });
  });

  it('is none between equal documents', () => {
    expect(patchFrom({ a: { b: [1] } }, { a: { b: [1] } })).toBeUndefined();
  });
});
