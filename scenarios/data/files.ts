/** Files as people send them: of every format and size, alike in content or name, with names of all kinds. */
import fc from 'fast-check';
import { isWithinAttachmentLimits } from '../../machines/attachments.ts';
import type { AttachmentSketch } from '../../machines/contract/acts.ts';
import type { Limits } from '../../machines/contract/profile.ts';
import { WRITTEN_FOR } from './limits.ts';
import { lineUpTo } from './texts.ts';

/** Sizes at which files have been cut, padded or folded: base64's thirds, and powers of two. */
export const TELLING_SIZES = [1, 2, 3, 4, 57, 64, 4095, 4096, 4097, 65_535, 65_536, 65_537] as const;
const LARGE = 1_000_000;

const bytes = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 8, max: 3000 }) },
  { weight: 6, arbitrary: fc.constantFrom(...TELLING_SIZES) },
  { weight: 1, arbitrary: fc.constant(LARGE) },
);
const name = fc.oneof(
  { weight: 2, arbitrary: lineUpTo(255) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'bilde.png',
      'Utslett på armen.JPG',
      'uten endelse',
      '.pdf',
      '../../etc/passwd',
      'CON.pdf',
      'a.b.c.pdf',
      'æøå 😀.pdf',
      'C:\\Mine bilder\\1.jpg',
    ),
  },
);
const file: fc.Arbitrary<AttachmentSketch> = fc
  .tuple(
    fc.record({
      format: fc.constantFrom('jpg' as const, 'png' as const, 'pdf' as const),
      bytes,
      seed: fc.nat(9),
    }),
    fc.option(name, { nil: undefined, freq: 2 }),
  )
  .map(([sketch, named]) => ({ ...sketch, ...(named !== undefined && { name: named }) }));

/** The same file twice or three times, by the same name at times. */
const alike = fc
  .tuple(file, fc.integer({ min: 2, max: 3 }))
  .map(([one, count]) => Array<AttachmentSketch>(count).fill(one));

export const allowedFiles = fc.oneof(
  { weight: 4, arbitrary: fc.array(file, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: alike },
);

/** Too many, of a format that is not allowed, or a byte too large together. */
export const refusedFiles = fc.oneof(
  fc.array(file, { minLength: 4, maxLength: 6 }),
  file.map((one) => [{ ...one, format: 'docx' as const }]),
  fc.constant([
    { format: 'pdf' as const, bytes: 10_000_000, seed: 0 },
    { format: 'jpg' as const, bytes: 10_000_001, seed: 0 },
  ]),
);

const LIMIT = WRITTEN_FOR.attachmentBytesMax;
/** How far below the limit files near it are, at the most. */
const NEAR = 1_000_000;

/** One to three files that together are as large as a message's may be, or not much smaller: 20 MB each time, so they are rare. */
export const filesNearLimit: fc.Arbitrary<AttachmentSketch[]> = fc
  .tuple(
    fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.nat(100), fc.nat(NEAR)),
    fc.array(file, { minLength: 1, maxLength: WRITTEN_FOR.attachmentsMax }),
    fc.uniqueArray(fc.integer({ min: 1, max: LIMIT - NEAR - 1 }), {
      minLength: WRITTEN_FOR.attachmentsMax - 1,
      maxLength: WRITTEN_FOR.attachmentsMax - 1,
    }),
  )
  .map(([below, files, cuts]) => {
    const ends = [...cuts.slice(0, files.length - 1).toSorted((one, other) => one - other), LIMIT - below];
    return files.map((each, index) => ({
      ...each,
      bytes: (ends[index] ?? 0) - (ends[index - 1] ?? 0),
    }));
  });

const bytesOf = (files: readonly AttachmentSketch[]) => files.reduce((sum, each) => sum + each.bytes, 0);

/** What is odd about the files of one message. */
export function fileOddities(
  files: readonly AttachmentSketch[],
  limits: Limits = WRITTEN_FOR,
): Record<string, boolean> {
  const contents = files.map((each) => `${each.format} ${each.bytes} ${each.seed}`);
  const names = files.flatMap((each) => each.name ?? []);
  return {
    'three files': files.length === limits.attachmentsMax,
    'a file of one byte': files.some((each) => each.bytes === 1),
    'a file at a telling size': files.some((each) => TELLING_SIZES.some((size) => size === each.bytes)),
    'a file of a million bytes': files.some((each) => each.bytes === LARGE),
    'files of nearly 20 MB together, or just that':
      isWithinAttachmentLimits(limits, files) && bytesOf(files) >= limits.attachmentBytesMax - NEAR,
    'files of the same content': new Set(contents).size < files.length,
    'files of the same name': new Set(names).size < names.length,
    'a file name of its own': names.length > 0,
    'a file name with letters beyond ASCII': names.some((each) => /[^ -~]/.test(each)),
    'files that are refused': !isWithinAttachmentLimits(limits, files),
  };
}
