/** Code lists as far as public sources tell them: what each code means, and how well that is known. */

import type { Code } from '../../machines/contract/messages/message.ts';
import type { Certainty, ProfileValue } from '../../machines/contract/profile.ts';
import type { Words } from '../../machines/contract/words.ts';
import { LISTS } from './code-lists.ts';

export interface Meaning {
  readonly words: Words;
  readonly certainty: Certainty;
  readonly source?: Words;
}

/** Values that no public source settles, by name: as the profile in force has them. */
export type CodesInForce = Readonly<Record<string, ProfileValue<unknown>>>;

const isCode = (value: unknown): value is Code =>
  typeof value === 'object' && value !== null && 'value' in value && 'system' in value;

const numberOf = (system: string) => system.split('.').at(-1) ?? system;

/** What a code of a list means: as the user has given it, else by what was found of the list, else by the profile in force. */
export function meaningOf(list: string, value: string, profile: CodesInForce): Meaning | undefined {
  const known = LISTS[list]?.values[value];
  const inForce = Object.values(profile).find(
    (each) => isCode(each.value) && each.value.value === value && numberOf(each.value.system ?? '') === list,
  );
  if (known && inForce?.certainty !== 'given')
    return { words: { nb: known[0], en: known[1] }, certainty: 'verified' };
  if (!inForce || !isCode(inForce.value)) return undefined;
  const name = inForce.value.name ?? value;
  return { words: { nb: name, en: name }, certainty: inForce.certainty, source: inForce.source };
}

export const titleOf = (list: string): Words | undefined => LISTS[list]?.title;

/** The number of a list by its OID, or as some senders write it, by its number alone. */
export const listOf = (system: string): string => numberOf(system.trim());
