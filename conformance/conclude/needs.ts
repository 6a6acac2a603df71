/** What a failure needs to come about, by the variations of its counterexample that were played. */
import type { Detail } from '../../machines/contract/details.ts';
import type { RunRecord } from '../../machines/contract/record.ts';

/** A variation that was played, and whether the rule was broken all the same. */
export interface Varied {
  readonly varied: NonNullable<RunRecord['varied']>;
  readonly isBroken: boolean;
}

export interface Needs {
  /** Details that could be otherwise: the failure is the same. */
  readonly whatever: readonly Detail[];
  /** Details without which the rule holds, and in which act, from 1, where it is one act's. */
  readonly only: readonly { readonly detail: Detail; readonly act?: number }[];
}

/** Of one detail: in all acts at once, and then, where that mattered, in each act alone. */
function needOf(detail: Detail, tried: readonly Varied[]): Needs['only'] {
  const [together, alone] = [true, false].map((isTogether) =>
    tried.filter(({ varied }) => (varied.act === undefined) === isTogether),
  ) as [Varied[], Varied[]];
  if (together.every(({ isBroken }) => isBroken)) return [];
  const acts = alone.flatMap(({ varied: { act }, isBroken }) => (isBroken || !act ? [] : [act]));
  return acts.length > 0 ? acts.map((act) => ({ detail, act })) : [{ detail }];
}

export function needsOf(variations: readonly Varied[]): Needs {
  const details = [...new Set(variations.map(({ varied }) => varied.detail))];
  const only = details.flatMap((detail) =>
    needOf(
      detail,
      variations.filter(({ varied }) => varied.detail === detail),
    ),
  );
  return { whatever: details.filter((each) => !only.some(({ detail }) => detail === each)), only };
}
