/** The profile that a record is judged by: the one in its head. */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { RecordHeader } from '../../machines/contract/record.ts';

const known = new WeakMap<object, Profile>();

/** What its head does not tell, in records of before it did, is as in the default profile. */
export function profileOf(header: Pick<RecordHeader, 'profileValues'>): Profile {
  const profile = known.get(header) ?? { ...defaultProfile, ...header.profileValues };
  known.set(header, profile);
  return profile;
}
