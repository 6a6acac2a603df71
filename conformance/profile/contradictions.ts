/** What a profile may not say: codes that must differ and are equal, a code of another list, limits that leave nothing to try. */
import { ATTACHMENT_FORMATS } from '../../machines/contract/acts/common.ts';
import type { Profile, ProfileKey } from '../../machines/contract/profile.ts';
import type { ProfileCode, ProfileValues } from '../../machines/contract/profile-values.ts';

type KeyOf<T> = { [K in ProfileKey]: ProfileValues[K] extends T ? K : never }[ProfileKey];
type CodeKey = KeyOf<ProfileCode>;
type NamesKey = KeyOf<[string, ...string[]]>;

/** What one side reads the other's intention by: two of a row that are equal could not be told apart. */
const TOLD_APART: readonly (readonly CodeKey[])[] = [
  ...(['answerCode', 'referralCode', 'redirectionCode', 'renewedCode', 'oneWayCode'] as const).map(
    (key) => ['closingCode', key] as const,
  ),
  ['renewedCode', 'answerCode'],
  ['renewedCode', 'referralCode'],
  ['oneWayCode', 'answerCode'],
  ['slotQuestion', 'reservation', 'cancellation'],
  ['gpRole', 'locumRole'],
];

/** Lists that share nothing, or their errors and statuses could not be told apart. */
const APART: readonly (readonly [NamesKey, NamesKey])[] = [
  ['allocatedStatus', 'cancelledStatus'],
  ['notWellFormedErrors', 'invalidErrors'],
  ['unknownCitizenErrors', 'unknownReceiverErrors'],
];

/** Whose values must all differ. */
const ALL_DIFFER = ['messageTypes', 'appointmentKinds'] as const satisfies readonly ProfileKey[];

const quoted = (text: string) => JSON.stringify(text);

function* equalCodes(profile: Profile): Generator<string> {
  for (const keys of TOLD_APART) {
    for (const [index, key] of keys.entries()) {
      const { value } = profile[key].value;
      const other = keys.slice(0, index).find((each) => profile[each].value.value === value);
      if (other) yield `values.${key}: ${quoted(value)} is ${other} too, and the two must differ`;
    }
  }
}

function* sharedNames(profile: Profile): Generator<string> {
  for (const [one, other] of APART) {
    const here: readonly string[] = profile[one].value;
    const shared = profile[other].value.find((each) => here.includes(each));
    if (shared !== undefined)
      yield `values.${other}: ${quoted(shared)} stands in ${one} too, and the two must share nothing`;
  }
}

function* twice(profile: Profile): Generator<string> {
  for (const key of ALL_DIFFER) {
    const names = Object.entries<string>(profile[key].value);
    for (const [index, [kind, name]] of names.entries()) {
      const [other] = names.slice(0, index).find(([, each]) => each === name) ?? [];
      if (other) yield `values.${key}.${kind}: ${quoted(name)} is ${other} too, and all must differ`;
    }
  }
}

/** The two lists of dialogue codes: what a citizen asks, and what the office does. */
const QUESTIONS: readonly CodeKey[] = [
  'consultationType',
  'renewalType',
  'enquiryType',
  'slotQuestion',
  'reservation',
  'cancellation',
  'pushedAppointment',
  'appointmentRequest',
];

/**
 * A code is of the list of the one it replaces where that list is known; where it is assumed itself, of any but the one that is known to hold the
 * other kind of codes.
 */
function* ofAnotherList(profile: Profile, replaced: Profile): Generator<string> {
  const [questions, answers] = [replaced.renewalType.value.system, replaced.renewedCode.value.system];
  for (const [name, { value: was, certainty }] of Object.entries(replaced)) {
    const key = name as CodeKey;
    if (typeof was !== 'object' || !('system' in was)) continue;
    const { system } = profile[key].value;
    const others = QUESTIONS.includes(key) ? answers : questions;
    if (certainty === 'verified' && system !== was.system)
      yield `values.${key}.value.system: expected ${was.system}, the list that the code is known to be of, and not ${system}`;
    else if (system === others && was.system !== others)
      yield `values.${key}.value.system: ${system} is the list of ${QUESTIONS.includes(key) ? 'answers' : 'questions'}, and the code is not of it`;
  }
}

function* limits({ videoLinkMinutes, attachmentFormats }: Profile): Generator<string> {
  const { earliest, latest } = videoLinkMinutes.value;
  if (earliest <= latest)
    yield `values.videoLinkMinutes: earliest is ${earliest} minutes before the start and latest ${latest}: earliest must be the more`;
  const formats: readonly string[] = attachmentFormats.value;
  if (new Set(formats).size < formats.length) yield 'values.attachmentFormats: a format stands there twice';
  else if (formats.length >= ATTACHMENT_FORMATS.length)
    yield 'values.attachmentFormats: with all formats allowed, none is left that is to be refused';
}

/** All that contradicts itself in a profile, each in a line; `replaced` is the profile that it was given in place of. */
export function contradictionsIn(profile: Profile, replaced: Profile): string[] {
  return [
    ...equalCodes(profile),
    ...sharedNames(profile),
    ...twice(profile),
    ...ofAnotherList(profile, replaced),
    ...limits(profile),
  ];
}
