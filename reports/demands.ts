/** Whose rules are counted: those on the record system are what a run certifies, Helsenorge's check the tool that plays it. */
import { type Report, type RequirementLine, VERDICTS, type Verdict, type Words } from './schema.ts';

export type Counts = Readonly<Record<Verdict, number>>;

/** The demands on the record system. */
export function demandsIn({ requirements }: Pick<Report, 'requirements'>): RequirementLine[] {
  return requirements.filter(({ binds }) => binds === 'ehr');
}

/** The rules of Helsenorge, which the suite plays. */
export function checksIn({ requirements }: Pick<Report, 'requirements'>): RequirementLine[] {
  return requirements.filter(({ binds }) => binds === 'platform');
}

/** The lines that somebody must look at: a rule of Helsenorge only where the suite broke it. */
export function casesIn({ requirements }: Pick<Report, 'requirements'>): RequirementLine[] {
  return requirements.filter(
    ({ binds, verdict, failure }) => binds === 'ehr' || verdict === 'error' || failure !== undefined,
  );
}

export function countsIn(lines: readonly Pick<RequirementLine, 'verdict'>[]): Counts {
  const count = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Counts;
}

/** What no run of the candidate could decide, or no catalogue asked for. */
const OUT_OF_REACH: readonly Verdict[] = ['not-applicable', 'not-observable', 'not-scored'];

/** Whether a run of the candidate could decide it. */
export const isWithinReach = ({ verdict }: Pick<RequirementLine, 'verdict'>) =>
  !OUT_OF_REACH.includes(verdict);

/** Those of the lines that a run of the candidate could decide. */
export function withinReach(lines: readonly RequirementLine[]): RequirementLine[] {
  return lines.filter(isWithinReach);
}

/** How many lines there are within reach, by how many there are of each verdict. */
export function reachedIn(counts: Partial<Counts>): number {
  return VERDICTS.filter((verdict) => isWithinReach({ verdict })).reduce(
    (sum, verdict) => sum + (counts[verdict] ?? 0),
    0,
  );
}

const OF_A_LOG: Words = {
  nb: 'Krav på Helsenorge vurderes ikke av en logg.',
  en: 'Rules on Helsenorge are not judged of a log.',
};

/** How the tool itself did, in a sentence. */
export function checksSentence(report: Pick<Report, 'requirements' | 'messages'>): Words {
  if (report.messages) return OF_A_LOG;
  const reached = withinReach(checksIn(report));
  const { passed, error, inconclusive } = countsIn(reached);
  const others: Words[] = [
    ...(error > 0 ? [{ nb: `${error} er brutt`, en: `${error} broken` }] : []),
    ...(inconclusive > 0 ? [{ nb: `${inconclusive} er ikke avgjort`, en: `${inconclusive} undecided` }] : []),
  ];
  const told = (language: keyof Words) => others.map((each) => `; ${each[language]}`).join('');
  return {
    nb: `Kontroll av testverktøyet: den simulerte Helsenorge oppfylte ${passed} av ${reached.length} krav på Helsenorge${told('nb')}.`,
    en: `Check of the tool: the simulated Helsenorge held ${passed} of ${reached.length} rules on Helsenorge${told('en')}.`,
  };
}
