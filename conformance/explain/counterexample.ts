/** The explanation of a failure: the shortest scenario that shows a rule broken, that scenario once more, and with each detail otherwise. */
import { limitsOf } from '../../machines/contract/profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import { isClaimed } from '../../machines/situation/bookings.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { Patience } from '../attach/patience.ts';
import { type JudgedBy, judge } from '../judge/judge.ts';
import { playAsFar, type Stage } from '../play/play.ts';
import { ATTEMPTS_MAX, shrink, upTo } from './shrink.ts';
import { VARIATIONS_MAX, vary } from './vary.ts';

/** Practices so many apart have people born on the same days of a month, whose numbers begin alike: some faults need that. */
const ALIKE = 14;

/** Practices kept for the counterexample of each rule: its attempts, its recheck and its variations. */
export const PRACTICES_PER_RULE = (ATTEMPTS_MAX + VARIATIONS_MAX + 10) * ALIKE;

/** A run of the plan in which a rule was broken. */
export interface Failing {
  readonly rule: RequirementId;
  readonly scenario: Scenario;
  readonly run: RunRecord;
  /** The step at which it was, from 1. */
  readonly step: number;
  /** The practices from this number on, `PRACTICES_PER_RULE` of them, are for this rule alone. */
  readonly practices: number;
}

/**
 * The counterexample, its recheck and its variations, as runs of the record.
 * @throws CandidateUnavailable when the candidate cannot answer any longer.
 */
export async function explainFailure(
  stage: Stage,
  claims: JudgedBy,
  { rule, scenario, run, step, practices }: Failing,
): Promise<readonly RunRecord[]> {
  const { statement, profile } = claims;
  const limits = limitsOf(profile);
  const failed = Number(run.practice.id.slice(1));
  let practice = practices - ((practices - failed) % ALIKE);
  const patience = new Patience();
  /** What ends in an error shows what it showed until then; only too much of that ends the search. */
  const playNext = async (variant: Scenario) => {
    practice += ALIKE;
    const { run: played, hindered } = await playAsFar(stage, variant, practice);
    if (patience.after(played.error)) throw hindered;
    return played;
  };
  const attempt = async (variant: Scenario) => failedBy(rule, await playNext(variant), claims);
  const shortest = await shrink(upTo(scenario, step), cutAt(run, step), attempt, limits);
  const { scenario: found, record, search } = shortest;
  const again = await playNext(found);
  const isRepeated = failedBy(rule, again, claims) !== undefined;
  const variations = isRepeated
    ? await vary(
        found,
        limits,
        playNext,
        (varied) => failedBy(rule, varied, claims) !== undefined,
        ({ acts }) => acts.every((act) => isClaimed(act, statement)),
      )
    : [];
  return [
    { ...record, name: `${rule} counterexample`, purpose: 'counterexample', rule, search },
    { ...again, name: `${rule} recheck`, purpose: 'recheck', rule },
    ...variations.map(({ run: each, varied }, index): RunRecord => {
      return { ...each, name: `${rule} variation ${index + 1}`, purpose: 'variation', rule, varied };
    }),
  ];
}

/** The run cut at its divergence when it fails by the rule, else undefined. */
function failedBy(
  rule: RequirementId,
  run: RunRecord,
  { statement, profile }: JudgedBy,
): RunRecord | undefined {
  const { divergences } = judge(run, statement, profile);
  const step = divergences.find((divergence) => divergence.rule === rule)?.step;
  return step ? cutAt(run, step) : undefined;
}

/** What came after the step is no part of it, an error neither. */
function cutAt({ error: _after, ...run }: RunRecord, step: number): RunRecord {
  return { ...run, acts: run.acts.slice(0, step), steps: run.steps.slice(0, step) };
}
