/** How sure a verdict is: how much was tried, by whose word, and what is taken for given. */
import { completenessSentence } from './completeness.ts';
import { demandsIn, isWithinReach, withinReach } from './demands.ts';
import { effortSentence } from './effort-sentence.ts';
import type { Report, Words } from './schema.ts';
import { asWritten, basisSentence, playedSentence } from './sentences.ts';
import { words } from './words.ts';

export interface SurenessLine {
  readonly label: Words;
  readonly text: Words;
}

/** The situations that decide the demands, and how many of them came about. */
function situationsSentence(report: Report): Words | undefined {
  const needed = demandsIn(report)
    .filter(isWithinReach)
    .flatMap(({ situations }) => situations);
  if (needed.length === 0) return undefined;
  const met = needed.filter(({ count }) => count > 0).length;
  return {
    nb: `${met} av ${needed.length} situasjoner som avgjør et krav, er prøvd`,
    en: `${met} of the ${needed.length} situations that decide a demand came about`,
  };
}

/** What is judged by messages and registers, and what by the record system's own account. */
function attestedSentence(report: Report): Words | undefined {
  const demands = withinReach(demandsIn(report));
  const attested = demands.filter(({ needs }) => needs.length > 0).length;
  if (attested === 0) return undefined;
  return {
    nb: `${attested} av ${demands.length} krav vurderes av det journalsystemet forteller om seg selv (journal, oppgaver, regninger, advarsler, kalender); resten av meldinger og registre`,
    en: `${attested} of ${demands.length} demands are judged by what the record system tells of itself (journal, tasks, charges, warnings, calendar), the rest by messages and registers`,
  };
}

function recordSentence({ sha256, redactedFrom }: NonNullable<Report['record']>): Words {
  if (redactedFrom === undefined) return asWritten(`SHA-256 ${sha256}`);
  return {
    nb: `SHA-256 ${sha256}, sladdet; sier selv at den er laget av protokollen med SHA-256 ${redactedFrom}`,
    en: `SHA-256 ${sha256}, redacted; says itself that it was made of the record with SHA-256 ${redactedFrom}`,
  };
}

/** In the order in which a reader asks; what a report does not tell is left out. */
export function surenessOf(report: Report): SurenessLine[] {
  const { record, run, environment } = report;
  const basis = basisSentence(report);
  const digest = record && recordSentence(record);
  const lines: [Words, Words | undefined][] = [
    [words.effort, effortSentence(report)],
    [words.played, playedSentence(report)],
    [words.completeness, completenessSentence(report)],
    [words.neededSituations, situationsSentence(report)],
    [words.attested, attestedSentence(report)],
    [words.taken, basis.en === '' ? undefined : basis],
    [words.identity, run === undefined ? undefined : asWritten(run)],
    [words.record, digest],
    [words.environment, environment && asWritten(Object.values(environment).join(', '))],
  ];
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
