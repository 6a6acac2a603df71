/** What a round of --watch comes to, on a line. */
import type { Report, Verdict, Words } from '../../reports/schema.ts';
import { verdictSentence } from '../../reports/sentences.ts';
import { visible } from '../../reports/visible.ts';
import type { Language } from './options.ts';

const OPEN: readonly Verdict[] = ['failed', 'warning', 'error', 'not-tried'];

/** The rules of a report that do not hold, or of which nobody knows since it ended before. */
export const openIn = ({ requirements }: Report): string[] =>
  requirements.filter(({ verdict }) => OPEN.includes(verdict)).map(({ id }) => id);

export interface Round {
  readonly number: number;
  /** Whether only what had failed was played, with its neighbours. */
  readonly isNarrow: boolean;
  /** What did not hold before it. */
  readonly before: readonly string[];
}

/** The line on a round: what broke in it, what holds now, and what is broken still. */
export function roundLine({ number, isNarrow, before }: Round, report: Report, language: Language): string {
  const now = openIn(report);
  const parts: readonly (readonly [Words, readonly string[]])[] = [
    [{ nb: 'brutt nå', en: 'broke' }, now.filter((id) => !before.includes(id))],
    [{ nb: 'holder nå', en: 'holds now' }, before.filter((id) => !now.includes(id))],
    [{ nb: 'fortsatt brutt', en: 'still broken' }, now.filter((id) => before.includes(id))],
  ];
  const changes = parts.flatMap(([words, ids]) =>
    ids.length > 0 ? `${words[language]} ${ids.join(', ')}` : [],
  );
  const head = {
    nb: `Runde ${number}, ${isNarrow ? 'det som var brutt' : 'alt'}`,
    en: `Round ${number}, ${isNarrow ? 'what was broken' : 'all'}`,
  }[language];
  const said = changes.length > 0 ? changes.join('; ') : visible(verdictSentence(report)[language]);
  return `${head}: ${said}\n`;
}
