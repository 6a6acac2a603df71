/**
 * The profile: code values and limits that no public source settles, each with how well it is known. It is an argument: who
 * plays, judges or answers is given one, and the default is named at the commands' door alone.
 */
import type { ProfileValues } from './profile-values.ts';
import type { Words } from './words.ts';

/** How well a value is known; `given` by the user in a profile of their own. */
export type Certainty = 'verified' | 'inferred' | 'assumed' | 'given';

export interface ProfileValue<T> {
  readonly value: T;
  readonly certainty: Certainty;
  /** Where the value is known from, or why it is taken. */
  readonly source: Words;
}

export type ProfileKey = keyof ProfileValues;
export type Profile = { readonly [K in ProfileKey]: ProfileValue<ProfileValues[K]> };

/** What citizens can send at the most: all that the lifecycles ask of a profile. */
export type Limits = Pick<
  ProfileValues,
  'attachmentsMax' | 'attachmentBytesMax' | 'attachmentFormats' | 'contactCharactersMax'
>;

/** The limits of a profile. */
export function limitsOf(profile: Profile): Limits {
  const { attachmentsMax, attachmentBytesMax, attachmentFormats, contactCharactersMax } = profile;
  return {
    attachmentsMax: attachmentsMax.value,
    attachmentBytesMax: attachmentBytesMax.value,
    attachmentFormats: attachmentFormats.value,
    contactCharactersMax: contactCharactersMax.value,
  };
}
