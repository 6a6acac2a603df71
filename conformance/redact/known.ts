/** What of a run is known by itself, in whichever longer text it stands. */
import type { Act } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { RunRecord, StepRecord } from '../../machines/contract/record.ts';
import type { Known } from './pseudonyms.ts';
import { readWritten } from './references.ts';

const peopleIn = ({ cast, registered = [] }: Practice) => [...Object.values(cast), ...registered];

const namesIn = ({ clinicians, office, ...practice }: Practice) => [
  office.name,
  ...[...clinicians, ...peopleIn(practice as Practice)].flatMap(({ givenName, familyName }) => [
    givenName,
    familyName,
  ]),
];

function writtenIn(act: Act): string[] {
  const { text, subject } = act as { text?: string; subject?: string };
  return [text, subject].flatMap((each) => each ?? []);
}

/** What an appointment is said to be about, as a notification may say it too. */
const ABOUT =
  /<(?:[^\s<>:]+:)?(?:summary|description|location)\b[^<>]*>\s*<(?:[^\s<>:]+:)?text\b[^<>]*>([^<]*)</g;

const aboutIn = ({ passed }: StepRecord) =>
  passed.flatMap((each) =>
    'document' in each && 'xml' in each.document
      ? [...each.document.xml.matchAll(ABOUT)].map(([, raw = '']) => readWritten(raw).text)
      : [],
  );

/** The people and the words of a run. */
export function knownIn({ practice, beside = [], acts, steps }: RunRecord): Known {
  const practices = [practice, ...beside];
  return {
    identities: practices.flatMap(peopleIn).map(({ nationalId }) => nationalId),
    names: practices.flatMap(namesIn),
    texts: [...acts.flatMap(writtenIn), ...steps.flatMap(aboutIn)],
  };
}
