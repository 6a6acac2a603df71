/** Who plays and judges a plan's scenarios: this thread, or several (workers/). */
import { createHash } from 'node:crypto';
import { RECORD_VERSION, type RunRecord } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type RunSummary, summaryOf } from '../conclude/summary.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { explainFailure, type Failing } from '../explain/counterexample.ts';
import { type JudgedBy, judge } from '../judge/judge.ts';
import { playAsFar, type Stage } from '../play/play.ts';
import { lineOf, runOf } from '../record/run-line.ts';

/** A run that was played and judged: its line in the record, and what it came to. */
export interface Played {
  readonly line: string;
  readonly summary: RunSummary;
}

/** What a candidate does not answer ends a scenario, and is told by its run; an explanation, when it goes on, by CandidateUnavailable. */
export interface Crew {
  /** How many scenarios the crew can have under way at once. */
  readonly size: number;
  /** Plays a scenario in the practice of a number. */
  play(scenario: Scenario, practice: number): Promise<Played>;
  /** The counterexample of a failure and its recheck. */
  explain(failing: Failing): Promise<readonly Played[]>;
  close(): Promise<void>;
}

/** What a crew needs to know of the candidate to judge it. */
export interface Claims extends JudgedBy {
  readonly services: readonly Service[];
}

/**
 * What runs came to that were judged before, by what they hold: judging is a pure function of that. Good for one
 * candidate's claims; many mutants of it do the same in most scenarios.
 */
export type JudgedBefore = Map<string, RunSummary>;

/** What most candidates have in common is asked for again and again, and stays; what one alone did goes. */
const REMEMBERED_MAX = 12_000;

function remember(before: JudgedBefore, key: string, summary: RunSummary): void {
  before.delete(key);
  before.set(key, summary);
  const [oldest] = before.keys();
  if (oldest !== undefined && before.size > REMEMBERED_MAX) before.delete(oldest);
}

/** The crew of this thread, with `concurrency` scenarios under way at once. */
export function ownCrew(
  stage: Stage,
  { statement, profile, services }: Claims,
  concurrency: number,
  before?: JudgedBefore,
): Crew {
  const summarised = (run: RunRecord) =>
    summaryOf({ run, judgement: judge(run, statement, profile) }, services);
  function judged(run: RunRecord): Played {
    const line = lineOf(run);
    if (!before) return { line, summary: summarised(run) };
    const key = createHash('sha1').update(line).digest('base64');
    const summary = before.get(key) ?? summarised(run);
    remember(before, key, summary);
    return { line, summary };
  }
  return {
    size: concurrency,
    play: async (scenario, practice) => judged((await playAsFar(stage, scenario, practice)).run),
    explain: async (failing) => (await explainFailure(stage, { statement, profile }, failing)).map(judged),
    close: async () => undefined,
  };
}

/** A played run as it was judged: read again from its line, since judging is a pure function of it. */
export function wholeRun(line: string, { statement, profile }: JudgedBy): JudgedRun {
  const run = runOf(JSON.parse(line), RECORD_VERSION);
  return { run, judgement: judge(run, statement, profile) };
}
