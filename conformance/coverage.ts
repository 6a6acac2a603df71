/** How much of each machine the run's judged steps have covered. */
import type { MachineService } from '../machines/lifecycle.ts';
import { actNames } from '../machines/phrases.ts';
import { stateName } from '../machines/state-names.ts';
import type { Step } from '../machines/requirements/step.ts';
import type { Report } from '../reports/schema.ts';
import { modelOf, UNOPENED } from '../scenarios/model.ts';
import type { JudgedRun } from './conclude.ts';

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

/** Counts what the steps of one service's conversations did. */
function tallyOf(service: MachineService, steps: readonly Step[]) {
  const states = new Tally();
  const transitions = new Tally();
  const refusals = new Tally();
  for (const step of steps) {
    const named = step.conversationBefore ?? undefined;
    if (step.permission === 'forbidden') refusals.add(`${named?.state ?? UNOPENED} ${step.act.type}`);
    step.after.conversations.forEach((conversation, index) => {
      if (conversation.service !== service) return;
      const before = step.before.conversations[index];
      const from = before?.state ?? UNOPENED;
      const isActor = before === undefined || (named !== undefined && before === named);
      if (step.permission !== 'permitted' || !(isActor || from !== conversation.state)) return;
      transitions.add(`${from} ${step.act.type} ${conversation.state}`);
      states.add(conversation.state);
    });
  }
  return { states, transitions, refusals };
}

/** The coverage of each service's machine, counting judged steps only. */
export function coverageOf(services: readonly MachineService[], runs: readonly JudgedRun[]): MachineCoverage[] {
  const steps = runs.flatMap(({ judgement }) => judgement.steps.slice(0, judgement.judged));
  return services.map((service) => {
    const { states, transitions, refusals } = tallyOf(service, steps);
    const model = modelOf(service);
    return {
      service,
      states: model.states.map((name) => ({ name, visited: name === UNOPENED ? runs.length : states.of(name) })),
      transitions: model.transitions.map((each) => ({
        ...each,
        taken: transitions.of(`${each.from} ${each.act} ${each.to}`),
      })),
      refusals: model.refusals.map((each) => ({ ...each, tried: refusals.of(`${each.state} ${each.act}`) })),
    };
  });
}
