/** What the scenarios of a run are complete for, as every renderer tells it. */
import type { Report, Words } from './schema.ts';
import { inBoth, serviceName } from './sentences.ts';

/** A service whose scenarios are complete, with the pairs of its states that nothing tells apart, each as a line. */
export interface CompleteService {
  readonly name: Words;
  readonly alike: readonly Words[];
}

const completeOnes = ({ coverage }: Report) =>
  coverage.flatMap(({ service, completeness }) => (completeness ? [{ service, ...completeness }] : []));

export function completeServices(report: Report): CompleteService[] {
  return completeOnes(report).map(({ service, alike }) => ({
    name: serviceName(service),
    alike: alike.map(({ one, other }) => inBoth((language) => `${one[language]} ↔ ${other[language]}`)),
  }));
}

/** How many states more than its lifecycle a system may have. */
function withStates(further: number): Words {
  if (further === 0) return { nb: 'uten flere tilstander', en: 'with no more states' };
  if (further === 1) return { nb: 'med høyst én tilstand mer', en: 'with at most one state more' };
  return { nb: `med høyst ${further} tilstander mer`, en: `with at most ${further} states more` };
}

/** What the scenarios are complete for; undefined where they are for no service. */
export function completenessSentence(report: Report): Words | undefined {
  const complete = completeOnes(report);
  const [first] = complete;
  if (!first) return undefined;
  const states = withStates(first.further);
  const isOfAll = complete.length === report.coverage.length;
  const names = inBoth((language) =>
    isOfAll ? '' : ` (${complete.map(({ service }) => serviceName(service)[language]).join(', ')})`,
  );
  const pairs = complete.reduce((sum, { alike }) => sum + alike.length, 0);
  return {
    nb: `Fullstendig${names.nb}: I én dialog, timebestilling eller bryter finnes enhver feil i systemer ${states.nb} enn livsløpet, så langt det som godtas og avvises, meldinger, oppgaver og kalender skiller tilstander. ${pairs} par av tilstander skilles ikke av noe av dette.`,
    en: `Complete${names.en}: in one conversation, booking or switch, every fault is found of systems ${states.en} than the lifecycle, as far as what is accepted and refused, messages, tasks and calendar tell states apart. ${pairs} ${pairs === 1 ? 'pair of states is' : 'pairs of states are'} told apart by none of these.`,
  };
}
