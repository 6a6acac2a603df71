/** A thread that proves subjects by name. */
import { workerData } from 'node:worker_threads';
import { SERVICES } from '../../machines/contract/services.ts';
import type { JudgedBefore } from '../crew/crew.ts';
import { type Chances, planner } from './plans.ts';
import { type Proof, prove, subjects } from './prove.ts';

export interface ProveData {
  readonly chances: Chances;
  /** Whether everything of every service is played, and not of the fault's own alone. */
  readonly isWhole: boolean;
}

const { chances, isWhole } = workerData as ProveData;
const planFor = planner(chances, isWhole);
const judgedBefore: JudgedBefore = new Map();

export default async function perform(name: string): Promise<Proof> {
  const subject = subjects.find((each) => each.name === name);
  if (!subject) throw new RangeError(`There is nothing to prove by the name of ${name}`);
  return prove(subject, { services: SERVICES, plan: planFor(subject), judgedBefore });
}
