/** The rules as they are broken while somebody works: a run that goes on whatever they say. */
import type { StepRecord } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import { type RequirementId, requirementOf } from '../../machines/requirements/catalogue.ts';
import { DOCUMENTS, type Source } from '../../machines/requirements/requirement.ts';
import type { Step } from '../../machines/requirements/step.ts';
import type { BrokenRow } from '../../reports/live/state.ts';
import { type Divergence, divergencesIn } from '../judge/judge.ts';
import type { stepsAsTheyCome } from '../judge/steps.ts';

/** More than anybody mends at once. */
const BROKEN_KEPT = 200;

export interface Judging {
  /** Judges a step by the rules of a set, or by all, and gives what was broken in it. */
  judge(record: StepRecord, entry: number, by?: ReadonlySet<RequirementId>): readonly RequirementId[];
  /** The step judged last; undefined before the first. */
  readonly latest: Step | undefined;
  readonly broken: readonly BrokenRow[];
}

/** Judges a run by the steps as they come; the newest that was broken stands first. */
export function createJudging({ next }: Pick<ReturnType<typeof stepsAsTheyCome>, 'next'>): Judging {
  let latest: Step | undefined;
  let isAfter = false;
  let broken: readonly BrokenRow[] = [];
  return {
    judge(record, entry, by) {
      latest = next(record);
      const found = divergencesIn(latest).filter(
        ({ rule, isPlatformFault }) => !isPlatformFault && (by?.has(rule) ?? true),
      );
      const rows = found.map((each, index) => rowOf(each, entry, index, isAfter));
      broken = [...rows, ...broken].slice(0, BROKEN_KEPT);
      isAfter ||= rows.length > 0;
      return found.map(({ rule }) => rule);
    },
    get latest() {
      return latest;
    },
    get broken() {
      return broken;
    },
  };
}

function rowOf({ rule, mismatch }: Divergence, entry: number, index: number, isAfter: boolean): BrokenRow {
  const { title, level, sources } = requirementOf(rule) ?? {
    title: { nb: rule, en: rule },
    level: 'must',
    sources: [],
  };
  return {
    key: `${entry}-${index}`,
    rule,
    title,
    level,
    source: sourceOf(sources),
    ...mismatch,
    entry,
    isAfter,
  };
}

/** Where a rule stands written. */
export function sourceOf(sources: readonly Source[]): Words {
  const told = (language: 'nb' | 'en') =>
    sources.map(({ document, place }) => `${DOCUMENTS[document][language]}, ${place[language]}`).join('; ');
  return { nb: told('nb'), en: told('en') };
}
