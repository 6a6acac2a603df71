/** How much is tried with each effort: the one table, and what a run changes of it by hand. */
import { type Effort, MEASURES } from '../machines/contract/effort.ts';

export interface Measure {
  /** Further inputs of the complete suites; undefined where each act alone is tried in their place. */
  readonly thoroughness: number | undefined;
  /** Random scenarios of each service. */
  readonly runs: number;
  /** Random scenarios in all, spread over the services: goes before `runs`. */
  readonly scenarios?: number | undefined;
  /** Whether there are histories that are deep, wide and many. */
  readonly histories: boolean;
  /** Years at an office. */
  readonly soak: number;
}

export const efforts: Readonly<Record<Effort, Measure>> = {
  quick: { thoroughness: undefined, runs: 4, histories: false, soak: 0 },
  normal: { thoroughness: 0, runs: 20, histories: true, soak: 0 },
  certify: { thoroughness: 1, runs: 200, histories: true, soak: 1 },
};

type Given = { readonly [M in keyof Measure]?: Measure[M] | undefined };

/** The measure of an effort, but for what is given in its place. */
export function measureOf(effort: Effort, given: Given): Measure {
  const changes = MEASURES.filter((each) => given[each] !== undefined).map((each) => [each, given[each]]);
  return { ...efforts[effort], ...Object.fromEntries(changes) };
}

/** What of a measure is not as the effort has it. */
export function changedIn(effort: Effort, measure: Measure): (typeof MEASURES)[number][] {
  return MEASURES.filter((each) => measure[each] !== efforts[effort][each]);
}

/** The random scenarios of each of so many services. */
export function randomOfEach({ runs, scenarios }: Measure, services: number): number[] {
  const each = scenarios === undefined ? runs : Math.floor(scenarios / Math.max(services, 1));
  const left = scenarios === undefined ? 0 : scenarios - each * services;
  return Array.from({ length: services }, (_, index) => each + (index < left ? 1 : 0));
}
