/** Whether what was made by one profile is gone on with by the same. */
import type { Profile } from '../../machines/contract/profile.ts';
import type { Report } from '../../reports/schema.ts';
import { fingerprintOf } from '../record/identity.ts';
import { UserError } from '../user-error.ts';

const isGiven = ({ certainty }: { readonly certainty: string }) => certainty === 'given';

/**
 * Holds a profile to the one that a report rests on; where neither was given by a user, both are a suite's own.
 * @throws UserError when it is another.
 */
export function sameProfileAs({ profile: ofReport, catalogue }: Report, profile: Profile): void {
  const isOfUser = [...catalogue.profile, ...Object.values(profile)].some(isGiven);
  const now = fingerprintOf(profile);
  if (!isOfUser || ofReport === undefined || ofReport === now) return;
  throw new UserError(
    `The report was made by the profile ${ofReport}, and the one in force now is ${now}: by another profile it is another run. Give the same file with --profile, or certify anew.`,
  );
}
