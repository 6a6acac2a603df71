/** A whole run: play the plan, judge it, find the shortest counterexample of each failure, and play that again. */

import type { Effort } from '../machines/contract/effort.ts';
import { RECORD_VERSION, type RecordEnd, type RecordHeader } from '../machines/contract/record.ts';
import type { Service } from '../machines/contract/services.ts';
import type { Statement } from '../machines/contract/statement.ts';
import { CATALOGUE_VERSION } from '../machines/requirements/catalogue.ts';
import { createWorld } from '../mocks/platform/world.ts';
import { changedIn, type Measure, measureOf, randomOfEach } from '../scenarios/effort.ts';
import { type Plan, planned } from '../scenarios/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Attachment, CandidateUnavailable } from './attach/attach.ts';
import { stoppedBy } from './attach/stopped.ts';
import { type Conclusion, conclude } from './conclude/conclude.ts';
import { Tally } from './conclude/tally.ts';
import type { Waiver } from './conclude/waivers.ts';
import { type Claims, type Crew, type JudgedBefore, ownCrew, type Played, wholeRun } from './crew/crew.ts';
import { together, workerCrew } from './crew/worker-crew.ts';
import { type Failing, PRACTICES_PER_RULE } from './explain/counterexample.ts';
import type { Stage } from './play/play.ts';
import { SUITE_VERSION } from './version.ts';
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
  /** Threads that play and judge, where the candidate lives in the suite's process; one unless given. */
  readonly workers?: number;
  /** What to play instead of all that services, seed and measure give. */
  readonly plan?: readonly Scenario[];
  /** What was judged before of candidates with the same claims, and is not judged again. */
  readonly judgedBefore?: JudgedBefore;
  /** Helsenorge around a practice; replaced only to prove that its own rules are checked. */
  readonly createWorld?: Stage['createWorld'];
}

/** Told of what happens, while it happens. */
export interface Observer {
  begun(header: RecordHeader, scenarios: number): void;
  /** A run's line in the record: of the plan in the plan's order, or a counterexample or its recheck. */
  recorded(line: string): void;
  played(): void;
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
 * the number of workers. When the candidate becomes unavailable the run ends there and says so in its end line.
 */
export async function certify(
  attachment: Attachment,
  options: CertifyOptions,
  observer: Observer,
): Promise<Certification> {
  const statement = await attachment.driver.statement();
  const services = options.services.filter((service) => statement.services.includes(service));
  const crew = await crewFor(attachment, options, { statement, services });
  try {
    const { seed } = options;
    const { appointmentKinds } = statement;
    const plan = options.plan ?? planned({ services, seed, appointmentKinds, ...measureIn(options) });
    const { planted } = attachment;
    const header = { ...headerOf({ ...options, services }, statement), ...(planted && { planted }) };
    observer.begun(header, plan.length);
    const tally = new Tally(services);
    const record = ({ line, summary }: Played) => {
      tally.add(summary, () => wholeRun(line, statement));
      observer.recorded(line);
    };
    const stopped = await playAll(crew, plan, tally, record, observer);
    const end: RecordEnd = { end: true, runs: tally.runs, ...stopped };
    observer.ended(end);
    return { header, tally, end, conclusion: conclude(header, tally, end, options.waivers) };
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
  const { concurrency, workers = 1, createWorld: makeWorld = (practice) => createWorld(practice) } = options;
  const stage = { driver, platform, createWorld: makeWorld };
  if (!again || workers < 2 || options.createWorld)
    return ownCrew(stage, claims, concurrency, options.judgedBefore);
  const others = await workerCrew(again, claims, workers - 1, concurrency);
  return together(ownCrew(stage, claims, 1), others);
}

function headerOf(options: CertifyOptions, statement: Statement): RecordHeader {
  return {
    format: 'ddfl-record',
    version: RECORD_VERSION,
    suite: SUITE_VERSION,
    catalogue: CATALOGUE_VERSION,
    date: options.date,
    seed: options.seed,
    ...(options.plan ? { runs: options.runs ?? 0 } : told(options)),
    services: [...options.services],
    statement,
  };
}

const measureIn = ({ effort = 'normal', ...given }: CertifyOptions) => measureOf(effort, given);

/** The measure as the record tells it. */
function told(options: CertifyOptions): Pick<RecordHeader, 'runs' | 'thoroughness' | 'effort'> {
  const { effort: name = 'normal', services } = options;
  const measure = measureIn(options);
  const { thoroughness, histories, soak } = measure;
  const ofEach = randomOfEach(measure, services.length);
  return {
    runs: Math.max(0, ...ofEach),
    ...(thoroughness !== undefined && { thoroughness }),
    effort: {
      name,
      changed: changedIn(name, measure),
      random: ofEach.reduce((sum, each) => sum + each, 0),
      histories,
      soak,
    },
  };
}

/** Plays the plan and explains what failed; gives why it was stopped, if it was. */
async function playAll(
  crew: Crew,
  plan: Plan,
  tally: Tally,
  record: (played: Played) => void,
  observer: Observer,
): Promise<Pick<RecordEnd, 'stopped' | 'detail'>> {
  try {
    await playPlan(crew, plan, record, observer);
    await explainFailures(crew, plan, tally, record);
    return {};
  } catch (error) {
    if (!(error instanceof CandidateUnavailable)) throw error;
    return stoppedBy(error);
  }
}

/** Plays the plan, some scenarios at once, and records in the plan's order. */
async function playPlan(
  crew: Crew,
  plan: Plan,
  record: (played: Played) => void,
  observer: Observer,
): Promise<void> {
  await inOrder(plan, crew.size, record, async (scenario, index) => {
    const played = await crew.play(scenario, index);
    observer.played();
    return played;
  });
}

/** For each rule that failed: the shortest scenario that shows it, and that scenario once more. */
async function explainFailures(
  crew: Crew,
  plan: Plan,
  tally: Tally,
  record: (played: Played) => void,
): Promise<void> {
  const failing = [...tally.broken()].flatMap(([rule, { explored }], order): Failing[] => {
    const scenario = plan.find(({ name }) => name === explored?.name);
    if (!explored || !scenario) return [];
    const { run } = explored.whole();
    return [
      { rule, scenario, run, step: explored.step, practices: plan.length + order * PRACTICES_PER_RULE },
    ];
  });
  const recordBoth = (explanation: readonly Played[]) => explanation.forEach(record);
  await inOrder(failing, crew.size, recordBoth, (each) => crew.explain(each));
}
