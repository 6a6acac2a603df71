/** A profile as a file: the codes and limits in force, as `ddfl profile` prints them and `--profile` takes them. */
import * as z from 'zod';
import { ProfileCode, ProfileValues } from '../../machines/contract/profile-values.ts';
import { Words } from '../../reports/basics.ts';

export const PROFILE_VERSION = 1;

/** A code's list may be left out: it is then that of the value replaced. */
const CodeGiven = ProfileCode.partial({ system: true });

const given = (value: z.ZodType) =>
  z.strictObject({
    value: value === ProfileCode ? CodeGiven : value,
    /** How well it is known, as `ddfl profile` prints it; what a file gives is given, whatever it says here. */
    certainty: z.enum(['verified', 'inferred', 'assumed', 'given']).optional(),
    /** Where you know it from. */
    source: z.union([z.string().max(1000), Words]).optional(),
  });

const values = Object.fromEntries(
  Object.entries(ProfileValues.shape).map(([key, value]) => [key, given(value).optional()]),
);

/** The file: any of the values, those left out are as in the default profile. */
export const ProfileFile = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('ddfl-profile'),
    version: z.literal(PROFILE_VERSION),
    values: z.strictObject(values),
  })
  .meta({ id: 'Profile', title: 'Profile of codes and limits for ddfl-conformance' });

/** The file's JSON Schema (2020-12), as published with the package. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(ProfileFile, { io: 'input' });
}
