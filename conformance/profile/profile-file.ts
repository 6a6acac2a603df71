/** The profile file: JSON in which a vendor gives the codes and limits that they know. */
import type * as z from 'zod';
import type { Profile, ProfileKey } from '../../machines/contract/profile.ts';
import type { Words } from '../../machines/contract/words.ts';
import { visible } from '../../reports/visible.ts';
import { didYouMean } from '../did-you-mean.ts';
import { readJsonFile } from '../record/json-file.ts';
import { UserError } from '../user-error.ts';
import { contradictionsIn } from './contradictions.ts';
import { PROFILE_VERSION, ProfileFile } from './profile-schema.ts';

const SHAPE = `Expected { "format": "ddfl-profile", "version": ${PROFILE_VERSION}, "values": { "answerCode": { "value": { "value": "20" } } } }, as "npx ddfl profile" prints it.`;

/** Unknown keys that are told one by one. */
const KEYS_TOLD = 10;

const GIVEN: Words = { nb: 'Oppgitt av brukeren', en: 'Given by the user' };

/**
 * The profile in a file, in place of another: what the file leaves out is as there.
 * @throws UserError that names the file, each key and what was expected there.
 */
export function readProfile(path: string, replaced: Profile): Profile {
  return profileFrom(readJsonFile(path, 'profile file', SHAPE), path, replaced);
}

/** The profile of a document that is read already; `path` names it in a message. */
export function profileFrom(document: unknown, path: string, replaced: Profile): Profile {
  const parsed = ProfileFile.safeParse(document);
  if (!parsed.success)
    throw wrong(
      path,
      parsed.error.issues.map((issue) => problemOf(issue, replaced)),
    );
  const given = givenIn(parsed.data.values as Given, replaced);
  const profile: Profile = { ...replaced, ...given };
  const contradictions = contradictionsIn(profile, replaced);
  if (contradictions.length > 0) throw wrong(path, contradictions);
  return profile;
}

/** What a file says of a value. */
interface GivenValue {
  readonly value: unknown;
  readonly certainty?: string;
  readonly source?: string | Words;
}
type Given = Partial<Record<ProfileKey, GivenValue>>;

/** What differs from what it replaces, or is confirmed: a file that `ddfl profile` printed gives nothing. */
function givenIn(values: Given, replaced: Profile): Partial<Profile> {
  const entries = Object.entries(values).flatMap(([name, { value, certainty, source }]) => {
    const was = replaced[name as ProfileKey];
    const whole = withList(value, was.value);
    const isAsPrinted = certainty === was.certainty && JSON.stringify(whole) === JSON.stringify(was.value);
    return isAsPrinted ? [] : [[name, { value: whole, certainty: 'given', source: wordsOf(source) }]];
  });
  return Object.fromEntries(entries);
}

function withList(value: unknown, was: Profile[ProfileKey]['value']): unknown {
  if (typeof was !== 'object' || !('system' in was)) return value;
  const { value: code, system = was.system, name } = value as Partial<typeof was>;
  return { value: code, system, ...(name !== undefined && { name }) };
}

function wordsOf(source: string | Words | undefined): Words {
  if (source === undefined) return GIVEN;
  return typeof source === 'string' ? { nb: source, en: source } : source;
}

function problemOf(issue: z.core.$ZodIssue, replaced: Profile): string {
  const place = issue.path.join('.') || 'the file';
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`;
  const names = place === 'values' ? Object.keys(replaced) : [];
  const told = issue.keys.slice(0, KEYS_TOLD).map((key) => {
    return `${place}: there is no ${JSON.stringify(key)}.${didYouMean(key, names)}`;
  });
  const further = issue.keys.length - told.length;
  return [...told, ...(further > 0 ? [`${place}: nor ${further} others`] : [])].join('\n  ');
}

function wrong(path: string, problems: readonly string[]): UserError {
  const lines = problems.map((each) => `  ${visible(each)}`);
  return new UserError([`The profile file ${path} is not as expected:`, ...lines, SHAPE].join('\n'));
}
