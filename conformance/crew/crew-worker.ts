/** A thread of a crew: it attaches the candidate for itself, and plays and judges what it is given. */
import { workerData } from 'node:worker_threads';
import { worldsBy } from '../../mocks/platform/world.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type AttachOptions, attach } from '../attach/attach.ts';
import { CandidateUnavailable } from '../attach/unavailable.ts';
import type { Failing } from '../explain/counterexample.ts';
import { type Claims, ownCrew, type Played } from './crew.ts';

export interface CrewData {
  readonly candidate: AttachOptions;
  readonly claims: Claims;
}

export type CrewTask =
  | { readonly scenario: Scenario; readonly practice: number }
  | { readonly failing: Failing };

/** What was played, or why the candidate could not answer: an error of a class of ours is not sent as such. */
export type CrewResult =
  | { readonly played: readonly Played[] }
  | { readonly unavailable: Pick<CandidateUnavailable, 'message' | 'trouble' | 'operation'> };

const { candidate, claims } = workerData as CrewData;
const attachment = await attach(candidate);
const crew = ownCrew({ ...attachment, createWorld: worldsBy(claims.profile) }, claims, 1);

export default async function perform(task: CrewTask): Promise<CrewResult> {
  try {
    const played =
      'failing' in task ? await crew.explain(task.failing) : [await crew.play(task.scenario, task.practice)];
    return { played };
  } catch (error) {
    if (!(error instanceof CandidateUnavailable)) throw error;
    const { message, trouble, operation } = error;
    return { unavailable: { message, trouble, operation } };
  }
}
