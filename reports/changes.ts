/** The parts of the report document that tell known failures and what changed: waivers and the comparison. */
import * as z from 'zod';
import { Level, Overall, Verdict, Words } from './basics.ts';

/**
 * used: the rule does not hold and the waiver covers it · expired: it does not hold and the waiver has run out ·
 * stale: there is nothing to waive any more · not-judged: the run could not judge the rule (an error, which no
 * waiver covers). A waiver that is expired or stale makes the run fail.
 */
export const WaiverState = z.enum(['used', 'expired', 'stale', 'not-judged', 'not-scored']);
export type WaiverState = z.infer<typeof WaiverState>;

export const WaiverLine = z
  .object({
    /** Id of the rule. */
    rule: z.string(),
    /** The service in which alone it is waived; absent where it is waived wherever it is judged. */
    service: z.string().optional(),
    reason: z.string(),
    /** Where the vendor follows the matter up. */
    ticket: z.string(),
    /** The last date on which the waiver holds, `YYYY-MM-DD`. */
    until: z.string(),
    state: WaiverState,
    /** What the rule's verdict is without the waiver. */
    verdict: Verdict,
  })
  .meta({ id: 'WaiverLine' });
export type WaiverLine = z.infer<typeof WaiverLine>;

/** What tells one run from another. */
const RunFacts = z
  .object({
    candidate: z.object({ name: z.string(), version: z.string() }),
    suite: z.string(),
    catalogue: z.string(),
    date: z.string(),
    seed: z.int(),
    runs: z.int().min(0),
    services: z.array(z.string()),
    verdict: Overall,
  })
  .meta({ id: 'RunFacts' });
export type RunFacts = z.infer<typeof RunFacts>;

/** In the order in which a reader wants them. Each rule that changed is of exactly one kind. */
export const CHANGE_KINDS = [
  'newly-failing',
  'no-longer-exercised',
  'changed',
  'newly-passing',
  'new-rule',
  'rule-gone',
] as const;
export const ChangeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const Change = z
  .object({
    /** Id of the rule. */
    rule: z.string(),
    title: Words,
    level: Level,
    kind: ChangeKind,
    /** Absent when the rule is new. */
    before: Verdict.optional(),
    /** Absent when the rule is gone. */
    after: Verdict.optional(),
    /** Whether the candidate got worse: what `--fail-on regression` fails on. */
    isWorse: z.boolean(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;

export const Comparison = z
  .object({
    older: RunFacts,
    newer: RunFacts,
    /** Every rule that is not as it was, in the order of the newer catalogue, those gone last. */
    changes: z.array(Change),
    /** How many rules are as they were. */
    unchanged: z.int().min(0),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;
