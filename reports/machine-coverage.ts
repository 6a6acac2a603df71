/** The part of a report about one lifecycle: how much of it was covered, and what the scenarios are complete for. */
import * as z from 'zod';
import { Words } from './basics.ts';

export const MachineCoverage = z
  .object({
    service: z.string(),
    /** `label` is the state in readers' words; `diverged` counts what went wrong there without leaving it. */
    states: z.array(
      z.object({
        name: z.string(),
        label: Words.optional(),
        visited: z.int().min(0),
        diverged: z.int().min(0).default(0),
      }),
    ),
    /**
     * `label` is the act in readers' words, `when` what decides that it leads there, and `isOrdinary` whether it is of the
     * lifecycle's ordinary course; `diverged` counts the times when it did not go as the rules say.
     */
    transitions: z.array(
      z.object({
        from: z.string(),
        act: z.string(),
        to: z.string(),
        label: Words.optional(),
        when: Words.optional(),
        isOrdinary: z.boolean().default(false),
        taken: z.int().min(0),
        diverged: z.int().min(0).default(0),
      }),
    ),
    /** Two transitions of the same conversation, booking or switch, the second the next after the first. */
    pairs: z
      .array(
        z.object({
          from: z.string(),
          first: z.string(),
          middle: z.string(),
          second: z.string(),
          to: z.string(),
          firstLabel: Words.optional(),
          secondLabel: Words.optional(),
          taken: z.int().min(0),
          diverged: z.int().min(0).default(0),
        }),
      )
      .default([]),
    /** Acts that must be refused, by state, how often each was tried, and how often it did not go so. */
    refusals: z.array(
      z.object({
        state: z.string(),
        /** The state in readers' words: it may be none of `states`. */
        stateLabel: Words.optional(),
        act: z.string(),
        label: Words.optional(),
        tried: z.int().min(0),
        diverged: z.int().min(0).default(0),
      }),
    ),
    /**
     * Every fault is found in implementations with at most `further` states more than the lifecycle has, as far as what is
     * observed tells states apart; it does not of those `alike`. Absent where it is not so.
     */
    completeness: z
      .object({ further: z.int().min(0), alike: z.array(z.object({ one: Words, other: Words })) })
      .optional(),
  })
  .meta({ id: 'MachineCoverage' });
export type MachineCoverage = z.infer<typeof MachineCoverage>;
