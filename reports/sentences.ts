/** What is counted or composed: sentences, dates and names of a report, in both languages. */
import { asWritten, inBoth } from './both.ts';
import { countsIn, demandsIn, withinReach } from './demands.ts';
import { smokeTestSentence } from './effort-sentence.ts';
import {
  type Language,
  type Report,
  type RequirementLine,
  VERDICTS,
  type Verdict,
  type Words,
} from './schema.ts';
import { waiverTroubles } from './waiver-sentences.ts';
import { serviceNames, verdictWords, words } from './words.ts';

export { asWritten, inBoth } from './both.ts';

/** What a count of rules is followed by; one is singular, the rest are not. */
const COUNTED = {
  passed: { nb: ['er oppfylt', 'er oppfylt'], en: ['holds', 'hold'] },
  failed: { nb: ['er brutt', 'er brutt'], en: ['is broken', 'are broken'] },
  error: {
    nb: [
      'kunne ikke prøves på grunn av en feil i testverktøyet',
      'kunne ikke prøves på grunn av feil i testverktøyet',
    ],
    en: ['could not be tried (an error of the suite)', 'could not be tried (errors of the suite)'],
  },
  'not-tried': { nb: ['er ikke prøvd', 'er ikke prøvd'], en: ['was not tried', 'were not tried'] },
  inconclusive: { nb: ['er ikke avgjort', 'er ikke avgjort'], en: ['is undecided', 'are undecided'] },
  waived: { nb: ['er unntatt', 'er unntatt'], en: ['is waived', 'are waived'] },
  warning: {
    nb: ['anbefaling er ikke fulgt', 'anbefalinger er ikke fulgt'],
    en: ['recommendation is not followed', 'recommendations are not followed'],
  },
} as const satisfies Partial<Record<Verdict, Record<Language, readonly [string, string]>>>;
type CountedVerdict = keyof typeof COUNTED;

/** The order in which the sentence on the whole names them, after those that decided it. */
const ORDER: readonly CountedVerdict[] = [
  'passed',
  'failed',
  'error',
  'not-tried',
  'inconclusive',
  'waived',
  'warning',
];

/** `66 of 67 demands on the record system`: of those that the run could decide. */
function ofDemands(count: number, total: number, language: Language): string {
  return language === 'nb'
    ? `${count} av ${total} krav på journalsystemet`
    : `${count} of ${total} ${total === 1 ? 'demand' : 'demands'} on the record system`;
}

/** A waived rule may be broken, so what is said is said of the others. */
const NONE_BROKEN = {
  all: { nb: 'ingen er brutt', en: 'none is broken' },
  other: { nb: 'ingen andre er brutt', en: 'no other is broken' },
} as const satisfies Record<string, Words>;

const BEFORE_LAST = { and: { nb: ' og ', en: ' and ' }, or: { nb: ' eller ', en: ' or ' } } as const;

/** `3, 4 and 5`. */
export function listed(parts: readonly string[], language: Language, by: 'and' | 'or' = 'and'): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')}${BEFORE_LAST[by][language]}${parts.at(-1)}`;
}

/** The verdict on the whole in one sentence, without the candidate's name; of a smoke test or a run cut short, that it is one. */
export function verdictSentence(report: Report): Words {
  const said = [bareVerdict(report), cutShortSentence(report), smokeTestSentence(report)];
  return inBoth((language) => said.flatMap((each) => each?.[language] ?? []).join(' '));
}

function cutShortSentence({ cutShort }: Report): Words | undefined {
  return cutShort && inBoth((language) => `${cutShort[language]}.`);
}

function bareVerdict(report: Report): Words {
  const troubles = waiverTroubles(report);
  const demands = withinReach(demandsIn(report));
  const counts = countsIn(demands);
  const order = [report.verdict, ...ORDER.filter((verdict) => verdict !== report.verdict)];
  const limits = limitsSentence(report);
  return inBoth((language) => {
    const opening = `${words.overall[report.verdict][language]}${limits[language]}`;
    if (report.error) return `${opening}: ${report.error[language]}`;
    const parts = order
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict, index) => {
        const count = counts[verdict];
        const counted =
          index === 0 && verdict !== 'warning' ? ofDemands(count, demands.length, language) : count;
        return `${counted} ${COUNTED[verdict][language][count === 1 ? 0 : 1]}`;
      });
    if (parts.length === 0 && troubles.length === 0)
      return `${opening}: ${language === 'nb' ? 'ingen krav er prøvd' : 'no rule was tried'}.`;
    if (counts.failed === 0) parts.push(NONE_BROKEN[counts.waived > 0 ? 'other' : 'all'][language]);
    const counted = listed(parts, language);
    return `${opening}: ${[...troubles.map((trouble) => trouble[language]), counted].join('; ')}.`;
  });
}

/** Of what services the verdict is, where it is not of all that are claimed. */
function limitsSentence({ services, candidate }: Report): Words {
  const claimed = candidate.statement.services;
  if (!Array.isArray(claimed) || services.length >= claimed.length) return asWritten('');
  const names = (language: Language) =>
    listed(
      services.map((service) => serviceName(service)[language]),
      language,
    );
  return {
    nb: ` for ${services.length} av ${claimed.length} tjenester som leverandøren oppgir (${names('nb')})`,
    en: ` for ${services.length} of ${claimed.length} services that the vendor claims (${names('en')})`,
  };
}

/** A number of five digits or more in groups of three, as each language writes it. */
export function grouped(count: number, language: Language): string {
  return count < 10_000
    ? String(count)
    : String(count).replace(/\B(?=(\d{3})+$)/g, language === 'nb' ? '\u00A0' : ',');
}

/** What was played to reach the verdicts. */
export function playedSentence(report: Report): Words {
  const { scenarios, acts, messages } = report.played;
  return {
    nb: `${grouped(scenarios, 'nb')} scenarioer, ${grouped(acts, 'nb')} handlinger og ${grouped(messages, 'nb')} meldinger`,
    en: `${grouped(scenarios, 'en')} scenarios, ${grouped(acts, 'en')} acts and ${grouped(messages, 'en')} messages`,
  };
}

/** What the result rests on, in short. Empty when nothing was judged. */
export function basisSentence(report: Report): Words {
  if (report.requirements.length === 0) return asWritten('');
  const { waived, 'not-observable': unseen } = countsIn(demandsIn(report));
  const readings = report.catalogue.questions.filter(({ id }) => usersOf(report, 'questions', id).length > 0);
  const values = unsettledValues(report).filter(({ name }) => usersOf(report, 'profile', name).length > 0);
  const ids = readings.map(({ id }) => id).join(', ');
  return inBoth((language) => {
    const form = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;
    return language === 'nb'
      ? [
          `Hviler på ${form(readings.length, 'tolkning', 'tolkninger')} av åpne spørsmål${ids && ` (${ids})`}`,
          ` og ${form(values.length, 'verdi', 'verdier')} som ingen offentlig kilde fastslår.`,
          unseen > 0 ? ` ${unseen} krav kunne ingen observere.` : '',
          waived > 0 ? ` ${waived} krav er unntatt.` : '',
        ].join('')
      : [
          `Rests on ${form(readings.length, 'reading', 'readings')} of open questions${ids && ` (${ids})`}`,
          ` and ${form(values.length, 'value', 'values')} that no public source settles.`,
          unseen > 0 ? ` Nobody could observe ${form(unseen, 'rule', 'rules')}.` : '',
          waived > 0 ? ` ${form(waived, 'rule is', 'rules are')} waived.` : '',
        ].join('');
  });
}

/** Profile values that are inferred or assumed: a certificate names these. */
export function unsettledValues(report: Report): Report['catalogue']['profile'] {
  return report.catalogue.profile.filter(({ certainty }) => certainty !== 'verified');
}

/** The rules that apply and whose verdict rests on the open question or profile value. */
export function usersOf(report: Report, kind: 'questions' | 'profile', name: string): RequirementLine[] {
  const unused: readonly Verdict[] = ['not-applicable', 'not-scored'];
  return report.requirements.filter((line) => !unused.includes(line.verdict) && line[kind].includes(name));
}

/** What follows a number of times a rule was put to the test. */
export function exercisedSentence(count: number): Words {
  return {
    nb: `prøvd ${count} ${count === 1 ? 'gang' : 'ganger'}`,
    en: `exercised ${count} ${count === 1 ? 'time' : 'times'}`,
  };
}

/** How much of a kind the run has been through. */
export function reachedSentence(reached: number, total: number): Words {
  return { nb: `${reached} av ${total} nådd`, en: `${reached} of ${total} reached` };
}

/** Each verdict that some rule has, with the number of rules. */
export function countsOf(lines: readonly RequirementLine[]): { verdict: Verdict; count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: lines.filter((line) => line.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}

/** `14 passed · 1 warning`. */
export function countsSentence(lines: readonly RequirementLine[]): Words {
  return inBoth((language) =>
    countsOf(lines)
      .map(({ verdict, count }) => `${count} ${verdictWords[verdict][language]}`)
      .join(' · '),
  );
}

/** Rules by service, in the order in which the report has them. */
export function byService(
  requirements: readonly RequirementLine[],
): { service: string; name: Words; lines: RequirementLine[] }[] {
  const services = [...new Set(requirements.map(({ service }) => service))];
  return services.map((service) => ({
    service,
    name: serviceName(service),
    lines: requirements.filter((line) => line.service === service),
  }));
}

export function serviceName(service: string): Words {
  return (Object.hasOwn(serviceNames, service) && serviceNames[service]) || asWritten(service);
}

/** Document and place of each source of a rule, full names where the catalogue has them. */
export function sourcesOf(report: Report, line: RequirementLine): Words[] {
  return sourcesIn(report.catalogue.documents, line.sources);
}

/** Document and place of each source, full names where `documents` has them. */
export function sourcesIn(
  documents: Report['catalogue']['documents'],
  sources: readonly RequirementLine['sources'][number][],
): Words[] {
  return sources.map(({ document, place }) =>
    inBoth((language) => {
      const name = (Object.hasOwn(documents, document) && documents[document]?.[language]) || document;
      return [name, place[language]].filter((part) => part !== '').join(', ');
    }),
  );
}

/** The same on one line. */
export function sourceWords(report: Report, line: RequirementLine): Words {
  const sources = sourcesOf(report, line);
  return inBoth((language) => sources.map((source) => source[language]).join('; '));
}
