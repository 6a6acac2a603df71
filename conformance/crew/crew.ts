/** Who plays and judges a plan's scenarios: this thread, or several (workers/). */
import { RECORD_VERSION, type RunRecord } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type RunSummary, summaryOf } from '../conclude/summary.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { explainFailure, type Failing } from '../explain/counterexample.ts';
import { judge } from '../judge/judge.ts';
import { play, type Stage } from '../play/play.ts';
import { lineOf, runOf } from '../record/run-line.ts';

/** A run that was played and judged: its line in the record, and what it came to. */
export interface Played {
  readonly line: string;
  readonly summary: RunSummary;
}

/** Every task throws CandidateUnavailable when the candidate cannot answer. */
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
export interface Claims {
  readonly statement: Statement;
  readonly services: readonly Service[];
}

/** The crew of this thread, with `concurrency` scenarios under way at once. */
export function ownCrew(stage: Stage, claims: Claims, concurrency: number): Crew {
  const { statement, services } = claims;
  const judged = (run: RunRecord): Played => ({
    line: lineOf(run),
    summary: summaryOf({ run, judgement: judge(run, statement) }, services),
  });
  return {
    size: concurrency,
    play: async (scenario, practice) => judged(await play(stage, scenario, practiceOf(practice))),
    explain: async (failing) => (await explainFailure(stage, statement, failing)).map(judged),
    close: async () => undefined,
  };
}

/** A played run as it was judged: read again from its line, since judging is a pure function of it. */
export function wholeRun(line: string, statement: Statement): JudgedRun {
  const run = runOf(JSON.parse(line), RECORD_VERSION);
  return { run, judgement: judge(run, statement) };
}
