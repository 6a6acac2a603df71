/** What a judged run comes to: small enough to be kept, counted and sent between threads. */
import type { Purpose, RunRecord } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import type { SituationKey } from '../judge/situations.ts';
import { servicesBroken } from './charged-lifelines.ts';
import { type CoveredServices, coveredBy } from './coverage.ts';
import type { JudgedRun } from './verdict.ts';

export interface RunSummary {
  readonly name: string;
  readonly purpose: Purpose;
  /** The rule a counterexample or its recheck is about. */
  readonly rule?: RunRecord['rule'];
  /** Of a variation of a counterexample. */
  readonly varied?: RunRecord['varied'];
  /** Why it was not played to its end. */
  readonly error?: RunRecord['error'];
  readonly acts: number;
  readonly messages: number;
  /** In how many steps each rule was put to the test. */
  readonly exercised: readonly (readonly [RequirementId, number])[];
  /** The rules that did not hold, at which step, from 1, and in which services. */
  readonly divergences: readonly {
    readonly rule: RequirementId;
    readonly step: number;
    readonly services: readonly Service[];
  }[];
  /** In how many steps in which all held each situation that a rule needs came about. */
  readonly occurred: readonly (readonly [SituationKey, number])[];
  /** The situations that what diverged hid. */
  readonly hidden: readonly SituationKey[];
  readonly suiteFault?: string;
  readonly covered: CoveredServices;
}

/** A judged run, whatever holds it: read again from its line where it is asked for. */
export type WholeRun = () => JudgedRun;

export function summaryOf({ run, judgement }: JudgedRun, services: readonly Service[]): RunSummary {
  const { name, purpose, rule, varied, steps, error } = run;
  const { exercised, divergences, occurred, hidden, suiteFault } = judgement;
  return {
    name,
    purpose,
    ...(rule && { rule }),
    ...(varied && { varied }),
    ...(error && { error }),
    acts: steps.length,
    messages: steps.reduce((sum, { passed }) => sum + passed.length, 0),
    exercised: [...exercised].map(([id, numbers]) => [id, numbers.length] as const),
    divergences: divergences.map((each) => ({
      rule: each.rule,
      step: each.step,
      services: servicesBroken(judgement.steps[each.step - 1], each.rule),
    })),
    occurred: [...occurred],
    hidden: [...hidden],
    ...(suiteFault && { suiteFault }),
    covered: coveredBy(services, { judgement }),
  };
}
