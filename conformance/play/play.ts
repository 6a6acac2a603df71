/** Plays a scenario against a candidate and records it. It concludes nothing. */
import { v5 as uuid } from 'uuid';
import {
  type Act,
  isOfficeAct,
  practiceNumberOf,
  practicesIn,
  textOf,
} from '../../machines/contract/acts.ts';
import type { ActRequest, ActResponse, OfficeAct, TestDriver } from '../../machines/contract/driver.ts';
import { citizenNamed, type Practice, provisionOf } from '../../machines/contract/practice.ts';
import type { Passed, RunRecord, StepRecord } from '../../machines/contract/record.ts';
import { numberOf } from '../../machines/conversation.ts';
import { opensConversation } from '../../machines/situation/conversations.ts';
import { instantOf } from '../../machines/situation/lifecycle.ts';
import type { World } from '../../mocks/platform/world.ts';
import type { Platform } from '../../mocks/reception.ts';
import { practiceOf, practicesBeside } from '../../scenarios/data/practice.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { CandidateUnavailable, type Trouble } from '../attach/unavailable.ts';
import { bookingRequestOf } from './booking-request.ts';
import { panelRequestOf } from './panel-request.ts';
import { errorOf } from './run-error.ts';

const UNKNOWN_NAMESPACE = '0f1a3f0c-5a4e-5d0c-9a0b-7f3c5f1e2d4a';

export interface Stage {
  readonly driver: TestDriver;
  readonly platform: Platform;
  readonly createWorld: (practice: Practice) => World;
}

/** A practice as it is played: Helsenorge around it, the time there, and the id of each conversation started so far. */
export interface Playing {
  readonly world: World;
  readonly conversations: string[];
  now: string;
}

/** A scenario as far as it could be played, and what hindered the candidate, if anything did. */
export interface Outcome {
  readonly run: RunRecord;
  readonly hindered?: CandidateUnavailable;
}

/**
 * Plays a scenario in the practices of a number, as many as its acts name, and gives the record of it.
 * @throws CandidateUnavailable when the candidate cannot answer.
 */
export async function playIn(stage: Stage, scenario: Scenario, number: number): Promise<RunRecord> {
  return whole(await playAsFar(stage, scenario, number));
}

/**
 * Plays a scenario in a practice of its own, and those beside it, and gives the record of it.
 * @throws CandidateUnavailable when the candidate cannot answer.
 */
export async function play(stage: Stage, scenario: Scenario, practice: Practice): Promise<RunRecord> {
  return whole(await playAt(stage, scenario, practice, []));
}

/** Plays a scenario in the practices of a number as far as the candidate answers; the record says how far that was. */
export function playAsFar(stage: Stage, scenario: Scenario, number: number): Promise<Outcome> {
  const beside = practicesBeside(number, practicesIn(scenario.acts), scenario.drawn);
  return playAt(stage, scenario, practiceOf(number, scenario.drawn), beside);
}

function whole({ run, hindered }: Outcome): RunRecord {
  if (hindered) throw hindered;
  return run;
}

async function playAt(
  { driver, platform, createWorld }: Stage,
  scenario: Scenario,
  practice: Practice,
  beside: readonly Practice[],
): Promise<Outcome> {
  const practices = [practice, ...beside];
  const all = practices.map((each) => ({ world: createWorld(each), conversations: [], now: scenario.start }));
  const accesses = all.map(({ world }) => platform.admit(world));
  const steps: StepRecord[] = [];
  try {
    for (const [index, access] of accesses.entries()) {
      await driver.provision(provisionOf(practices[index] ?? practice, scenario.start, access));
    }
    await playActs(driver, all, scenario.acts, steps);
    for (const { id } of practices) await driver.retire({ practice: id });
    return { run: recordOf(scenario, practice, beside, steps) };
  } catch (error) {
    if (!(error instanceof CandidateUnavailable)) throw error;
    if (error.operation === 'act' && ANSWERING.includes(error.trouble)) await retireAll(driver, practices);
    const run = recordOf(scenario, practice, beside, steps);
    return { run: { ...run, error: errorOf(error, steps) }, hindered: error };
  } finally {
    for (const { id } of practices) platform.dismiss(id);
  }
}

/** Troubles of a candidate that answers all the same: it may want to let go of a practice. */
const ANSWERING: readonly Trouble[] = ['failed', 'too-large', 'not-json', 'off-contract'];

async function retireAll(driver: TestDriver, practices: readonly Practice[]): Promise<void> {
  for (const { id } of practices) await driver.retire({ practice: id }).catch(() => {});
}

function recordOf(
  { name, purpose, start, acts, drawn }: Scenario,
  practice: Practice,
  beside: readonly Practice[],
  steps: StepRecord[],
): RunRecord {
  const further = beside.length > 0 && { beside: [...beside] };
  return { name, purpose, start, practice, ...further, ...(drawn && { drawn }), acts: [...acts], steps };
}

/** Plays the acts, and adds what was seen of each to the steps. */
async function playActs(
  driver: TestDriver,
  practices: readonly Playing[],
  acts: readonly Act[],
  steps: StepRecord[],
): Promise<void> {
  for (const act of acts) {
    const there = practices[practiceNumberOf(act) - 1];
    if (!there) throw new RangeError(`No practice ${practiceNumberOf(act)} is played`);
    there.now = instantOf(act, there.now);
    const sentMeanwhile = sentFromNow(practices.filter((each) => each !== there));
    const step = await playAct(driver, there, act);
    const passedBeside = sentMeanwhile();
    steps.push({ ...step, ...(passedBeside.length > 0 && { passedBeside }) });
  }
}

/** What is sent from now on at the addresses of some practices, which see it themselves when it is their turn. */
function sentFromNow(practices: readonly Playing[]): () => Passed[] {
  const before = practices.map(({ world }) => world.waiting().length);
  return () =>
    practices.flatMap(({ world }, index) =>
      world
        .waiting()
        .slice(before[index])
        .filter(({ to }) => to === 'platform'),
    );
}

/** Plays one act at its instant; `conversations` grows with it. */
export async function playAct(
  driver: TestDriver,
  { world, conversations, now: at }: Playing,
  act: Act,
): Promise<StepRecord> {
  const named = conversations[numberOf(act) - 1];
  const done = world.perform(act, at, named);
  const request = bookingRequestOf(act, at, world, unknownId(world)) ?? requestOf(act, world, named);
  const response = await answered(driver, world, { practice: world.practice.id, now: at, act: request });
  const faltered = world.faltered();
  const { outcome, reason } = request ? response : done;
  if (isOfficeAct(act) && outcome === 'refused') world.refusedByOffice(act);
  const opened = isOfficeAct(act) ? world.takeOpenedByOffice() : done.conversation;
  const conversation = opensConversation(act) ? opened : named;
  if (opensConversation(act) && outcome === 'accepted') conversations.push(opened ?? unknownId(world));
  return {
    act,
    at,
    ...(conversation && { conversation }),
    request,
    outcome,
    ...(reason && { reason }),
    ...(faltered && { faltered }),
    passed: world.takePassed(),
    office: seenAt(response),
    view: world.view(),
  };
}

/**
 * What the office answers to an act. Where a call of its has faltered it is asked once more, with the network well: what
 * is new is then of both answers, and what stands of the latter.
 */
async function answered(driver: TestDriver, world: World, asked: ActRequest): Promise<ActResponse> {
  const first = await driver.act(asked);
  if (!world.faltered()) return first;
  const then = await driver.act({ ...asked, act: null });
  return {
    ...then,
    outcome: first.outcome,
    reason: first.reason,
    filed: [...first.filed, ...then.filed],
    charges: [...first.charges, ...then.charges],
    warnings: [...first.warnings, ...then.warnings],
  };
}

function seenAt({ filed, tasks, charges, warnings, calendar }: ActResponse): StepRecord['office'] {
  return { filed, tasks, charges, warnings, ...(calendar && { calendar }) };
}

function unknownId({ practice }: World): string {
  return uuid(practice.id, UNKNOWN_NAMESPACE);
}

/** What the office is asked to do for an act, or null when it is not the office's. */
function requestOf(act: Act, world: World, named: string | undefined): OfficeAct | null {
  if (!isOfficeAct(act)) return null;
  const gp = world.practice.clinicians[0]?.herId ?? '';
  const text = textOf(act);
  if (act.type === 'clinician.opens' || act.type === 'office.opens') {
    const { nationalId, gpHerId } = citizenNamed(world.practice, act.citizen);
    const clinician = world.practice.clinicians.some(({ herId }) => herId === gpHerId) ? gpHerId : gp;
    return {
      type: 'clinician.opens',
      service: act.type === 'office.opens' ? 'office-contact' : 'e-consultation',
      clinician: clinician ?? gp,
      citizen: nationalId,
      text,
    };
  }
  const onPanel = panelRequestOf(act, world.practice, gp);
  if (onPanel) return onPanel;
  const conversation = named ?? unknownId(world);
  const about = {
    clinician: world.clinicianOf(conversation) || gp,
    conversation,
    answers: world.latestReceived(conversation) ?? conversation,
    text,
  };
  switch (act.type) {
    case 'office.renews':
    case 'office.declines':
      return { type: act.type, ...about, by: act.by ?? 'gp' };
    case 'clinician.answers':
      return { type: act.type, ...about, ...(act.by && { by: act.by }) };
    case 'clinician.closes':
    case 'clinician.refers':
    case 'clinician.redirects':
      return { type: act.type, ...about };
    default:
      return null;
  }
}
