/** How a failure was found and what it needs, in sentences. */
import type { Failure, Language, Words } from './schema.ts';
import { inBoth, listed } from './sentences.ts';

/** In how many scenarios of the run the same rule diverged. */
export function occurrencesSentence(count: number): Words {
  return count === 1
    ? { nb: 'Sett i ett scenario', en: 'Seen in one scenario' }
    : {
        nb: `Sett i ${count} scenarioer; dette er det korteste`,
        en: `Seen in ${count} scenarios; this is the shortest`,
      };
}

/** Undefined where there was nothing to seek. */
function searchSentence({ attempts, isExhausted }: NonNullable<Failure['search']>): Words | undefined {
  if (attempts === 0) return undefined;
  return isExhausted
    ? {
        nb: `Veien er søkt med ${attempts} gjennomspilling${attempts === 1 ? '' : 'er'}: ingen steg kan utelates.`,
        en: `The path was sought in ${attempts} play${attempts === 1 ? '' : 's'}: no step can be left out.`,
      }
    : {
        nb: `Søket etter veien ble avbrutt etter ${attempts} gjennomspillinger: det kan finnes en kortere.`,
        en: `The search for the path was ended after ${attempts} plays: there may be a shorter one.`,
      };
}

const SAME = { nb: 'Det er det samme', en: 'It makes no difference' } as const;
const ONLY = { nb: 'Kravet brytes bare', en: 'The rule is broken only' } as const;

function needsIn({ whatever, only }: NonNullable<Failure['needs']>, language: Language): string[] {
  const step = language === 'nb' ? 'steg' : 'step';
  const needed = only.map((each) => `${each.what[language]}${each.step ? ` (${step} ${each.step})` : ''}`);
  const free = whatever.map((each) => each[language]);
  return [
    ...(needed.length > 0 ? [`${ONLY[language]} ${listed(needed, language)}.`] : []),
    ...(free.length > 0 ? [`${SAME[language]} ${listed(free, language, 'or')}.`] : []),
  ];
}

/** What a failure needs and what it does not, and what it cost to find; undefined in reports of before it was told. */
export function searchedSentence({ needs, search }: Failure): Words | undefined {
  const sentences = (language: Language) => [
    ...(needs ? needsIn(needs, language) : []),
    ...(search ? [searchSentence(search)?.[language] ?? []].flat() : []),
  ];
  return sentences('en').length === 0 ? undefined : inBoth((language) => sentences(language).join(' '));
}
