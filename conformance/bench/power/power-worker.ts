/** A thread that plays one way's plan on one drawn fault. */
import { workerData } from 'node:worker_threads';
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import type { Effort } from '../../../machines/contract/effort.ts';
import { drawnFaults } from '../../../mocks/mutants/drawn/drawn-faults.ts';
import { type FirstFailure, firstFailure } from '../../prove/first-failure.ts';
import { planOfWay } from './tried-plans.ts';
import type { Way } from './ways.ts';

export interface PowerData {
  readonly seed: number;
  readonly faults: number;
  readonly effort: Effort;
}
export interface PowerTask {
  /** Which of the faults, from 0. */
  readonly index: number;
  readonly way: Way;
}

const { seed, faults, effort } = workerData as PowerData;
const drawn = drawnFaults(seed, faults);

export default async function perform({ index, way }: PowerTask): Promise<FirstFailure | undefined> {
  const fault = drawn[index];
  if (!fault) throw new RangeError(`There is no fault ${index} of ${faults}`);
  return firstFailure(fault, planOfWay(way, fault.service, effort, seed), defaultProfile);
}
