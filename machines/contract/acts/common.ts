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
export const CastName = z.enum(CITIZENS);
export type CastName = z.infer<typeof CastName>;

/** How many a practice may have registered beside them. */
export const REGISTERED_MAX = 250;

/** One of those registered beside them, all on the GP's list and known to the office: `citizen-17` is the seventeenth. */
export type RegisteredName = `citizen-${number}`;
export const RegisteredName = z.string().refine(isOfRegistered, { abort: true }) as unknown as z.ZodType<
  RegisteredName,
  RegisteredName
>;

function isOfRegistered(name: string): boolean {
  return /^citizen-[1-9]\d*$/.test(name) && registeredNumber(name as RegisteredName) <= REGISTERED_MAX;
}

/** Some of the cast, or whoever is registered. */
export function orRegistered<S extends z.ZodEnum>(cast: S) {
  const expected = `expected one of ${cast.options.join(', ')}, or citizen-1 to citizen-${REGISTERED_MAX}`;
  return z.union([cast, RegisteredName], { error: `Nobody has this name: ${expected}` });
}

export const CitizenName = orRegistered(CastName);
export type CitizenName = z.infer<typeof CitizenName>;

export function isRegistered(name: CitizenName): name is RegisteredName {
  return name.startsWith('citizen-');
}

/** The number of somebody registered, from 1. */
export function registeredNumber(name: RegisteredName): number {
  return Number(name.slice('citizen-'.length));
}

export const ATTACHMENT_FORMATS = ['jpg', 'png', 'pdf', 'docx'] as const;

/** A file to send, described and not held: its bytes follow from format, size and seed. */
export const AttachmentSketch = z.strictObject({
  format: z.enum(ATTACHMENT_FORMATS),
  bytes: z.int().min(1).max(30_000_000),
  seed: z.int().min(0).default(0),
  /** Its place among the message's files and the format, unless said. */
  name: z.string().min(1).max(255).optional(),
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
