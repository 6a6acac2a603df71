/**
 * A sample of the state faults end to end: record systems that stand in a wrong state after an act, at every time or at the n-th
 * only, drawn by a seed. What the model proves of all of them, these show through messages and answers.
 */
import type { Profile } from '../../machines/contract/profile.ts';
import { drawnMoves } from '../../mocks/mutants/drawn/drawn-faults.ts';
import { planOf } from '../../scenarios/plan.ts';
import { firstFailure } from './first-failure.ts';

/** Faults of the sample. */
const SAMPLE = 24;

export interface MovesProof {
  readonly all: number;
  /** What those do wrong that no rule failed. */
  readonly missed: readonly string[];
}

export async function proveMoves(seed: number, profile: Profile, sample = SAMPLE): Promise<MovesProof> {
  const faults = drawnMoves(seed, sample);
  const missed: string[] = [];
  for (const fault of faults) {
    const plan = planOf({ services: [fault.service], seed, profile });
    if (!(await firstFailure(fault, plan, profile))) missed.push(fault.fault);
  }
  return { all: faults.length, missed };
}

/** `State faults found end to end: 24 of 24`, and those that were not. */
export function movesLine({ all, missed }: MovesProof): string {
  const rest = missed.length > 0 ? `; not found: ${missed.join('; ')}` : '';
  return `State faults found end to end, drawn: ${all - missed.length} of ${all}${rest}`;
}
