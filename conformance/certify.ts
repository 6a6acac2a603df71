/** A whole run: play the plan, judge it, find the shortest counterexample of each failure, and play that again. */

import pMap from 'p-map';
import type { RecordEnd, RecordHeader, RunRecord } from '../machines/contract/record.ts';
import type { Service } from '../machines/contract/services.ts';
import type { Statement } from '../machines/contract/statement.ts';
import { CATALOGUE_VERSION, type RequirementId } from '../machines/requirements/catalogue.ts';
import { createWorld } from '../mocks/platform/world.ts';
import { practiceOf } from '../scenarios/data/practice.ts';
import { planOf } from '../scenarios/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Attachment, CandidateUnavailable } from './attach/attach.ts';
import { type Conclusion, conclude } from './conclude/conclude.ts';
import type { JudgedRun } from './conclude/verdict.ts';
import type { Waiver } from './conclude/waivers.ts';
import { ATTEMPTS_MAX, shrink, upTo } from './explain/shrink.ts';
import { judge } from './judge/judge.ts';
import { play, type Stage } from './play/play.ts';
import { SUITE_VERSION } from './version.ts';

export interface CertifyOptions {
  readonly services: readonly Service[];
  readonly seed: number;
  /** Random scenarios per service. */
  readonly runs: number;
  /** Date of the run, `YYYY-MM-DD`. */
  readonly date: string;
  /** Scenarios under way at once. */
  readonly concurrency: number;
  /** Known failures, each until a date; their rules are played and judged all the same. */
  readonly waivers?: readonly Waiver[];
  /** What to play instead of all that services, seed and runs give. */
  readonly plan?: readonly Scenario[];
  /** Helsenorge around a practice; replaced only to prove that its own rules are checked. */
  readonly createWorld?: Stage['createWorld'];
}

/** Told of what happens, while it happens. */
export interface Observer {
  begun(header: RecordHeader, scenarios: number): void;
  /** A run of the plan in the plan's order, or a counterexample or its recheck. */
  recorded(run: RunRecord): void;
  played(): void;
  ended(end: RecordEnd): void;
}

export interface Certification {
  readonly header: RecordHeader;
  readonly runs: readonly JudgedRun[];
  readonly end: RecordEnd;
  readonly conclusion: Conclusion;
}

/** Practices kept for the counterexample of each rule: its attempts, and its recheck last. */
const PRACTICES_PER_RULE = ATTEMPTS_MAX + 10;

/**
 * Certifies an attached candidate. The same candidate and options give the same record, whatever the
 * concurrency. When the candidate becomes unavailable the run ends there and says so in its end line.
 */
export async function certify(
  attachment: Attachment,
  options: CertifyOptions,
  observer: Observer,
): Promise<Certification> {
  const statement = await attachment.driver.statement();
  const services = options.services.filter((service) => statement.services.includes(service));
  const plan = options.plan ?? planOf(services, options.seed, options.runs);
  const header = headerOf({ ...options, services }, statement);
  const stage: Stage = {
    driver: attachment.driver,
    platform: attachment.platform,
    createWorld: options.createWorld ?? ((practice) => createWorld(practice)),
  };
  observer.begun(header, plan.length);
  const runs: JudgedRun[] = [];
  const record = (judged: JudgedRun) => {
    runs.push(judged);
    observer.recorded(judged.run);
  };
  let stopped: RecordEnd['stopped'];
  try {
    await playPlan(stage, plan, statement, options.concurrency, record, observer);
    await explainFailures(stage, plan, statement, runs, record);
  } catch (error) {
    if (!(error instanceof CandidateUnavailable)) throw error;
    stopped = {
      nb: `Kjøringen stanset: ${error.message}`,
      en: `The run stopped: ${error.message}`,
    };
  }
  const end: RecordEnd = { end: true, runs: runs.length, ...(stopped && { stopped }) };
  observer.ended(end);
  return { header, runs, end, conclusion: conclude(header, runs, end, options.waivers) };
}

function headerOf(options: CertifyOptions, statement: Statement): RecordHeader {
  return {
    format: 'ddfl-record',
    version: 1,
    suite: SUITE_VERSION,
    catalogue: CATALOGUE_VERSION,
    date: options.date,
    seed: options.seed,
    runs: options.runs,
    services: [...options.services],
    statement,
  };
}

/**
 * Plays the plan, some scenarios at once, and records in the plan's order. When the candidate becomes unavailable,
 * what is under way is played to its end, so that the record keeps it and ends with its end.
 */
async function playPlan(
  stage: Stage,
  plan: readonly Scenario[],
  statement: Statement,
  concurrency: number,
  record: (judged: JudgedRun) => void,
  observer: Observer,
): Promise<void> {
  const finished = new Map<number, JudgedRun>();
  let next = 0;
  let failure: CandidateUnavailable | undefined;
  await pMap(
    plan,
    async (scenario, index) => {
      if (failure) return;
      const run = await play(stage, scenario, practiceOf(index)).catch((error: unknown) => {
        if (!(error instanceof CandidateUnavailable)) throw error;
        failure ??= error;
      });
      if (!run) return;
      finished.set(index, { run, judgement: judge(run, statement) });
      observer.played();
      for (let ready = finished.get(next); ready; ready = finished.get(next)) {
        finished.delete(next);
        next += 1;
        record(ready);
      }
    },
    { concurrency },
  );
  // While one scenario hung until its time was out, many after it may have been finished: these are kept too.
  for (const [, judged] of [...finished].sort(([one], [other]) => one - other)) record(judged);
  if (failure) throw failure;
}

/** For each rule that failed: the shortest scenario that shows it, and that scenario once more. */
async function explainFailures(
  stage: Stage,
  plan: readonly Scenario[],
  statement: Statement,
  runs: readonly JudgedRun[],
  record: (judged: JudgedRun) => void,
): Promise<void> {
  const failing = firstFailures(runs);
  for (const [order, [rule, { run, judgement }]] of [...failing].entries()) {
    const scenario = plan.find(({ name }) => name === run.name);
    const step = judgement.divergences.find((divergence) => divergence.rule === rule)?.step;
    if (!scenario || !step) continue;
    let practice = plan.length + order * PRACTICES_PER_RULE;
    const attempt = async (variant: Scenario) => {
      practice += 1;
      const played = await play(stage, variant, practiceOf(practice));
      return failedBy(rule, played, statement);
    };
    const cut = { ...run, acts: run.acts.slice(0, step), steps: run.steps.slice(0, step) };
    const shortest = await shrink(upTo(scenario, step), cut, attempt);
    const shown: RunRecord = {
      ...shortest.record,
      name: `${rule} counterexample`,
      purpose: 'counterexample',
      rule,
    };
    record({ run: shown, judgement: judge(shown, statement) });
    const again = await play(stage, shortest.scenario, practiceOf(practice + 1));
    const recheck: RunRecord = { ...again, name: `${rule} recheck`, purpose: 'recheck', rule };
    record({ run: recheck, judgement: judge(recheck, statement) });
  }
}

/** The failing run to begin with for each rule: the one that diverges earliest. */
function firstFailures(runs: readonly JudgedRun[]): Map<RequirementId, JudgedRun> {
  const first = new Map<RequirementId, JudgedRun>();
  const stepOf = (judged: JudgedRun) => judged.judgement.divergences[0]?.step ?? Number.POSITIVE_INFINITY;
  for (const judged of runs) {
    for (const { rule } of judged.judgement.divergences) {
      const known = first.get(rule);
      if (!known || stepOf(judged) < stepOf(known)) first.set(rule, judged);
    }
  }
  return first;
}

/** The run cut at its divergence when it fails by the rule, else undefined. */
function failedBy(rule: RequirementId, run: RunRecord, statement: Statement): RunRecord | undefined {
  const { divergences } = judge(run, statement);
  const step = divergences.find((divergence) => divergence.rule === rule)?.step;
  return step ? { ...run, acts: run.acts.slice(0, step), steps: run.steps.slice(0, step) } : undefined;
}
