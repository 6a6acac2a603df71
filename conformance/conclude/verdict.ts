/** What a rule comes to in a run, and by which judged runs. */
import type { RunRecord } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Words } from '../../machines/contract/words.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import type { Verdict } from '../../reports/schema.ts';
import type { Divergence, Judgement } from '../judge/judge.ts';
import type { Needs } from './needs.ts';

export interface JudgedRun {
  readonly run: RunRecord;
  readonly judgement: Judgement;
}

export interface RuleVerdict {
  readonly rule: Requirement & { readonly id: RequirementId };
  readonly verdict: Verdict;
  /** In how many steps the rule was put to the test. */
  readonly exercised: number;
  readonly reason?: Words;
  /** The run before in which the same system failed, where that is remembered; `run` is its identity. */
  readonly failedIn?: { readonly run?: string | undefined; readonly date: string };
  /** The shortest run that shows the failure, and how many runs of the plan showed it. */
  readonly failure?: {
    readonly shown: JudgedRun;
    readonly divergence: Divergence;
    readonly occurrences: number;
    /** The services in which it was seen. */
    readonly services: readonly Service[];
    readonly needs: Needs;
  };
}
