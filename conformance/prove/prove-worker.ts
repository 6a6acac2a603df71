/** A thread that proves subjects by name. */
import { workerData } from 'node:worker_threads';
import type { Profile } from '../../machines/contract/profile.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import type { JudgedBefore } from '../crew/crew.ts';
import { type Chances, planner } from './plans.ts';
import { type Proof, prove, subjects } from './prove.ts';
import { proveRedacted } from './prove-redacted.ts';

export interface ProveData {
  readonly profile: Profile;
  readonly chances: Chances;
  /** Whether everything of every service is played, and not of the fault's own alone. */
  readonly isWhole: boolean;
  /** Whether it is proved that redaction hides nothing of it from the judge. */
  readonly isRedacted?: boolean;
}

const { profile, chances, isWhole, isRedacted } = workerData as ProveData;
const planFor = planner(chances, isWhole, profile);
const judgedBefore: JudgedBefore = new Map();

export default async function perform(name: string): Promise<Proof> {
  const subject = subjects.find((each) => each.name === name);
  if (!subject) throw new RangeError(`There is nothing to prove by the name of ${name}`);
  if (isRedacted) return proveRedacted(subject, planFor(subject), profile);
  return prove(subject, { services: SERVICES, plan: planFor(subject), profile, judgedBefore });
}
