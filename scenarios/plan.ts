/** What a run plays: every service's stories, the covering scenarios, and as many random ones as asked for. */
import type { Act } from '../machines/contract/acts.ts';
import type { MachineService } from '../machines/lifecycle.ts';
import type { Alphabet } from './alphabet.ts';
import * as appointmentBooking from './appointment-booking.ts';
import { coveringScenarios } from './coverage.ts';
import * as eConsultation from './e-consultation.ts';
import * as gpPanel from './gp-panel.ts';
import * as officeContact from './office-contact.ts';
import * as prescriptionRenewal from './prescription-renewal.ts';
import type { Scenario } from './scenario.ts';
import { randomScenarios } from './walk.ts';

interface Repertoire {
  readonly alphabet: Alphabet;
  readonly plainActs: readonly Act[];
  readonly stories: readonly Scenario[];
  /** Where the covering scenarios are not found by trying every plain act in every state. */
  readonly coveringScenarios?: () => Scenario[];
}

/** What is tried of each service. */
export const repertoires: Readonly<Record<MachineService, Repertoire>> = {
  'e-consultation': eConsultation,
  'prescription-renewal': prescriptionRenewal,
  'appointment-booking': appointmentBooking,
  'office-contact': officeContact,
  'gp-panel': gpPanel,
};

/** The scenarios of a run, in the order in which they are recorded; the same arguments give the same plan. */
export function planOf(services: readonly MachineService[], seed: number, runs: number): Scenario[] {
  return services.flatMap((service) => {
    const { alphabet, plainActs, stories, coveringScenarios: covering } = repertoires[service];
    return [
      ...stories,
      ...(covering?.() ?? coveringScenarios(service, plainActs)),
      ...randomScenarios(service, alphabet, seed, runs),
    ];
  });
}

/** The story of a name, or undefined. */
export function storyOf(name: string): Scenario | undefined {
  return Object.values(repertoires)
    .flatMap(({ stories }) => stories)
    .find((story) => story.name === name);
}
