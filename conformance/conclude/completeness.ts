/** Of what implementations a run's scenarios find every fault, and which states nothing that they observe tells apart. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Observable } from '../../machines/contract/statement.ts';
import type { Words } from '../../machines/contract/words.ts';
import { stateName } from '../../machines/words/state-names.ts';
import { traitNames } from '../../machines/words/trait-names.ts';
import type { Report } from '../../reports/schema.ts';
import { parts, type Standing, studied } from '../../scenarios/complete/parts.ts';

type MachineCoverage = Report['coverage'][number];
export type Completeness = NonNullable<MachineCoverage['completeness']>;

/** By what, beside answers and messages, states are told apart. */
const OBSERVED: Readonly<Record<Service, readonly Observable[]>> = {
  'e-consultation': ['tasks'],
  'prescription-renewal': ['tasks'],
  'appointment-booking': ['calendar'],
  'office-contact': ['tasks'],
  'gp-panel': [],
};

/**
 * Undefined where it is not so: the complete suites were not played, or not to their ends, or the candidate does not tell
 * what it takes.
 */
export function completenessOf(
  service: Service,
  { thoroughness, statement }: Pick<RecordHeader, 'thoroughness' | 'statement'>,
  covered: MachineCoverage,
  isCutShort = false,
): Completeness | undefined {
  const isTold = statement.takesClock && OBSERVED[service].every((each) => statement.observes.includes(each));
  const { states, transitions, pairs, refusals } = covered;
  const hasDiverged = [states, transitions, pairs, refusals].flat().some(({ diverged }) => diverged > 0);
  if (thoroughness === undefined || !isTold || hasDiverged || isCutShort) return undefined;
  return { further: thoroughness, alike: alikeIn(service) };
}

/** The pairs of states that nothing observed tells apart in some part of the lifecycle, each once. */
function alikeIn(service: Service): Completeness['alike'] {
  const pairs = parts
    .filter((part) => part.service === service)
    .flatMap((part) => {
      const { identifiers, standings } = studied(part);
      const name = (state: number) => nameOf(service, standings[state] ?? []);
      return identifiers.alike.map(([one, other]) => ({ one: name(one), other: name(other) }));
    });
  return [...new Map(pairs.map((pair) => [`${pair.one.en} | ${pair.other.en}`, pair])).values()];
}

/** A state by the first of those that are one: `answered by the clinician (referred before)`. */
function nameOf(service: Service, [first]: readonly Standing[]): Words {
  if (!first) return { nb: '', en: '' };
  const state = stateName(service, first.state);
  const traits = first.traits.map((trait) => traitNames[trait]);
  const inLanguage = (language: keyof Words) => {
    const named = traits.map((each) => each[language]).join(', ');
    return named ? `${state[language]} (${named})` : state[language];
  };
  return { nb: inLanguage('nb'), en: inLanguage('en') };
}
