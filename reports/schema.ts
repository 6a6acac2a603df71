/**
 * The report: the versioned document (`report.json`) that every view is rendered from. Renderers import
 * nothing of the project but this file, so an old report renders without the suite that made it.
 */
import * as z from 'zod';

/** Raised when a renderer written for the former version could misread a report. */
export const REPORT_VERSION = 1;

const Words = z.object({ nb: z.string(), en: z.string() }).meta({ id: 'Words' });
/** A text for readers, in both languages of a report: Norwegian bokmål and English. */
export type Words = z.infer<typeof Words>;
export type Language = keyof Words;
const Level = z.enum(['must', 'should']);
const Binds = z.enum(['ehr', 'platform']);

/**
 * passed · failed · inconclusive (reason) · not-applicable (reason) · warning (a `should` that does not hold) ·
 * waived (until a date) · error (the suite's own fault) · not-observable (nobody can see it here; reason).
 */
export const VERDICTS = [
  'passed',
  'failed',
  'inconclusive',
  'not-applicable',
  'warning',
  'waived',
  'error',
  'not-observable',
] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** One message that passed in a step, without its free text. */
const MessageLine = z
  .object({
    from: z.enum(['platform', 'office']),
    to: z.enum(['platform', 'office']),
    /** MsgInfo/Type, or APPREC, or how an unreadable document was unreadable. */
    type: z.string(),
    id: z.string().optional(),
    summary: Words,
    /** The document as it passed: free text, names and identity numbers redacted unless asked for. */
    xml: z.string().optional(),
    /** What the schemas say is wrong with it. */
    findings: z.array(z.string()).default([]),
  })
  .meta({ id: 'MessageLine' });
export type MessageLine = z.infer<typeof MessageLine>;

const StepLine = z
  .object({
    number: z.int().min(1),
    /** The act as JSON, to replay. */
    act: z.record(z.string(), z.unknown()),
    actor: z.enum(['citizen', 'clinician', 'office', 'calendar', 'network']),
    /** The act in plain words. */
    text: Words,
    /** The instant of the act, with Oslo's offset. */
    at: z.string(),
    outcome: z.enum(['accepted', 'refused']),
    reason: z.string().optional(),
    /** Whether this is where what happened parts from what the rule demands. */
    diverges: z.boolean(),
    messages: z.array(MessageLine),
  })
  .meta({ id: 'StepLine' });
export type StepLine = z.infer<typeof StepLine>;

const Failure = z
  .object({
    expected: Words,
    actual: Words,
    /** The shortest path found, the last step being the divergence. */
    steps: z.array(StepLine).min(1),
    /** When the scenario begins. */
    start: z.string(),
    /** The command that plays the shortest path again. */
    replay: z.string(),
    /** In how many scenarios of the run the same rule diverged. */
    occurrences: z.int().min(1),
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
    /** Why the verdict is inconclusive, not applicable, not observable, waived or error. */
    reason: Words.optional(),
    failure: Failure.optional(),
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

const MachineCoverage = z
  .object({
    service: z.string(),
    states: z.array(z.object({ name: z.string(), visited: z.int().min(0) })),
    transitions: z.array(
      z.object({ from: z.string(), act: z.string(), to: z.string(), taken: z.int().min(0) }),
    ),
    /** Acts that must be refused, by state, and how often each was tried. */
    refusals: z.array(z.object({ state: z.string(), act: z.string(), tried: z.int().min(0) })),
  })
  .meta({ id: 'MachineCoverage' });
export type MachineCoverage = z.infer<typeof MachineCoverage>;

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
          certainty: z.enum(['verified', 'inferred', 'assumed']),
          source: Words,
        }),
      ),
    }),
    /** Date of the run, `YYYY-MM-DD`: an argument of the run, never read below the command. */
    date: z.string(),
    seed: z.int(),
    runs: z.int().min(0),
    services: z.array(z.string()),
    candidate: z.object({
      name: z.string(),
      version: z.string(),
      statement: z.record(z.string(), z.unknown()),
    }),
    /** The verdict on the whole. */
    verdict: z.enum(['passed', 'failed', 'inconclusive', 'error']),
    exitCode: z.int().min(0).max(3),
    /** What stopped the run, if something did. */
    error: Words.optional(),
    counts: z.record(Verdict, z.int().min(0)),
    played: z.object({ scenarios: z.int(), acts: z.int(), messages: z.int() }),
    requirements: z.array(RequirementLine),
    stories: z.array(StoryLine),
    coverage: z.array(MachineCoverage),
  })
  .meta({ id: 'Report', title: 'Report of ddfl-conformance' });
export type Report = z.infer<typeof Report>;

/** The report's JSON Schema (2020-12), as published with the package. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(Report, { io: 'input' });
}
