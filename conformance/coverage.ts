/** How much of each machine the run's judged steps have covered, and where they diverged. */
import type { ActType } from '../machines/contract/acts.ts';
import type { Words } from '../machines/contract/words.ts';
import type { MachineService } from '../machines/lifecycle.ts';
import { lifelinesOf } from '../machines/lifelines.ts';
import { actNames } from '../machines/phrases.ts';
import type { Step } from '../machines/requirements/step.ts';
import { stateName } from '../machines/state-names.ts';
import type { Report } from '../reports/schema.ts';
import { type Model, modelOf, UNOPENED } from '../scenarios/model.ts';
import type { JudgedRun } from './verdict.ts';

type MachineCoverage = Report['coverage'][number];

class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, this.of(key) + 1);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

interface JudgedStep {
  readonly step: Step;
  readonly isDivergence: boolean;
}

function statesOf(service: MachineService, { after }: Step): string[] {
  return lifelinesOf(service, after).map(({ state }) => state);
}

/** Counts what the steps of one service's conversations did. */
function tallyOf(service: MachineService, steps: readonly JudgedStep[]) {
  const states = new Tally();
  const taken = new Tally();
  const refused = new Tally();
  const diverged = new Tally();
  for (const { step, isDivergence } of steps) {
    const named = step.conversationBefore ?? step.bookingBefore;
    if (step.permission === 'forbidden') {
      if (named && named.service !== service) continue;
      const key = `${named?.state ?? UNOPENED} ${step.act.type}`;
      refused.add(key);
      if (isDivergence) diverged.add(key);
      continue;
    }
    let hasMoved = false;
    const earlier = lifelinesOf(service, step.before);
    lifelinesOf(service, step.after).forEach((lifeline, index) => {
      const before = earlier[index];
      const from = before?.state ?? UNOPENED;
      const isActor = before === undefined || (named !== undefined && before === named);
      if (!(isActor || from !== lifeline.state)) return;
      hasMoved = true;
      const key = `${from} ${step.act.type} ${lifeline.state}`;
      taken.add(key);
      if (isDivergence) diverged.add(key);
      states.add(lifeline.state);
    });
    if (!isDivergence || hasMoved) continue;
    // What goes wrong while nothing moves goes wrong in the states that the conversations are in.
    for (const state of new Set(statesOf(service, step))) diverged.add(state);
  }
  return { states, taken, refused, diverged };
}

function judgedSteps(runs: readonly JudgedRun[]): JudgedStep[] {
  return runs.flatMap(({ judgement }) => {
    const { steps, judged, divergences } = judgement;
    return steps
      .slice(0, judged)
      .map((step) => ({ step, isDivergence: divergences.some((each) => each.step === step.number) }));
  });
}

const labelOf = (act: ActType): Words => actNames[act];

/** A service's machine with nothing played on it, as the catalogue shows it. */
export function unplayed(service: MachineService): MachineCoverage {
  const none = new Tally();
  return covered(service, modelOf(service), 0, { states: none, taken: none, refused: none, diverged: none });
}

function covered(
  service: MachineService,
  model: Model,
  opened: number,
  { states, taken, refused, diverged }: ReturnType<typeof tallyOf>,
): MachineCoverage {
  return {
    service,
    states: model.states.map((name) => ({
      name,
      label: stateName(service, name),
      visited: name === UNOPENED ? opened : states.of(name),
      diverged: diverged.of(name),
    })),
    transitions: model.transitions.map((each) => {
      const key = `${each.from} ${each.act} ${each.to}`;
      return { ...each, label: labelOf(each.act), taken: taken.of(key), diverged: diverged.of(key) };
    }),
    refusals: model.refusals.map((each) => {
      const key = `${each.state} ${each.act}`;
      return { ...each, label: labelOf(each.act), tried: refused.of(key), diverged: diverged.of(key) };
    }),
  };
}

/** The coverage of each service's machine, counting judged steps only. */
export function coverageOf(
  services: readonly MachineService[],
  runs: readonly JudgedRun[],
): MachineCoverage[] {
  const steps = judgedSteps(runs);
  return services.map((service) => covered(service, modelOf(service), runs.length, tallyOf(service, steps)));
}
