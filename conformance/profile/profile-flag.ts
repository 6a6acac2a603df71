/** The profile that a command is given: where the default is named, and nowhere below. */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { readProfile } from './profile-file.ts';

export interface ProfileFlag {
  /** Path of a profile file. */
  profile?: string;
}

/**
 * The profile of the file, or the default one where none is given.
 * @throws UserError when the file is no profile.
 */
export function profileBy({ profile: path }: ProfileFlag): Profile {
  return path === undefined ? defaultProfile : readProfile(path, defaultProfile);
}
