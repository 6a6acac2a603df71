/** What the acts of several services share: the people of a practice, files, texts. */
import * as z from 'zod';

/**
 * The people of a practice, by the part they play: `citizen` and `neighbour` are on the GP's list; `stranger` too,
 * but unknown to the office; `parent` has parental responsibility for `child` and `sibling`. `newcomer` and
 * `sibling` are on a vacant list whose only locum works at the office. `visitor` is on the list of a GP elsewhere
 * and known here; `orphan`, known here too, is on a vacant list without locum, `shared` on one with two.
 */
export const CITIZENS = [
  'citizen',
  'neighbour',
  'stranger',
  'parent',
  'child',
  'visitor',
  'newcomer',
  'sibling',
  'orphan',
  'shared',
] as const;
export const CitizenName = z.enum(CITIZENS);
export type CitizenName = z.infer<typeof CitizenName>;

export const ATTACHMENT_FORMATS = ['jpg', 'png', 'pdf', 'docx'] as const;

/** A file to send, described and not held: its bytes follow from format, size and seed. */
export const AttachmentSketch = z.strictObject({
  format: z.enum(ATTACHMENT_FORMATS),
  bytes: z.int().min(8).max(30_000_000),
  seed: z.int().min(0).default(0),
});
export type AttachmentSketch = z.infer<typeof AttachmentSketch>;

/** The nth conversation that was started in the scenario; 1 unless said. */
export const conversation = z.int().min(1).optional();
/** Longer by one than what many a database holds of a text. */
const TEXT_MAX = 32_768;

/** Free text of the act; each act has a plain synthetic sentence when none is given. */
export const text = z.string().min(1).max(TEXT_MAX).optional();
export const attachments = z.array(AttachmentSketch).max(6).optional();
/** Held back on the way to the office until the network delivers. */
export const isDelayed = z.literal(true).optional();
/** Who writes, and for whom when it is not for themselves. */
export const sender = { citizen: CitizenName.optional(), onBehalfOf: CitizenName.optional() };
