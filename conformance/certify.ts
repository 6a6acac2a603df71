/** A whole run: play the plan, judge it, find the shortest counterexample of each failure, and play that again. */

import { defaultProfile } from '../machines/contract/default-profile.ts';
import type { Effort } from '../machines/contract/effort.ts';
import type { RecordEnd, RecordHeader } from '../machines/contract/record.ts';
import type { Service } from '../machines/contract/services.ts';
import { standingOf } from '../machines/requirements/catalogue-history.ts';
import { CATALOGUE_VERSION, type CatalogueVersion } from '../machines/requirements/catalogue-versions.ts';
import { worldsBy } from '../mocks/platform/world.ts';
import type { Measure } from '../scenarios/effort.ts';
import type { Plan } from '../scenarios/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Attachment, CandidateUnavailable } from './attach/attach.ts';
import { Patience } from './attach/patience.ts';
import { stoppedAfter, stoppedBy } from './attach/stopped.ts';
import { type Conclusion, conclude } from './conclude/conclude.ts';
import type { FailedBefore } from './conclude/failed-before.ts';
import { type Only, servicesOnly } from './conclude/only.ts';
import type { RunSummary } from './conclude/summary.ts';
import { Tally } from './conclude/tally.ts';
import type { Waiver } from './conclude/waivers.ts';
import { type Claims, type Crew, type JudgedBefore, ownCrew, type Played, wholeRun } from './crew/crew.ts';
import { together, workerCrew } from './crew/worker-crew.ts';
import { failingIn, isSought } from './explain/failing.ts';
import { headerOf } from './planned/header-of.ts';
import { lengthOf, type Numbered, ofPart, type Part } from './planned/part.ts';
import { plannedBy } from './planned/planned-by.ts';
import type { Stage } from './play/play.ts';
import { type Kept, tallyKept } from './split/kept.ts';
import { inOrder } from './workers/in-order.ts';

/** What is not said of the measure is as the effort has it. */
export interface CertifyOptions extends Partial<Measure> {
  readonly services: readonly Service[];
  readonly seed: number;
  /** How much is tried; normal unless said. */
  readonly effort?: Effort;
  /** Date of the run, `YYYY-MM-DD`. */
  readonly date: string;
  /** Scenarios under way at once. */
  readonly concurrency: number;
  /** Known failures, each until a date; their rules are played and judged all the same. */
  readonly waivers?: readonly Waiver[];
  /** What an earlier run saw fail: in the same version, it does not pass by holding once. */
  readonly failedBefore?: FailedBefore | undefined;
  /** Threads that play and judge, where the candidate lives in the suite's process; one unless given. */
  readonly workers?: number;
  /** What to play instead of all that services, seed and measure give. */
  readonly plan?: readonly Scenario[];
  /** The catalogue judged by; the newest unless said. */
  readonly catalogue?: CatalogueVersion;
  /** What alone is asked for; everything unless said. */
  readonly only?: Only;
  /** The part of the plan that is played, with what failed in it explained; all of it unless said. */
  readonly part?: Omit<Part, 'attached'>;
  /** What was played of the same run before, which is judged and not played again. */
  readonly kept?: Kept;
  /** Whether the run ends at the first failure of a *must*. */
  readonly bail?: boolean;
  /** Ends the run when it resolves, with what the end of the record says of it. */
  readonly until?: Promise<Pick<RecordEnd, 'stopped' | 'overdue'>>;
  /** What was judged before of candidates with the same claims, and is not judged again. */
  readonly judgedBefore?: JudgedBefore;
  /** Helsenorge around a practice; replaced only to prove that its own rules are checked. */
  readonly createWorld?: Stage['createWorld'];
}

/** Told of what happens, while it happens. */
export interface Observer {
  begun(header: RecordHeader, scenarios: number): void;
  /** A run's line in the record: of the plan in the plan's order, or a counterexample or its recheck. */
  recorded(line: string, summary: RunSummary): void;
  /** Told of the rules that were broken in the scenario. */
  played(broken: readonly string[]): void;
  /** The plan is played, and so many failures are to be explained. */
  explaining?(failures: number): void;
  ended(end: RecordEnd): void;
}

export interface Certification {
  readonly header: RecordHeader;
  readonly tally: Tally;
  readonly end: RecordEnd;
  readonly conclusion: Conclusion;
}

/**
 * Certifies an attached candidate. The same candidate and options give the same record, whatever the concurrency and
 * the number of workers. A scenario that the candidate does not answer ends in an error, and the run goes on; when it is gone, or
 * too many have, the run ends there and says so in its end line.
 */
export async function certify(
  attachment: Attachment,
  options: CertifyOptions,
  observer: Observer,
): Promise<Certification> {
  const statement = await attachment.driver.statement();
  const { only } = options;
  const asked = only ? servicesOnly(only) : options.services;
  const services = options.services.filter(
    (service) => statement.services.includes(service) && asked.includes(service),
  );
  const { profile = defaultProfile } = attachment;
  const crew = await crewFor(attachment, options, { statement, profile, services });
  try {
    const { planted } = attachment;
    const header = {
      ...headerOf({ ...options, services, profile }, statement),
      ...(options.part && { part: { ...options.part, attached: attachment.options } }),
      ...(planted && { planted }),
    };
    const plan = options.plan ?? plannedBy(header) ?? [];
    const tally = new Tally(services);
    if (options.kept) tallyKept(options.kept, header, tally);
    observer.begun(header, lengthOf(plan.length, header.part) - tally.runs);
    let isEnded = false;
    const record = ({ line, summary }: Played) => {
      if (isEnded) return;
      tally.add(summary, () => wholeRun(line, { statement, profile }));
      observer.recorded(line, summary);
    };
    const { part } = header;
    const played = playAll(crew, plan, tally, { record, observer, options, part, isEnded: () => isEnded });
    const stopped = await Promise.race([played, ...(options.until ? [options.until] : [])]);
    isEnded = true;
    const end: RecordEnd = { end: true, runs: tally.runs, ...stopped };
    observer.ended(end);
    const conclusion = conclude(header, tally, end, options.waivers, options.failedBefore);
    return { header, tally, end, conclusion };
  } finally {
    await crew.close();
  }
}

/** This thread, and others beside it where the candidate can be attached in each and more than one is asked for. */
async function crewFor(
  { driver, platform, again }: Attachment,
  options: CertifyOptions,
  claims: Claims,
): Promise<Crew> {
  const { concurrency, workers = 1, createWorld = worldsBy(claims.profile) } = options;
  const stage = { driver, platform, createWorld };
  if (!again || workers < 2 || options.createWorld)
    return ownCrew(stage, claims, concurrency, options.judgedBefore);
  const others = await workerCrew(again, claims, workers - 1, concurrency);
  return together(ownCrew(stage, claims, 1), others);
}

/** Why a run ended before its plan. */
type Ending = Pick<RecordEnd, 'stopped' | 'detail' | 'bailed'>;

interface Playing {
  readonly record: (played: Played) => void;
  readonly observer: Observer;
  readonly options: Pick<CertifyOptions, 'only' | 'bail' | 'catalogue'>;
  readonly part: Part | undefined;
  /** Whether the run was ended from outside: nothing is begun any longer. */
  readonly isEnded: () => boolean;
}

/** Plays the plan and explains what failed; gives why it was stopped, if it was. */
async function playAll(crew: Crew, plan: Plan, tally: Tally, playing: Playing): Promise<Ending> {
  try {
    const rest = ofPart(plan, playing.part, tally.runs);
    const ending = await playPlan(crew, rest, tally.errors, playing);
    if (!ending?.stopped) await explainFailures(crew, plan, tally, playing);
    return ending ?? {};
  } catch (error) {
    if (!(error instanceof CandidateUnavailable)) throw error;
    return stoppedBy({ ...error, detail: error.message });
  }
}

/** Plays what is left of the plan, some scenarios at once, and records in its order; gives why it ended before, if it did. */
async function playPlan(
  crew: Crew,
  plan: Iterable<Numbered>,
  errors: number,
  { record, observer, options: { bail, only, catalogue }, isEnded }: Playing,
): Promise<Ending | undefined> {
  let ending: Ending | undefined;
  function* untilOver() {
    for (const each of plan) {
      if (ending || isEnded()) return;
      yield each;
    }
  }
  const patience = new Patience(errors);
  const endingAfter = (played: Played): Ending | undefined => {
    const stopped = stoppedAfter(played.summary.error, patience);
    if (stopped) return stopped;
    const isFailed = brokenIn(played, only).some((id) => levelOf(id, catalogue) === 'must');
    return bail === true && isFailed ? { bailed: true } : undefined;
  };
  // What was played at the same time as what ends the run, and comes after it, is left out: the same at any concurrency.
  const recordUntilOver = (played: Played) => {
    if (ending) return;
    record(played);
    ending = endingAfter(played);
  };
  await inOrder(untilOver(), crew.size, recordUntilOver, async ({ scenario, number }) => {
    const played = await crew.play(scenario, number);
    if (!isEnded()) observer.played(brokenIn(played, only));
    return played;
  });
  return ending;
}

const levelOf = (id: string, catalogue: CatalogueVersion = CATALOGUE_VERSION) =>
  standingOf(id, catalogue)?.level;

/** The rules asked for that were broken in a run. */
function brokenIn({ summary }: Played, only: Only | undefined): string[] {
  return summary.divergences.map(({ rule }) => rule).filter((id) => isSought(id, only));
}

/** For each rule that failed: the shortest scenario that shows it, and that scenario once more. */
async function explainFailures(
  crew: Crew,
  plan: Plan,
  tally: Tally,
  { record, observer, options: { only }, isEnded }: Playing,
): Promise<void> {
  if (isEnded()) return;
  const failing = failingIn(plan, tally, only);
  observer.explaining?.(failing.length);
  const recordBoth = (explanation: readonly Played[]) => explanation.forEach(record);
  await inOrder(failing, crew.size, recordBoth, (each) => crew.explain(each));
}
