/** What a run plays: every service's stories, the covering scenarios, random ones and years, as many as asked for. */

import { type Act, practicesIn } from '../machines/contract/acts.ts';
import type { Profile } from '../machines/contract/profile.ts';
import type { Service } from '../machines/contract/services.ts';
import { APPOINTMENT_KINDS, type Statement } from '../machines/contract/statement.ts';
import type { Alphabet } from './alphabet.ts';
import * as appointmentBooking from './appointment-booking.ts';
import { completeActs } from './complete/parts.ts';
import { withDataAlike, withDrawnData } from './data/drawn-data.ts';
import { fitted, isWrittenFor } from './data/limits.ts';
import * as eConsultation from './e-consultation.ts';
import { efforts, type Measure, randomOfEach } from './effort.ts';
import { coveringScenarios, eachAlone, everyActInEveryState } from './explore/coverage.ts';
import { randomScenarios } from './explore/walk.ts';
import * as gpPanel from './gp-panel.ts';
import { countedHistories } from './histories/counted-histories.ts';
import { falteringOf } from './histories/falterings.ts';
import { networkHistories } from './histories/network-histories.ts';
import * as officeContact from './office-contact.ts';
import * as prescriptionRenewal from './prescription-renewal.ts';
import type { Scenario } from './scenario.ts';
import { yearAtAnOffice } from './year/year.ts';

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

/** Which plan: what is not said of the measure is as in a run of normal effort. */
export interface PlanDescription extends Partial<Measure> {
  readonly services: readonly Service[];
  readonly seed: number;
  /** Kinds of appointment that are drawn; all unless said. */
  readonly appointmentKinds?: Statement['appointmentKinds'];
  /** By which limits; as the scenarios are written unless said. */
  readonly profile?: Profile;
}

/** Scenarios in the order in which they are recorded. */
export interface Plan extends Iterable<Scenario> {
  readonly length: number;
  find(isSought: (scenario: Scenario) => boolean): Scenario | undefined;
}

const isInOnePractice = ({ acts }: Scenario) => practicesIn(acts) === 1;
const isAlone = ({ acts }: Scenario) => acts.length === 1;

/** What of a service has the same acts whatever the seed. */
function fixedScenarios(
  service: Service,
  { thoroughness, histories }: Measure,
  seed: number,
  kinds: Statement['appointmentKinds'],
): Scenario[] {
  const { plainActs, stories, histories: long = [] } = repertoires[service];
  const covering =
    thoroughness === undefined ? eachAlone(service, plainActs) : coveringOf(service, thoroughness);
  // Alone each act is what a reader sees first: it stays plain.
  const [alone, paths] = [covering.filter(isAlone), covering.filter((each) => !isAlone(each))];
  const short = [...stories, ...alone, ...withDrawnData(paths, seed, kinds)];
  if (!histories) return short;
  const isThorough = (thoroughness ?? 0) > 0;
  // By their words one practice is told from another: where there are several they stay as they are.
  const [lone, beside] = [long.filter(isInOnePractice), long.filter((each) => !isInOnePractice(each))];
  return [
    ...short,
    ...withDrawnData(lone, seed, kinds),
    ...beside,
    ...countedHistories(service),
    ...withDataAlike(falteringOf(service, isThorough), seed, kinds),
    ...networkHistories(service),
  ];
}

/** The same description gives the same plan. What is random is made when it is come to, and not kept. */
export function planned({ services, seed, appointmentKinds, profile, ...given }: PlanDescription): Plan {
  const measure: Measure = { ...efforts.normal, ...given };
  const claims = { services: [...services], appointmentKinds: appointmentKinds ?? [...APPOINTMENT_KINDS] };
  const alphabets = services.map((service) => repertoires[service].alphabet);
  const years = services.length > 0 ? measure.soak : 0;
  const counts = randomOfEach(measure, services.length);
  const fixed = services.map((service) => fixedScenarios(service, measure, seed, claims.appointmentKinds));
  function* written(): Generator<Scenario> {
    for (const [index, service] of services.entries()) {
      yield* fixed[index] ?? [];
      yield* randomScenarios(service, repertoires[service].alphabet, seed, counts[index] ?? 0);
    }
    for (let n = 1; n <= years; n += 1) yield yearAtAnOffice(seed, n, alphabets, claims);
  }
  function* all(): Generator<Scenario> {
    if (!profile || isWrittenFor(profile)) return yield* written();
    for (const scenario of written()) yield fitted(scenario, profile);
  }
  return {
    length: sum(fixed.map(({ length }) => length)) + sum(counts) + years,
    [Symbol.iterator]: all,
    find(isSought) {
      for (const scenario of all()) if (isSought(scenario)) return scenario;
      return undefined;
    },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The whole plan at once. */
export function planOf(description: PlanDescription): Scenario[] {
  return [...planned(description)];
}

/** Every story of every service. */
export const STORIES: readonly Scenario[] = Object.values(repertoires).flatMap(({ stories }) => stories);

/** The story of a name, or undefined. */
export function storyOf(name: string): Scenario | undefined {
  return STORIES.find((story) => story.name === name);
}
