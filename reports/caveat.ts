/** What is said first of a report that is about no run of a real system, so that nobody takes it for one. */
import { dateWords } from './dates.ts';
import { plantedSentence } from './planted-sentence.ts';
import type { Report, Words } from './schema.ts';

/** Undefined where a real system was certified. */
export const caveatSentence = (report: Pick<Report, 'candidate' | 'messages'>): Words | undefined =>
  plantedSentence(report) ?? recordedSentence(report);

/** What the report of a log rests on, and what of the log was put aside. */
function recordedSentence({ messages }: Pick<Report, 'messages'>): Words | undefined {
  if (!messages) return undefined;
  const { documents, notes } = messages;
  const aside = (language: keyof Words) => notes.map((note) => ` ${note[language]}.`).join('');
  return {
    nb: `Bygger på ${documents} ${documents === 1 ? 'melding' : 'meldinger'} fra en logg${period(messages, 'nb')}, ikke på en kjøring: intet sertifikat.${aside('nb')}`,
    en: `Rests on ${documents} recorded ${documents === 1 ? 'message' : 'messages'} of a log${period(messages, 'en')}, not on a run: no certificate.${aside('en')}`,
  };
}

function period({ from, until }: NonNullable<Report['messages']>, language: keyof Words): string {
  if (from === undefined || until === undefined) return '';
  const [first, last] = [from, until].map((each) => dateWords(each)[language]);
  return from === until ? ` (${first})` : ` (${first} – ${last})`;
}
