/**
 * The report: the versioned document (`report.json`) that every view is rendered from. Renderers import
 * nothing of the project but this folder, so an old report renders without the suite that made it.
 */
import * as z from 'zod';
import { Binds, Level, Overall, Verdict, Words } from './basics.ts';
import { Comparison, WaiverLine } from './changes.ts';
import { ErroredLine } from './errored.ts';
import { MachineCoverage } from './machine-coverage.ts';
import { Actor, StepLine } from './step-line.ts';

export { type Language, VERDICTS, Verdict, Words } from './basics.ts';
export { type Change, type ChangeKind, Comparison, type RunFacts, type WaiverLine } from './changes.ts';
export type { MessageLine, OfficeNote, StepLine } from './step-line.ts';

/** Raised when a renderer written for the former version could misread a report. */
export const REPORT_VERSION = 1;

/** How much was tried. */
export const EffortLine = z
  .object({
    name: z.enum(['quick', 'normal', 'certify']),
    /** Options given beside the effort, without their dashes. */
    changed: z.array(z.string()).default([]),
    /** Further states for which the complete suites are complete; absent where these were not played. */
    further: z.int().min(0).optional(),
    /** Whether there were histories that are deep, wide and many. */
    histories: z.boolean(),
    /** Random scenarios in all. */
    random: z.int().min(0),
    /** Years at an office. */
    soak: z.int().min(0),
  })
  .meta({ id: 'EffortLine' });
export type EffortLine = z.infer<typeof EffortLine>;

/** What the calendar says of a deadline that was kept wrongly. Dates are `YYYY-MM-DD` in Oslo. */
const Deadline = z
  .object({
    /** The day the office received what it is to answer. */
    receivedOn: z.string(),
    /** The last day still in time. */
    dueOn: z.string(),
    /** The day on which the candidate was seen to be wrong. */
    observedOn: z.string(),
    shownAsOverdue: z.boolean(),
    /** The day that was shown as the last one in time, where it is another. */
    shownDueOn: z.string().optional(),
    /** Every day from the receipt on; `number` counts the working days of the deadline from 1. */
    days: z.array(
      z.object({
        date: z.string(),
        kind: z.enum(['workday', 'weekend', 'holiday']),
        number: z.int().min(1).optional(),
      }),
    ),
  })
  .meta({ id: 'Deadline' });
export type Deadline = z.infer<typeof Deadline>;

const Failure = z
  .object({
    expected: Words,
    actual: Words,
    /** The shortest path found, the last step being the divergence. */
    steps: z.array(StepLine).min(1),
    /** When the scenario begins. */
    start: z.string(),
    /** What is out of the ordinary in the practice, to replay; absent where nothing is. */
    practice: z.record(z.string(), z.unknown()).optional(),
    /** The command that plays the shortest path again. */
    replay: z.string(),
    /** In how many scenarios of the run the same rule diverged. */
    occurrences: z.int().min(1),
    /** The services in which it did; absent in reports of before it was told. */
    services: z.array(z.string()).optional(),
    /** How the shortest path was found; absent in reports of before it was told. */
    search: z
      .object({
        /** Scenarios that were played to find it. */
        attempts: z.int().min(0),
        /** Whether everything shorter or plainer was tried. */
        isExhausted: z.boolean(),
      })
      .optional(),
    /** Which details of the path the failure needs; absent in reports of before they were varied. */
    needs: z
      .object({
        /** What could be otherwise: it fails all the same. */
        whatever: z.array(Words),
        /** What could not, and in which step, where it is one step's. */
        only: z.array(z.object({ what: Words, step: z.int().min(1).optional() })),
      })
      .optional(),
    /** Present when the rule is about a deadline. */
    deadline: Deadline.optional(),
  })
  .meta({ id: 'Failure' });
export type Failure = z.infer<typeof Failure>;

const RequirementLine = z
  .object({
    id: z.string(),
    service: z.string(),
    level: Level,
    binds: Binds,
    title: Words,
    sources: z.array(z.object({ document: z.string(), place: Words })),
    verdict: Verdict,
    /** In how many steps the rule was put to the test. */
    exercised: z.int().min(0),
    /** What the record system tells of itself that the rule is judged by, beside messages and registers. */
    needs: z.array(z.string()).default([]),
    /**
     * The situations without each of which the rule is half tested, and in how many steps in which all held each came
     * about; none in reports of before they were counted.
     */
    situations: z.array(z.object({ what: Words, count: z.int().min(0) })).default([]),
    /** Why the verdict is inconclusive, not applicable, not observable, waived or error. */
    reason: Words.optional(),
    failure: Failure.optional(),
    /** The run before in which the same version failed, where this one played again what had (--only-failed). */
    failedIn: z.object({ run: z.string().optional(), date: z.string() }).optional(),
    /** Ids of the open questions whose reading the verdict rests on. */
    questions: z.array(z.string()).default([]),
    /** Names of the profile values the verdict rests on. */
    profile: z.array(z.string()).default([]),
  })
  .meta({ id: 'RequirementLine' });
export type RequirementLine = z.infer<typeof RequirementLine>;

const StoryLine = z
  .object({
    name: z.string(),
    service: z.string(),
    title: Words,
    steps: z.array(
      z.object({
        /** Absent in reports of before it was told. */
        actor: Actor.optional(),
        text: Words,
        at: z.string(),
        outcome: z.enum(['accepted', 'refused', 'not-played']),
        /** Whether everything the rules demand of the step held; `not-judged` after a divergence. */
        verdict: z.enum(['held', 'diverged', 'not-judged']),
        /** Ids of the requirements that were put to the test in the step. */
        requirements: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'StoryLine' });
export type StoryLine = z.infer<typeof StoryLine>;

export const Report = z
  .object({
    format: z.literal('ddfl-report'),
    version: z.literal(REPORT_VERSION),
    suite: z.object({ name: z.string(), version: z.string() }),
    catalogue: z.object({
      version: z.string(),
      /** Full names of the source documents, by the short name that a requirement's sources use. */
      documents: z.record(z.string(), Words).default({}),
      questions: z.array(z.object({ id: z.string(), question: Words, reading: Words })),
      profile: z.array(
        z.object({
          name: z.string(),
          value: z.string(),
          certainty: z.enum(['verified', 'inferred', 'assumed', 'given']),
          source: Words,
        }),
      ),
    }),
    /** Date of the run, `YYYY-MM-DD`: an argument of the run, never read below the command. */
    date: z.string(),
    seed: z.int(),
    runs: z.int().min(0),
    /** Absent in reports of before it was told, and where the plan was given. */
    effort: EffortLine.optional(),
    services: z.array(z.string()),
    /** The rules or stories that alone were asked for; absent where everything was. */
    only: z.object({ rules: z.array(z.string()), stories: z.array(z.string()) }).optional(),
    candidate: z.object({
      name: z.string(),
      version: z.string(),
      statement: z.record(z.string(), z.unknown()),
      /** The fault planted in it on purpose, if one was: then the report is about no real system. */
      planted: z.object({ name: z.string(), fault: z.string() }).optional(),
    }),
    /** The verdict on the whole. */
    verdict: Overall,
    exitCode: z.int().min(0).max(3),
    /** What the exit code follows: the verdict, or what got worse since the baseline (an error is 3 either way). */
    failOn: z.enum(['verdict', 'regression']).default('verdict'),
    /** What stopped the run, if something did. */
    error: Words.optional(),
    /** Why the run ended before its plan did, as it was asked to. */
    cutShort: Words.optional(),
    /** The same in the words of the system that failed, for whoever mends it. */
    errorDetail: z.string().optional(),
    /** How many demands on the record system have each verdict; in reports of before, Helsenorge's rules too. */
    counts: z.partialRecord(Verdict, z.int().min(0)),
    played: z.object({ scenarios: z.int(), acts: z.int(), messages: z.int() }),
    /** The record that the report was made from, by the SHA-256 of its bytes, and of the one that it says it was made of; absent in reports of before it was told. */
    record: z.object({ sha256: z.string(), redactedFrom: z.string().optional() }).optional(),
    /** What the run is: suite, catalogue, profile, plan and statement, by fingerprint; absent in reports of before it was told. */
    run: z.string().optional(),
    /** The profile in force, by fingerprint: the codes and limits that no public source settles. */
    profile: z.string().optional(),
    /** Where the report was made, which is no part of what the run is. */
    environment: z
      .object({ node: z.string(), system: z.string(), service: z.string().optional() })
      .optional(),
    requirements: z.array(RequirementLine),
    /** Every waiver given to the run, whether or not it was needed. */
    waivers: z.array(WaiverLine).default([]),
    /** What changed since the baseline, when one was given. */
    comparison: Comparison.optional(),
    /** The scenarios that ended in an error; none in reports of before they were told, when a run ended with the first. */
    errored: z.array(ErroredLine).default([]),
    stories: z.array(StoryLine),
    coverage: z.array(MachineCoverage),
  })
  .meta({ id: 'Report', title: 'Report of ddfl-conformance' });
export type Report = z.infer<typeof Report>;

/** The report's JSON Schema (2020-12), as published with the package. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(Report, { io: 'input' });
}
