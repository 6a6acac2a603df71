/** Plays scenarios on a candidate until one of its rules is broken: how soon, and by which. */

import type { Profile } from '../../machines/contract/profile.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import type { DrawnFault } from '../../mocks/mutants/drawn/drawn-fault.ts';
import { createFaulty } from '../../mocks/mutants/drawn/drawn-faults.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { judge } from '../judge/judge.ts';
import { playIn } from '../play/play.ts';

export interface FirstFailure {
  readonly rule: string;
  readonly scenario: string;
  /** Acts until it was seen, and of these in the scenario that showed it. */
  readonly steps: number;
  readonly length: number;
}

/** Undefined where no scenario shows the fault. */
export async function firstFailure(
  fault: DrawnFault,
  scenarios: Iterable<Scenario>,
  profile: Profile,
): Promise<FirstFailure | undefined> {
  const { carrier, ...platform } = direct('power');
  const stage = {
    driver: createFaulty(fault, profile, carrier),
    platform,
    createWorld: worldsBy(profile),
  };
  let steps = 0;
  let number = 0;
  try {
    for (const scenario of scenarios) {
      const run = await playIn(stage, scenario, number);
      number += 1;
      const [first] = judge(run, referenceStatement, profile).divergences.filter(
        ({ isPlatformFault }) => !isPlatformFault,
      );
      if (first) {
        return { rule: first.rule, scenario: scenario.name, steps: steps + first.step, length: first.step };
      }
      steps += scenario.acts.length;
    }
    return undefined;
  } finally {
    await platform.close();
  }
}
