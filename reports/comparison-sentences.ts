/** What a comparison of two reports says, in both languages. */
import { CHANGE_KINDS } from './changes.ts';
import type { Change, ChangeKind, Comparison, Report, Words } from './schema.ts';
import { inBoth } from './sentences.ts';
import { verdictWords, words } from './words.ts';

export const changeWords = {
  'newly-failing': { nb: 'Nylig brutt', en: 'Newly failing' },
  'no-longer-exercised': { nb: 'Ikke lenger prøvd', en: 'No longer exercised' },
  changed: { nb: 'Endret ellers', en: 'Otherwise changed' },
  'newly-passing': { nb: 'Nylig oppfylt', en: 'Newly passing' },
  'new-rule': { nb: 'Nye krav', en: 'New rules' },
  'rule-gone': { nb: 'Krav som er borte', en: 'Rules that are gone' },
} as const satisfies Record<ChangeKind, Words>;

export const comparisonWords = {
  heading: { nb: 'Endret siden forrige rapport', en: 'Changed since the earlier report' },
  before: { nb: 'Før', en: 'Before' },
  after: { nb: 'Nå', en: 'Now' },
  /** Stands beside a change that `--fail-on regression` fails on. */
  worse: { nb: 'verre', en: 'worse' },
  /** In the place of a verdict when the rule is not in that catalogue. */
  absent: { nb: 'finnes ikke', en: 'absent' },
} as const satisfies Record<string, Words>;

/** The changes by kind, each kind that occurs, in the order a reader wants them. */
export function changesByKind({ changes }: Comparison): { kind: ChangeKind; changes: Change[] }[] {
  return CHANGE_KINDS.map((kind) => ({
    kind,
    changes: changes.filter((change) => change.kind === kind),
  })).filter((group) => group.changes.length > 0);
}

/** `passed → failed`. */
export function changeSentence({ before, after }: Change): Words {
  const word = (verdict: Change['before']) => (verdict ? verdictWords[verdict] : comparisonWords.absent);
  return inBoth((language) => `${word(before)[language]} → ${word(after)[language]}`);
}

/** What was compared with what, and how much changed. */
export function comparisonSentence(comparison: Comparison): Words {
  const { candidate, date, seed } = comparison.older;
  const worse = comparison.changes.filter(({ isWorse }) => isWorse).length;
  const changed = comparison.changes.length;
  return {
    nb: `Sammenlignet med ${candidate.name} ${candidate.version}, ${date}, frø ${seed}: ${changed} krav er endret, ${worse} til det verre; ${comparison.unchanged} er som før.`,
    en: `Compared with ${candidate.name} ${candidate.version}, ${date}, seed ${seed}: ${changed} ${changed === 1 ? 'rule' : 'rules'} changed, ${worse} for the worse; ${comparison.unchanged} as before.`,
  };
}

/** What a reader must know before blaming a difference on the candidate; none when only the candidate differs. */
export function comparisonNotes({ older, newer }: Comparison): Words[] {
  const services = (facts: typeof older) => facts.services.join(', ');
  const notes: (Words | false)[] = [
    older.candidate.name !== newer.candidate.name && {
      nb: `Den forrige rapporten er om et annet system: ${older.candidate.name}, ikke ${newer.candidate.name}.`,
      en: `The earlier report is about another system: ${older.candidate.name}, not ${newer.candidate.name}.`,
    },
    older.catalogue !== newer.catalogue && {
      nb: `Den forrige rapporten følger kravkatalog ${older.catalogue}, denne ${newer.catalogue}: krav kan være nye, borte eller lest annerledes, så en forskjell kan komme av katalogen og ikke av systemet.`,
      en: `The earlier report follows requirement catalogue ${older.catalogue}, this one ${newer.catalogue}: rules may be new, gone or read otherwise, so a difference may come of the catalogue and not of the system.`,
    },
    services(older) !== services(newer) && {
      nb: `Den forrige kjøringen gjaldt andre tjenester: ${services(older)}.`,
      en: `The earlier run was about other services: ${services(older)}.`,
    },
    (older.seed !== newer.seed || older.runs !== newer.runs || older.suite !== newer.suite) && {
      nb: `Det ble ikke prøvd det samme: før frø ${older.seed}, ${older.runs} tilfeldige scenarioer per tjeneste, testverktøy ${older.suite}; nå frø ${newer.seed}, ${newer.runs} og ${newer.suite}.`,
      en: `Not the same was played: before seed ${older.seed}, ${older.runs} random scenarios per service, suite ${older.suite}; now seed ${newer.seed}, ${newer.runs} and ${newer.suite}.`,
    },
    older.verdict === 'error' && {
      nb: 'Den forrige kjøringen kunne ikke vurderes: det som ser nytt ut, kan være gammelt.',
      en: 'The earlier run could not be judged: what looks new may be old.',
    },
  ];
  return notes.filter((note) => note !== false);
}

/** Why the exit code is what it is, when it follows the comparison and not the verdict; undefined otherwise. */
export function gateSentence({ failOn, comparison, exitCode }: Report): Words | undefined {
  if (failOn !== 'regression' || !comparison) return undefined;
  const worse = comparison.changes.filter(({ isWorse }) => isWorse).map(({ rule }) => rule);
  const why: Words =
    exitCode === 3
      ? { nb: 'kjøringen kunne ikke vurderes', en: 'the run could not be judged' }
      : worse.length > 0
        ? { nb: `blitt verre: ${worse.join(', ')}`, en: `got worse: ${worse.join(', ')}` }
        : exitCode === 0
          ? { nb: 'ingenting er blitt verre', en: 'nothing got worse' }
          : {
              nb: 'ingenting er blitt verre, men ingen krav er oppfylt',
              en: 'nothing got worse, but no rule passed',
            };
  return {
    nb: `Sluttkode ${exitCode} (--fail-on regression): ${why.nb}.`,
    en: `Exit code ${exitCode} (--fail-on regression): ${why.en}.`,
  };
}

/** That exit code 0 says nothing but that nothing got worse; undefined where the verdict is a pass, or the code another. */
export function greenByRegressionSentence({ failOn, exitCode, verdict }: Report): Words | undefined {
  if (failOn !== 'regression' || exitCode !== 0 || verdict === 'passed') return undefined;
  const { nb, en } = words.overall[verdict];
  return {
    nb: `Sluttkode 0 bare fordi ingenting er blitt verre (--fail-on regression); resultatet er: ${nb.toLowerCase()}.`,
    en: `Exit code 0 only because nothing got worse (--fail-on regression); the verdict is: ${en.toLowerCase()}.`,
  };
}
