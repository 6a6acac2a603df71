/** What the runs of a record come to, counted as they come: no run is kept but what a report shows of it. */
import type { Purpose } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/service-names.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import { isOfThePlan } from '../../scenarios/scenario.ts';
import { CoverageTally } from './coverage.ts';
import { type Needs, needsOf, type Varied } from './needs.ts';
import { SituationTally } from './situation-tally.ts';
import { type RunSummary, summaryOf, type WholeRun } from './summary.ts';
import type { JudgedRun } from './verdict.ts';

/** A run that shows a rule broken, and at which step. */
export interface Shown {
  readonly name: string;
  readonly step: number;
  readonly whole: WholeRun;
}

/** How a rule was broken. */
export interface Broken {
  /** The run of the plan that broke it earliest, the first of equals. */
  readonly explored: Shown | undefined;
  /** Its counterexample, if it was looked for. */
  readonly counterexample: Shown | undefined;
  /** How many runs of the plan broke it, by their purpose. */
  readonly occurrences: Readonly<Partial<Record<Purpose, number>>>;
  /** The services in which it was. */
  readonly services: readonly Service[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class Tally {
  readonly services: readonly Service[];
  readonly coverage = new CoverageTally();
  readonly situations = new SituationTally();
  readonly #exercised = new Map<RequirementId, number>();
  readonly #broken = new Map<RequirementId, Mutable<Broken>>();
  readonly #notRepeated = new Set<string>();
  readonly #variations = new Map<string, Varied[]>();
  readonly #stories: WholeRun[] = [];
  readonly #errored: WholeRun[] = [];
  runs = 0;
  acts = 0;
  messages = 0;
  /** What the suite itself did wrong, first of all. */
  suiteFault: string | undefined;

  constructor(services: readonly Service[]) {
    this.services = services;
  }

  add(summary: RunSummary, whole: WholeRun): void {
    this.runs += 1;
    this.acts += summary.acts;
    this.messages += summary.messages;
    this.suiteFault ??= summary.suiteFault;
    this.coverage.add(summary.covered);
    if (summary.purpose === 'story') this.#stories.push(whole);
    if (summary.error) this.#errored.push(whole);
    if (isOfThePlan(summary.purpose)) {
      this.situations.add(summary);
      for (const [rule, count] of summary.exercised) {
        this.#exercised.set(rule, this.exercised(rule) + count);
      }
    }
    for (const { rule, step, services } of summary.divergences) {
      this.#addBroken(rule, summary, { name: summary.name, step, whole }, services);
    }
    const { purpose, rule: about, varied, divergences } = summary;
    if (!about) return;
    const isBroken = divergences.some(({ rule }) => rule === about);
    // One that ended in an error says nothing of whether it repeats.
    if (purpose === 'recheck' && !isBroken && !summary.error) this.#notRepeated.add(about);
    if (varied) this.#variations.set(about, [...(this.#variations.get(about) ?? []), { varied, isBroken }]);
  }

  #addBroken(
    rule: RequirementId,
    { purpose, rule: about }: RunSummary,
    shown: Shown,
    services: readonly Service[],
  ): void {
    const broken = this.#broken.get(rule) ?? {
      explored: undefined,
      counterexample: undefined,
      occurrences: {},
      services: [],
    };
    if (isOfThePlan(purpose)) {
      if (!broken.explored || shown.step < broken.explored.step) broken.explored = shown;
      broken.occurrences = { ...broken.occurrences, [purpose]: (broken.occurrences[purpose] ?? 0) + 1 };
    } else if (purpose === 'counterexample' && about === rule) broken.counterexample ??= shown;
    else return;
    broken.services = SERVICES.filter((each) => broken.services.includes(each) || services.includes(each));
    this.#broken.set(rule, broken);
  }

  /** In how many steps of the plan's runs a rule was put to the test. */
  exercised(rule: RequirementId): number {
    return this.#exercised.get(rule) ?? 0;
  }

  /** The rules that were broken, in the order in which they first were. */
  broken(): ReadonlyMap<RequirementId, Broken> {
    return this.#broken;
  }

  /** Whether a rule held when its counterexample was played again. */
  isRepeatable(rule: RequirementId): boolean {
    return !this.#notRepeated.has(rule);
  }

  /** What a rule's failure needs, as far as its counterexample was varied. */
  needs(rule: RequirementId): Needs {
    return needsOf(this.#variations.get(rule) ?? []);
  }

  /** How many runs ended in an error. */
  get errors(): number {
    return this.#errored.length;
  }

  /** The runs that ended in an error; few, for a run stops at many. */
  errored(): JudgedRun[] {
    return this.#errored.map((whole) => whole());
  }

  stories(): JudgedRun[] {
    return this.#stories.map((whole) => whole());
  }
}

/** The tally of judged runs at hand. */
export function tallyOf(services: readonly Service[], runs: readonly JudgedRun[]): Tally {
  const tally = new Tally(services);
  for (const judged of runs) tally.add(summaryOf(judged, services), () => judged);
  return tally;
}
