/** How much of each machine the run's judged steps have covered, and where they diverged. */

import type { ActType } from '../../machines/contract/acts.ts';
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
import { actNames } from '../../machines/words/phrases.ts';
import { stateName } from '../../machines/words/state-names.ts';
import type { Report } from '../../reports/schema.ts';
import { type Model, modelOf } from '../../scenarios/explore/model.ts';
import type { Judgement } from '../judge/judge.ts';

type MachineCoverage = Report['coverage'][number];

/** What is counted of a step. */
type CountedStep = Pick<Step, 'number' | 'act' | 'at' | 'permission' | 'before' | 'after'>;

/** What is counted of a run. */
export interface CountedRun {
  readonly judgement: Pick<Judgement, 'judged' | 'divergences'> & { readonly steps: readonly CountedStep[] };
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, this.of(key) + 1);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

const keys = {
  transition: ({ from, act, to }: Transition) => JSON.stringify([from, act, to]),
  pair: ({ from, first, middle, second, to }: Pair) => JSON.stringify([from, first, middle, second, to]),
  refusal: ({ state, act }: Refusal) => JSON.stringify([state, act]),
} as const;

/** What the judged steps of the runs did in one service, and what of it diverged, each by its key. */
class Coverage {
  readonly reached = new Tally();
  readonly diverged = new Tally();
  readonly #service: Service;

  constructor(service: Service, runs: readonly CountedRun[]) {
    this.#service = service;
    for (const run of runs) this.#addRun(run);
  }

  #addRun({ judgement: { steps, judged, divergences } }: CountedRun): void {
    let latest: LatestMoves = new Map();
    for (const step of steps.slice(0, judged)) {
      const isDivergence = divergences.some((each) => each.step === step.number);
      if (step.permission === 'forbidden') this.#addRefusal(step, isDivergence);
      else latest = this.#addMoves(step, isDivergence, latest);
    }
  }

  #addRefusal({ before, act, at }: CountedStep, isDivergence: boolean): void {
    const refusal = refusalOf(this.#service, before, act, at);
    if (refusal) this.#add(keys.refusal(refusal), isDivergence);
  }

  /** Counts what a permitted act moved, and gives the latest moves after it. */
  #addMoves({ before, act, after }: CountedStep, isDivergence: boolean, latest: LatestMoves): LatestMoves {
    const moves = movesOf(this.#service, before, act, after);
    for (const move of moves) {
      this.#add(keys.transition(move), isDivergence);
      this.reached.add(move.to);
    }
    for (const pair of pairsOf(latest, moves)) this.#add(keys.pair(pair), isDivergence);
    // What goes wrong while nothing moves goes wrong in the states that the lifelines are in.
    if (isDivergence && moves.length === 0) {
      const states = lifelinesOf(this.#service, after).map(({ state }) => state);
      for (const state of new Set(states)) this.diverged.add(state);
    }
    return latestAfter(latest, moves);
  }

  #add(key: string, isDivergence: boolean): void {
    this.reached.add(key);
    if (isDivergence) this.diverged.add(key);
  }
}

const labelOf = (act: ActType): Words => actNames[act];

function covered(
  service: Service,
  model: Model,
  opened: number,
  { reached, diverged }: Coverage,
): MachineCoverage {
  return {
    service,
    states: model.states.map((name) => ({
      name,
      label: stateName(service, name),
      visited: name === UNOPENED ? opened : reached.of(name),
      diverged: diverged.of(name),
    })),
    transitions: model.transitions.map((each) => {
      const key = keys.transition(each);
      return { ...each, label: labelOf(each.act), taken: reached.of(key), diverged: diverged.of(key) };
    }),
    pairs: model.pairs.map((each) => {
      const key = keys.pair(each);
      const labels = { firstLabel: labelOf(each.first), secondLabel: labelOf(each.second) };
      return { ...each, ...labels, taken: reached.of(key), diverged: diverged.of(key) };
    }),
    refusals: model.refusals.map((each) => {
      const key = keys.refusal(each);
      const labels = { label: labelOf(each.act), stateLabel: stateName(service, each.state) };
      return { ...each, ...labels, tried: reached.of(key), diverged: diverged.of(key) };
    }),
  };
}

/** A service's machine with nothing played on it, as the catalogue shows it. */
export function unplayed(service: Service): MachineCoverage {
  return covered(service, modelOf(service), 0, new Coverage(service, []));
}

/** The coverage of each service's machine, counting judged steps only. */
export function coverageOf(services: readonly Service[], runs: readonly CountedRun[]): MachineCoverage[] {
  return services.map((service) =>
    covered(service, modelOf(service), runs.length, new Coverage(service, runs)),
  );
}
