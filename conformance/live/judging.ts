/** The rules as they are broken while somebody works: a run that goes on whatever they say. */
import type { StepRecord } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import { type RequirementId, requirementOf } from '../../machines/requirements/catalogue.ts';
import { DOCUMENTS, type Source } from '../../machines/requirements/requirement.ts';
import type { Step } from '../../machines/requirements/step.ts';
import type { BrokenRow, RuleBroken } from '../../reports/live/state.ts';
import { type Divergence, divergencesIn } from '../judge/judge.ts';
import type { stepsAsTheyCome } from '../judge/steps.ts';

export interface Judging {
  /** Judges a step by the rules of a set, or by all, and gives what was broken in it. */
  judge(record: StepRecord, entry: number, by?: ReadonlySet<RequirementId>): readonly RequirementId[];
  /** The step judged last; undefined before the first. */
  readonly latest: Step | undefined;
  readonly broken: readonly BrokenRow[];
}

/** Judges a run by the steps as they come; each rule stands where it was broken first. */
export function createJudging({ next }: Pick<ReturnType<typeof stepsAsTheyCome>, 'next'>): Judging {
  let latest: Step | undefined;
  const broken = new Map<RequirementId, BrokenRow>();
  return {
    judge(record, entry, by) {
      latest = next(record);
      const found = divergencesIn(latest).filter(
        ({ rule, isPlatformFault }) => !isPlatformFault && (by?.has(rule) ?? true),
      );
      const isAfter = broken.size > 0;
      for (const each of found) {
        const first = broken.get(each.rule) ?? { ...rowOf(each), entry, isAfter, times: 0 };
        broken.set(each.rule, { ...first, times: first.times + 1 });
      }
      return found.map(({ rule }) => rule);
    },
    get latest() {
      return latest;
    },
    get broken() {
      return [...broken.values()];
    },
  };
}

/** A rule that did not hold, as a reader is told. */
export function rowOf({ rule, mismatch }: Pick<Divergence, 'rule' | 'mismatch'>): RuleBroken {
  const known = requirementOf(rule);
  const { title = { nb: rule, en: rule }, level = 'must', sources = [] } = known ?? {};
  return { rule, title, level, source: sourceOf(sources), ...mismatch };
}

/** Where a rule stands written. */
export function sourceOf(sources: readonly Source[]): Words {
  const told = (language: 'nb' | 'en') =>
    sources.map(({ document, place }) => `${DOCUMENTS[document][language]}, ${place[language]}`).join('; ');
  return { nb: told('nb'), en: told('en') };
}
