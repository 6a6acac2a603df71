/** How much of each machine the run's judged steps have covered, and where they diverged. */

import type { ActType } from '../../machines/contract/acts.ts';
import { byPractice } from '../../machines/contract/by-practice.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Words } from '../../machines/contract/words.ts';
import type { Step } from '../../machines/requirements/step.ts';
import {
  type LatestMoves,
  latestAfter,
  lifelinesOf,
  movesOf,
  type Pair,
  pairsOf,
  type Refusal,
  refusalOf,
  type Transition,
  UNOPENED,
} from '../../machines/situation/lifelines.ts';
import { conditionOf, isOrdinary } from '../../machines/words/lifecycle-words.ts';
import { actNames } from '../../machines/words/phrases.ts';
import { stateName } from '../../machines/words/state-names.ts';
import type { Report } from '../../reports/schema.ts';
import { type Model, modelOf } from '../../scenarios/model.ts';
import type { Judgement } from '../judge/judge.ts';
import { chargedServices, statesCharged } from './charged-lifelines.ts';

type MachineCoverage = Report['coverage'][number];

/** What is counted of a step. */
type CountedStep = Pick<Step, 'number' | 'act' | 'at' | 'permission' | 'before' | 'after'> &
  Partial<Pick<Step, 'faltered'>>;

/** What is counted of a run. */
export interface CountedRun {
  readonly judgement: Pick<Judgement, 'judged' | 'divergences'> & { readonly steps: readonly CountedStep[] };
}

const keys = {
  transition: ({ from, act, to }: Transition) => JSON.stringify([from, act, to]),
  pair: ({ from, first, middle, second, to }: Pair) => JSON.stringify([from, first, middle, second, to]),
  refusal: ({ state, act }: Refusal) => JSON.stringify([state, act]),
} as const;

/** What the judged steps of a run did in one service, and what of it diverged: keys, each as often as it was done. */
export interface Covered {
  readonly reached: readonly string[];
  readonly diverged: readonly string[];
  /** Whether something went wrong while the service had lifelines, of whatever service: it kept what came after from view. */
  readonly isCutShort: boolean;
}

/** What a run covered of each service. */
export type CoveredServices = Readonly<Partial<Record<Service, Covered>>>;

/** What a judged run covered of the services. */
export function coveredBy(services: readonly Service[], run: CountedRun): CoveredServices {
  return Object.fromEntries(services.map((service) => [service, new RunCoverage(service, run)]));
}

class RunCoverage implements Covered {
  readonly reached: string[] = [];
  readonly diverged: string[] = [];
  isCutShort = false;
  readonly #service: Service;

  constructor(service: Service, { judgement: { steps, judged, divergences } }: CountedRun) {
    this.#service = service;
    /** What moved last, by practice. */
    const latest = byPractice<LatestMoves>(new Map());
    for (const step of steps.slice(0, judged)) {
      const broken = divergences.filter((each) => each.step === step.number).map(({ rule }) => rule);
      const isDivergence = chargedServices(step, broken).has(service);
      if (broken.length > 0 && lifelinesOf(service, step.after).length > 0) this.isCutShort = true;
      // An act that could not be done for a call that faltered is no refusal in its state.
      if (step.faltered && step.permission === 'forbidden') continue;
      if (step.permission === 'forbidden') this.#addRefusal(step, isDivergence);
      else latest.note(step.act, this.#addMoves(step, isDivergence, latest.of(step.act)));
    }
  }

  #addRefusal({ before, act, at }: CountedStep, isDivergence: boolean): void {
    const refusal = refusalOf(this.#service, before, act, at);
    if (refusal) this.#add(keys.refusal(refusal), isDivergence);
  }

  /** Notes what a permitted act moved, and gives the latest moves after it. */
  #addMoves({ before, act, after }: CountedStep, isDivergence: boolean, latest: LatestMoves): LatestMoves {
    const moves = movesOf(this.#service, before, act, after);
    for (const move of moves) {
      this.#add(keys.transition(move), isDivergence);
      this.reached.push(move.to);
    }
    for (const pair of pairsOf(latest, moves)) this.#add(keys.pair(pair), isDivergence);
    if (isDivergence && moves.length === 0) {
      this.diverged.push(...statesCharged(this.#service, before, act, after));
    }
    return latestAfter(latest, moves);
  }

  #add(key: string, isDivergence: boolean): void {
    this.reached.push(key);
    if (isDivergence) this.diverged.push(key);
  }
}

/** How often each thing was done, and diverged, in all runs. */
export class CoverageTally {
  #runs = 0;
  readonly #cutShort = new Set<string>();
  readonly #reached = new Map<string, number>();
  readonly #diverged = new Map<string, number>();

  add(covered: CoveredServices): void {
    this.#runs += 1;
    for (const [service, { reached, diverged, isCutShort }] of Object.entries(covered)) {
      if (isCutShort) this.#cutShort.add(service);
      for (const key of reached) count(this.#reached, service + key);
      for (const key of diverged) count(this.#diverged, service + key);
    }
  }

  /** Whether something went wrong in a run while the service had lifelines. */
  isCutShort(service: Service): boolean {
    return this.#cutShort.has(service);
  }

  /** The coverage of a service's machine, counting judged steps only. */
  of(service: Service): MachineCoverage {
    const reached = (key: string) => this.#reached.get(service + key) ?? 0;
    const diverged = (key: string) => this.#diverged.get(service + key) ?? 0;
    return covered(service, modelOf(service), this.#runs, reached, diverged);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const labelOf = (act: ActType): Words => actNames[act];

function covered(
  service: Service,
  model: Model,
  opened: number,
  reached: (key: string) => number,
  diverged: (key: string) => number,
): MachineCoverage {
  return {
    service,
    states: model.states.map((name) => ({
      name,
      label: stateName(service, name),
      visited: name === UNOPENED ? opened : reached(name),
      diverged: diverged(name),
    })),
    transitions: model.transitions.map((each) => {
      const key = keys.transition(each);
      const when = conditionOf(each);
      return {
        ...each,
        label: labelOf(each.act),
        ...(when && { when }),
        isOrdinary: isOrdinary(service, each),
        taken: reached(key),
        diverged: diverged(key),
      };
    }),
    pairs: model.pairs.map((each) => {
      const key = keys.pair(each);
      const labels = { firstLabel: labelOf(each.first), secondLabel: labelOf(each.second) };
      return { ...each, ...labels, taken: reached(key), diverged: diverged(key) };
    }),
    refusals: model.refusals.map((each) => {
      const key = keys.refusal(each);
      const labels = { label: labelOf(each.act), stateLabel: stateName(service, each.state) };
      return { ...each, ...labels, tried: reached(key), diverged: diverged(key) };
    }),
  };
}

/** A service's machine with nothing played on it, as the catalogue shows it. */
export function unplayed(service: Service): MachineCoverage {
  return new CoverageTally().of(service);
}
