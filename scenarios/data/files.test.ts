import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinAttachmentLimits } from '../../machines/attachments.ts';
import { AttachmentSketch } from '../../machines/contract/acts.ts';
import { allowedFiles, fileOddities, filesNearLimit, refusedFiles, TELLING_SIZES } from './files.ts';
import { WRITTEN_FOR } from './limits.ts';

const LIMIT = WRITTEN_FOR.attachmentBytesMax;
const NEAR_LIMIT = 'files of nearly 20 MB together, or just that';
const allowed = fc.sample(allowedFiles, { seed: 1, numRuns: 3000 });
const refused = fc.sample(refusedFiles, { seed: 1, numRuns: 500 });

describe('files', () => {
  it('are of the contract, and refused or not as they are meant to be', () => {
    for (const file of [...allowed, ...refused].flat()) expect(AttachmentSketch.parse(file)).toEqual(file);
    expect(allowed.every((files) => isWithinAttachmentLimits(WRITTEN_FOR, files))).toBe(true);
    expect(refused.some((files) => isWithinAttachmentLimits(WRITTEN_FOR, files))).toBe(false);
  });

  it.each(
    Object.keys(fileOddities([])).filter((kind) => kind !== 'files that are refused' && kind !== NEAR_LIMIT),
  )('are odd now and then: %s', (kind) => {
    const found = allowed.filter((files) => fileOddities(files)[kind]);
    expect(found.length).toBeGreaterThan(allowed.length / 100);
  });

  it('come near what a message may hold where they are to, and mostly not alike', () => {
    const large = fc.sample(filesNearLimit, { seed: 1, numRuns: 500 });
    for (const file of large.flat()) expect(AttachmentSketch.parse(file)).toEqual(file);
    expect(large.every((files) => fileOddities(files)[NEAR_LIMIT])).toBe(true);
    const sums = large.map((files) => files.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(sums.filter((sum) => sum === LIMIT).length).toBeGreaterThan(10);
    expect(new Set(sums).size).toBeGreaterThan(200);
    expect(new Set(large.map(({ length }) => length))).toEqual(new Set([1, 2, 3]));
  });

  it('have every telling size and every format', () => {
    const sizes = new Set(allowed.flat().map(({ bytes }) => bytes));
    expect(TELLING_SIZES.filter((size) => !sizes.has(size))).toEqual([]);
    expect(new Set(allowed.flat().map(({ format }) => format))).toEqual(new Set(['jpg', 'png', 'pdf']));
  });
});
