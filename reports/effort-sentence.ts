/** How much a run tried, in words: what its result can be taken for. */
import type { EffortLine, Language, Report, Words } from './schema.ts';

const NAMES: Readonly<Record<EffortLine['name'], Words>> = {
  quick: { nb: 'quick, en rask prøve og intet sertifikat', en: 'quick, a smoke test and no certificate' },
  normal: { nb: 'normal; et sertifikat krever certify', en: 'normal; a certificate needs certify' },
  certify: { nb: 'certify, det et sertifikat krever', en: 'certify, what a certificate needs' },
};

/** What is counted, as none, one or several. */
function counted(count: number, language: Language, nouns: Record<Language, readonly [string, string]>) {
  const none = language === 'nb' ? 'ingen' : 'no';
  const [one, several] = nouns[language];
  return `${count === 0 ? none : count} ${count === 1 ? one : several}`;
}

const RANDOM = {
  nb: ['tilfeldig scenario', 'tilfeldige scenarioer'],
  en: ['random scenario', 'random scenarios'],
} as const;
const YEARS = {
  nb: ['år på et kontor', 'år på et kontor'],
  en: ['year at an office', 'years at an office'],
} as const;

function suites({ further }: EffortLine): Words {
  return further === undefined
    ? { nb: 'hver handling alene og ingen komplette testsett', en: 'each act alone and no complete suites' }
    : { nb: `komplette testsett med k = ${further}`, en: `complete suites with k = ${further}` };
}

function histories({ histories: are }: EffortLine): Words {
  return are
    ? { nb: 'lange forløp', en: 'long histories' }
    : { nb: 'ingen lange forløp', en: 'no long histories' };
}

/** By what it was changed, as the options that were given. */
function byHand({ changed }: EffortLine): Words {
  const options = changed.map((each) => `--${each}`).join(', ');
  return changed.length === 0
    ? { nb: '', en: '' }
    : { nb: ` Endret for hånd: ${options}.`, en: ` Changed by hand: ${options}.` };
}

/** Undefined where a report does not tell. */
export function effortSentence({ effort }: Pick<Report, 'effort'>): Words | undefined {
  if (!effort) return undefined;
  const say = (language: Language) =>
    `${[
      NAMES[effort.name][language],
      [
        suites(effort)[language],
        histories(effort)[language],
        counted(effort.random, language, RANDOM),
        counted(effort.soak, language, YEARS),
      ].join(', '),
    ].join(': ')}.${byHand(effort)[language]}`;
  return { nb: say('nb'), en: say('en') };
}

/** What stands behind the verdict on the whole, so that nobody takes a smoke test for a certificate. */
export function smokeTestSentence({
  effort,
  only,
  messages,
}: Pick<Report, 'effort' | 'only' | 'messages'>): Words | undefined {
  if (messages)
    return { nb: 'Meldinger fra en logg, intet sertifikat.', en: 'Messages of a log, no certificate.' };
  if (only) {
    const names = [...only.rules, ...only.stories].join(', ');
    return { nb: `Bare ${names} ble prøvd: intet sertifikat.`, en: `Only ${names} tried: no certificate.` };
  }
  return effort?.name === 'quick'
    ? { nb: 'En rask prøve, intet sertifikat.', en: 'A smoke test, no certificate.' }
    : undefined;
}
