import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import type { Profile, ProfileKey } from '../../../machines/contract/profile.ts';
import type { Words } from '../../../machines/contract/words.ts';
import { catalogue } from '../../../machines/requirements/catalogue.ts';
import type { Requirement } from '../../../machines/requirements/requirement.ts';
import { inFull } from '../../../machines/words/profile-value.ts';
import { visible } from '../../../reports/visible.ts';
import { words } from '../../../reports/words.ts';
import { profileDocument } from '../../profile/document.ts';
import { type ProfileFlag, profileBy } from '../../profile/profile-flag.ts';
import { fingerprintOf } from '../../record/identity.ts';
import type { Language } from '../options.ts';
import type { ProfileCheckFlags } from '../profile-command.ts';

const WORDS = {
  given: { nb: 'Oppgitt i filen', en: 'Given by the file' },
  assumed: { nb: 'Fortsatt antatt', en: 'Still assumed' },
  none: { nb: 'ingenting', en: 'nothing' },
  confirmed: { nb: 'bekreftet som den var', en: 'confirmed as it was' },
  noRule: { nb: 'ingen krav; slik Helsenorge skriver', en: 'no rule; as Helsenorge writes it' },
} as const satisfies Record<string, Words>;

export function profileAction(flags: ProfileFlag): void {
  process.stdout.write(`${JSON.stringify(profileDocument(profileBy(flags)), null, 2)}\n`);
}

/** The rules whose verdicts rest on a value. */
function restingOn(key: ProfileKey): string[] {
  return catalogue.flatMap((rule) => ((rule as Requirement).profile?.includes(key) ? [rule.id] : []));
}

const keysOf = (profile: Profile, certainty: Profile[ProfileKey]['certainty']) =>
  (Object.keys(profile) as ProfileKey[]).filter((key) => profile[key].certainty === certainty);

function givenLines(profile: Profile, key: ProfileKey, language: Language): string[] {
  const [was, now] = [defaultProfile, profile].map((each) => visible(inFull(each[key].value)));
  const change = was === now ? `${now} (${WORDS.confirmed[language]})` : `${was} → ${now}`;
  const rules = restingOn(key).join(', ') || WORDS.noRule[language];
  return [
    `  ${key}: ${change}`,
    `      ${words.source[language]}: ${visible(profile[key].source[language])}`,
    `      ${words.usedBy[language]}: ${rules}`,
  ];
}

/** What the file gives against the default profile, and which of the values are assumed still. */
export function profileCheckAction(path: string, { lang }: ProfileCheckFlags): void {
  const profile = profileBy({ profile: path });
  const given = keysOf(profile, 'given').flatMap((key) => givenLines(profile, key, lang));
  const assumed = keysOf(profile, 'assumed').map((key) => `  ${key}: ${visible(inFull(profile[key].value))}`);
  const none = [`  ${WORDS.none[lang]}`];
  const lines = [
    `${WORDS.given[lang]} ${visible(path)}:`,
    ...(given.length > 0 ? given : none),
    `${WORDS.assumed[lang]}:`,
    ...(assumed.length > 0 ? assumed : none),
    `SHA-256 ${fingerprintOf(profile)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
