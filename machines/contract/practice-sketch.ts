/** What is out of the ordinary in a practice: a scenario carries it as data, and whatever it does not say is plain. */
import * as z from 'zod';
import { CastName, REGISTERED_MAX } from './acts.ts';

/** How many items each citizen of a practice was prescribed before: the suite's own cast, and no limit of anybody's. */
export const PRESCRIBED_BEFORE = 3;

const name = z.string().min(1).max(100);

/** Kinds of synthetic identity numbers beside the ordinary one, whose month has 80 added: NAV's, and D-numbers. */
export const IDENTITY_KINDS = ['month-plus-65', 'd-number'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

const PersonSketch = z
  .strictObject({
    givenName: name,
    familyName: name,
    identity: z.enum(IDENTITY_KINDS),
    prescribedBefore: z.array(z.string().min(1).max(256)).length(PRESCRIBED_BEFORE),
  })
  .partial();
export type PersonSketch = z.infer<typeof PersonSketch>;

/**
 * The GP, the locum, and then whoever else works at the office: further clinicians, each a GP unless said. Where no locum
 * works, the second place says nothing.
 */
const ClinicianSketch = z
  .strictObject({ givenName: name, familyName: name, role: z.enum(['gp', 'locum']) })
  .partial();
export type ClinicianSketch = z.infer<typeof ClinicianSketch>;

export const CLINICIANS_MAX = 6;

export const PracticeSketch = z
  .strictObject({
    office: name,
    people: z.partialRecord(CastName, PersonSketch),
    clinicians: z.array(ClinicianSketch).max(CLINICIANS_MAX),
    /** No list is vacant there: whoever else would be on one is on the GP's. */
    isWithoutLocum: z.literal(true),
    /** How many more the office knows: who is meant by `citizen-1` and so on. */
    registered: z.int().min(1).max(REGISTERED_MAX),
  })
  .partial()
  .refine(
    ({ isWithoutLocum, clinicians = [] }) =>
      !isWithoutLocum || clinicians.slice(2).every(({ role }) => role !== 'locum'),
    { path: ['clinicians'], message: 'A practice without a locum has none among its further clinicians' },
  );
export type PracticeSketch = z.infer<typeof PracticeSketch>;
