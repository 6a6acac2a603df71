/** What a benchmark plays: a part of the plan with something of every service and kind, as often as is asked for. */
import { SERVICES } from '../../machines/contract/services.ts';
import { planOf } from '../../scenarios/plan.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { CertifyOptions, Observer } from '../certify.ts';

export interface Size {
  /** Every so manieth scenario of the whole plan. */
  readonly every: number;
  /** How often the part is played. */
  readonly times: number;
}

/** The one story with files of 20 MB would be half of a small part. */
const HEAVY = 'files-up-to-the-limit';
const SEED = 1;
const RUNS = 20;

export function sampleOf({ every, times }: Size): Scenario[] {
  const part = planOf({ services: SERVICES, seed: SEED, runs: RUNS }).filter(
    ({ name }, index) => name !== HEAVY && index % every === 0,
  );
  return Array.from({ length: times }, (_, round) =>
    part.map((scenario) => ({ ...scenario, name: `${scenario.name} ${round}` })),
  ).flat();
}

export const actsIn = (plan: readonly Scenario[]): number =>
  plan.reduce((sum, { acts }) => sum + acts.length, 0);

/** A certification by a plan; scenarios under way at once where nothing else is said. */
export const settings = (plan: readonly Scenario[]): CertifyOptions => ({
  services: SERVICES,
  seed: SEED,
  runs: RUNS,
  date: '2026-01-01',
  concurrency: 8,
  plan,
});

export const quiet: Observer = { begun() {}, played() {}, recorded() {}, ended() {} };

/** Milliseconds an operation may take. */
export const TIMEOUT = 600_000;
