import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinAttachmentLimits } from '../../machines/attachments.ts';
import { AttachmentSketch } from '../../machines/contract/acts.ts';
import { allowedFiles, fileOddities, refusedFiles, TELLING_SIZES } from './files.ts';

const allowed = fc.sample(allowedFiles, { seed: 1, numRuns: 3000 });
const refused = fc.sample(refusedFiles, { seed: 1, numRuns: 500 });

describe('files', () => {
  it('are of the contract, and refused or not as they are meant to be', () => {
    for (const file of [...allowed, ...refused].flat()) expect(AttachmentSketch.parse(file)).toEqual(file);
    expect(allowed.every(isWithinAttachmentLimits)).toBe(true);
    expect(refused.some(isWithinAttachmentLimits)).toBe(false);
  });

  it.each(Object.keys(fileOddities([])).filter((kind) => kind !== 'files that are refused'))(
    'are odd now and then: %s',
    (kind) => {
      const found = allowed.filter((files) => fileOddities(files)[kind]);
      expect(found.length).toBeGreaterThan(allowed.length / 100);
    },
  );

  it('have every telling size and every format', () => {
    const sizes = new Set(allowed.flat().map(({ bytes }) => bytes));
    expect(TELLING_SIZES.filter((size) => !sizes.has(size))).toEqual([]);
    expect(new Set(allowed.flat().map(({ format }) => format))).toEqual(new Set(['jpg', 'png', 'pdf']));
  });
});
