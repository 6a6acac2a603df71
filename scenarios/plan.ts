/** What a run plays: every service's stories, the covering scenarios, and as many random ones as asked for. */

import type { Act } from '../machines/contract/acts.ts';
import type { Service } from '../machines/contract/services.ts';
import type { Alphabet } from './alphabet.ts';
import * as appointmentBooking from './appointment-booking.ts';
import { completeActs } from './complete/parts.ts';
import * as eConsultation from './e-consultation.ts';
import { coveringScenarios, everyActInEveryState } from './explore/coverage.ts';
import { randomScenarios } from './explore/walk.ts';
import { falteringOf } from './falterings.ts';
import * as gpPanel from './gp-panel.ts';
import { networkHistories } from './network-histories.ts';
import * as officeContact from './office-contact.ts';
import * as prescriptionRenewal from './prescription-renewal.ts';
import type { Scenario } from './scenario.ts';

interface Repertoire {
  readonly alphabet: Alphabet;
  readonly plainActs: readonly Act[];
  readonly stories: readonly Scenario[];
  /** Deep, wide and many. */
  readonly histories?: readonly Scenario[];
  /** What covers more than the states tell apart. */
  readonly furtherActs?: readonly (readonly Act[])[];
  /** Whether those also try what there is to try in every state. */
  readonly isEveryStateInFurtherActs?: true;
}

/** What is tried of each service. */
export const repertoires: Readonly<Record<Service, Repertoire>> = {
  'e-consultation': eConsultation,
  'prescription-renewal': prescriptionRenewal,
  'appointment-booking': appointmentBooking,
  'office-contact': officeContact,
  'gp-panel': gpPanel,
};

/** The covering scenarios found so far: they are the same in every plan. */
const coverings = new Map<string, readonly Scenario[]>();

function coveringOf(service: Service, thoroughness: number): readonly Scenario[] {
  const key = `${service} ${thoroughness}`;
  const found = coverings.get(key) ?? coverageOf(service, thoroughness);
  coverings.set(key, found);
  return found;
}

/** The complete suites; and what they merge: each act alone, every act in every state, and what the service has further. */
function coverageOf(service: Service, thoroughness: number): Scenario[] {
  const { plainActs, furtherActs = [], isEveryStateInFurtherActs } = repertoires[service];
  const inStates = isEveryStateInFurtherActs ? [] : everyActInEveryState(service, plainActs);
  const alone = inStates.filter(({ length }) => length === 1);
  const wanted = [...completeActs(service, thoroughness), ...inStates];
  return coveringScenarios(service, plainActs, [...alone, ...furtherActs], wanted);
}

/**
 * The scenarios of a run, in the order in which they are recorded; the same arguments give the same plan. `thoroughness`:
 * the further inputs of the complete suites.
 */
export function planOf(
  services: readonly Service[],
  seed: number,
  runs: number,
  thoroughness = 0,
): Scenario[] {
  return services.flatMap((service) => {
    const { alphabet, stories, histories = [] } = repertoires[service];
    const random = randomScenarios(service, alphabet, seed, runs);
    return [
      ...stories,
      ...coveringOf(service, thoroughness),
      ...histories,
      ...falteringOf(service),
      ...networkHistories(service),
      ...random,
    ];
  });
}

/** The story of a name, or undefined. */
export function storyOf(name: string): Scenario | undefined {
  return Object.values(repertoires)
    .flatMap(({ stories }) => stories)
    .find((story) => story.name === name);
}
