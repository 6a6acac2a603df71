/** What a run tells a program that mends the record system: its shape, as published. */
import * as z from 'zod';
import { Level, Overall, Verdict } from './basics.ts';

export const AGENT_VERSION = 1;

const Finding = z.object({
  id: z.string(),
  level: Level,
  verdict: Verdict,
  title: z.string(),
  /** Where the rule stands. */
  source: z.string(),
  expected: z.string(),
  actual: z.string(),
  /** Why the verdict is no plain failure. */
  reason: z.string().optional(),
  /** The shortest path found, in order; the one that is wrong last. */
  steps: z.array(
    z.object({
      number: z.int().min(1),
      act: z.string(),
      text: z.string(),
      outcome: z.enum(['accepted', 'refused']),
    }),
  ),
  /** Steps before those, where there were too many to tell. */
  stepsBefore: z.int().min(1).optional(),
  /** The command that plays these steps again and prints what passed. */
  replay: z.string(),
});

const Undecided = z.object({
  rules: z.array(z.string()),
  verdict: Verdict,
  reason: z.string(),
});

/** Texts are in the language asked for, clipped; no free text of messages, no names, no identity numbers. */
export const AgentAnswer = z
  .object({
    format: z.literal('ddfl-agent'),
    version: z.literal(AGENT_VERSION),
    verdict: Overall,
    exitCode: z.int().min(0).max(3),
    /** The verdict in a sentence. */
    summary: z.string(),
    /** What the command follows in place of the verdict, where it does. */
    gate: z.string().optional(),
    /** What to do now. */
    next: z.string(),
    /** The record system, and what was asked; absent where there was no run. */
    candidate: z.object({ name: z.string(), version: z.string() }).optional(),
    run: z
      .object({
        /** What the run was of, by its fingerprint. */
        id: z.string().optional(),
        /** SHA-256 of the record. */
        record: z.string().optional(),
        suite: z.string(),
        catalogue: z.string(),
        date: z.string(),
        seed: z.int(),
        effort: z.string().optional(),
        services: z.array(z.string()),
      })
      .optional(),
    counts: z.partialRecord(Verdict, z.int().min(0)),
    /** Broken rules, those that fail the run first. */
    failures: z.array(Finding),
    /** Rules that no verdict was come to on, those of one reason together. */
    undecided: z.array(Undecided),
    /** Waivers that fail the run. */
    waivers: z.array(z.object({ rule: z.string(), problem: z.string() })),
    /** Rules that there was no room to tell of. */
    leftOut: z.array(z.string()),
  })
  .meta({ id: 'AgentAnswer', title: 'Answer of ddfl-conformance to a program' });
export type AgentAnswer = z.infer<typeof AgentAnswer>;

/** The answer's JSON Schema (2020-12), as published with the package. */
export function agentJsonSchema(): object {
  return z.toJSONSchema(AgentAnswer, { io: 'input' });
}
