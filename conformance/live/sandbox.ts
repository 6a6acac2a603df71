/** Helsenorge to develop against: one practice that goes on as long as somebody works, judged as it goes. */
import type { Act } from '../../machines/contract/acts.ts';
import type { ActResponse, TestDriver } from '../../machines/contract/driver.ts';
import { type Practice, provisionOf } from '../../machines/contract/practice.ts';
import { limitsOf, type Profile } from '../../machines/contract/profile.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import { beginning, instantOf } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { epochOf } from '../../machines/workdays.ts';
import { type World, worldsBy } from '../../mocks/platform/world.ts';
import type { Access, Platform } from '../../mocks/reception.ts';
import { CandidateUnavailable } from '../attach/unavailable.ts';
import { stepsAsTheyCome } from '../judge/steps.ts';
import { type Playing, playAct } from '../play/play.ts';
import { createJudging, type Judging } from './judging.ts';
import { createLog, type Log } from './log.ts';
import { unattached } from './seen-at-platform.ts';
import { takeIn } from './taken-in.ts';

/** Steps that one practice takes: rules look back at all of them. */
const STEPS_MAX = 3000;

export interface SandboxOptions {
  readonly practice: Practice;
  readonly platform: Platform;
  /** The codes and limits by which Helsenorge plays and the system is judged. */
  readonly profile: Profile;
  /** The record system's test driver, where one is attached; without it the system works by itself. */
  readonly attached?: { readonly driver: TestDriver; readonly statement: Statement } | undefined;
  /** What the time is, as an instant of Oslo's. */
  readonly clock: () => string;
  /** Told whenever there is something new to show. */
  readonly changed: () => void;
}

/** What was attempted could not be done, in the words of whatever hindered it. */
export class NotDone extends Error {}

export interface Sandbox {
  readonly practice: Practice;
  readonly access: Access;
  readonly statement: Statement;
  readonly isAttached: boolean;
  readonly situation: Situation;
  readonly now: string;
  readonly isBusy: boolean;
  readonly isFull: boolean;
  readonly world: World;
  readonly log: Log;
  readonly judging: Judging;
  /** @throws NotDone when the record system does not answer. */
  perform(act: Act): Promise<void>;
  /** Forgets all that happened: the same practice, as at first, at the same address. */
  beginAnew(): Promise<void>;
  close(): Promise<void>;
}

/** Nobody at the office is asked for anything. */
const NOTHING: ActResponse = { outcome: 'accepted', filed: [], tasks: [], charges: [], warnings: [] };

export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { practice, platform, attached, clock, changed } = options;
  const statement = attached?.statement ?? unattached;
  const driver = attached?.driver ?? { act: async () => NOTHING };
  let history: History;
  let access: Access;
  let work: Promise<unknown> = Promise.resolve();
  let busy = 0;

  async function open(): Promise<void> {
    history = historyOf(options, statement, clock());
    access = platform.admit(history.playing.world, heard);
    await attached?.driver.provision(provisionOf(practice, history.playing.now, access));
  }

  /** A record system that nobody asks has called: what it sent is taken in at once. */
  function heard(): void {
    if (attached) return;
    const { playing } = history;
    playing.now = later(clock(), playing.now);
    take(history);
    changed();
  }

  /** One thing after another, as in a scenario. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    busy += 1;
    const done = work.then(task).finally(() => {
      busy -= 1;
      changed();
    });
    work = done.catch(() => {});
    changed();
    return done;
  }

  async function performNow(act: Act): Promise<void> {
    const { playing, judging, log } = history;
    if (isFull(history)) throw new NotDone('The practice holds all the steps that it takes: begin anew.');
    if (!attached) take(history);
    playing.now = later(clock(), instantOf(act, playing.now));
    const record = await playAct(driver as TestDriver, playing, act);
    const by = attached ? undefined : NOTHING_SENT;
    const broken = judging.judge(record, log.count + 1, by);
    log.add(record, { broken });
  }

  async function leave(): Promise<void> {
    platform.dismiss(practice.id);
    await attached?.driver.retire({ practice: practice.id }).catch(() => {});
  }

  await open();
  return {
    practice,
    statement,
    isAttached: attached !== undefined,
    get access() {
      return access;
    },
    get situation() {
      return history.judging.latest?.after ?? history.first;
    },
    get now() {
      return later(clock(), history.playing.now);
    },
    get isBusy() {
      return busy > 0;
    },
    get isFull() {
      return isFull(history);
    },
    get world() {
      return history.playing.world;
    },
    get log() {
      return history.log;
    },
    get judging() {
      return history.judging;
    },
    perform: (act) => inTurn(() => performNow(act).catch(hindered)),
    beginAnew: () =>
      inTurn(async () => {
        await leave();
        await open().catch(hindered);
      }),
    close: leave,
  };
}

/** What the office has not sent, nobody judges. */
const NOTHING_SENT: ReadonlySet<RequirementId> = new Set();

function hindered(error: unknown): never {
  throw error instanceof CandidateUnavailable ? new NotDone(error.message) : error;
}

/** What is kept of the practice since it was begun. */
interface History {
  readonly profile: Profile;
  readonly first: Situation;
  readonly playing: Playing;
  readonly judging: Judging;
  readonly log: Log;
}

function historyOf(
  { practice, profile }: Pick<SandboxOptions, 'practice' | 'profile'>,
  statement: Statement,
  start: string,
): History {
  const playing: Playing = { world: worldsBy(profile)(practice), conversations: [], now: start };
  const judging = createJudging(stepsAsTheyCome({ practice, start }, statement, profile));
  const first = beginning(start, limitsOf(profile));
  return { profile, first, playing, judging, log: createLog(practice, true) };
}

/** Takes in what the office has sent, as far as there is room. */
function take({ profile, playing, judging, log }: History): void {
  for (const { step, told, by } of takeIn(playing, profile)) {
    if (log.count >= STEPS_MAX) return;
    log.add(step, { ...told, broken: judging.judge(step, log.count + 1, by) });
  }
}

const isFull = ({ log }: History): boolean => log.count >= STEPS_MAX;

const later = (one: string, other: string): string => (epochOf(one) > epochOf(other) ? one : other);
