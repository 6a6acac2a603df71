/** What an earlier run saw fail of the same system: held once more is not held. */
import type { Words } from '../../machines/contract/words.ts';
import type { Report } from '../../reports/schema.ts';
import type { RuleVerdict } from './verdict.ts';

/** The run in which a rule failed. */
export type FailedIn = NonNullable<RuleVerdict['failedIn']>;

export interface FailedBefore {
  readonly name: string;
  readonly version: string;
  /** By the id of the rule. */
  readonly rules: ReadonlyMap<string, FailedIn>;
}

type Line = Report['requirements'][number];

/** The suite's own fault is nothing that the record system failed in. */
const hasFailed = ({ verdict, failure }: Line) => failure !== undefined && verdict !== 'error';

/** What a report shows as failed, or tells of a run before it. */
export function failedBeforeOf({ candidate, run, date, requirements }: Report): FailedBefore {
  const here = { ...(run !== undefined && { run }), date };
  const rules = requirements.flatMap((line): [string, FailedIn][] => {
    const since = line.failedIn ?? (hasFailed(line) ? here : undefined);
    return since ? [[line.id, since]] : [];
  });
  return { name: candidate.name, version: candidate.version, rules: new Map(rules) };
}

/** Characters of a run's fingerprint that tell it from others to a reader. */
const SHOWN = 12;

function unstable({ run, date }: FailedIn): Words {
  const name = run?.slice(0, SHOWN);
  return {
    nb: `Ustabilt: brutt i kjøring${name ? ` ${name}` : 'en'} av ${date}, av samme versjon, og holdt nå. Det er avgjort når en hel kjøring består`,
    en: `Unstable: failed in the run${name ? ` ${name}` : ''} of ${date}, of the same version, and held now. It is settled when a whole run passes`,
  };
}

/**
 * The verdict on a rule that failed before: not passed by holding once. Whatever else it comes to is its verdict, with what was
 * before kept for the run after this one.
 */
export function sinceFailing(
  each: RuleVerdict,
  version: string,
  before: FailedBefore | undefined,
): RuleVerdict {
  const failedIn = before?.version === version ? before.rules.get(each.rule.id) : undefined;
  if (!failedIn) return each;
  if (each.verdict !== 'passed') return { ...each, failedIn };
  return { ...each, failedIn, verdict: 'inconclusive', reason: unstable(failedIn) };
}
