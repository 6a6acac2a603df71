import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched, patchFrom } from './merge-patch.ts';

const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('any'), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
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

  it('names what changed alone, and a list whole', () => {
    const before = { same: { deep: [1, 2] }, changed: { kept: 1, gone: 2 }, list: [1, 2] };
    const after = { same: { deep: [1, 2] }, changed: { kept: 1, new: 3 }, list: [1, 2, 3] };
    expect(patchFrom(before, after)).toEqual({ changed: { gone: null, new: 3 }, list: [1, 2, 3] });
  });

  it('is none between equal documents', () => {
    expect(patchFrom({ a: { b: [1] } }, { a: { b: [1] } })).toBeUndefined();
  });
});
