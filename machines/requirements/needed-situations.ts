/** The situations that each rule needs: without one of them it is half tested, and never passed. */

import { isOfficeAct } from '../contract/acts.ts';
import type { Profile } from '../contract/profile.ts';
import type { Statement } from '../contract/statement.ts';
import type { NeededSituation, Requirement } from './requirement.ts';

/** The situation of a rule that names none of its own: that its `when` comes about. */
export const CONCERNED = 'concerned';

const WORDS = {
  concerned: { nb: 'det kravet handler om', en: 'what the rule is about' },
  forbidden: { nb: 'en handling som kravet forbyr', en: 'an act that the rule forbids' },
} as const;

/** An act of the office that its lifecycle permits. */
export const permittedByLifecycle: NeededSituation = {
  name: 'permitted',
  words: { nb: 'en handling ved kontoret som er tillatt', en: 'an act of the office that is permitted' },
  occurs: (step) => isOfficeAct(step.act) && step.permission === 'permitted',
};

/** What the rules of lifecycles need: they have neither an act of their own that they forbid nor a `when`. */
const OF_LIFECYCLES: readonly NeededSituation[] = [
  permittedByLifecycle,
  {
    name: 'refused',
    words: {
      nb: 'en handling ved kontoret som ikke er tillatt',
      en: 'an act of the office that is not permitted',
    },
    occurs: (step) => isOfficeAct(step.act) && step.permission === 'forbidden' && !step.faltered,
  },
];

function listed({ forbids, when, situations }: Requirement): readonly NeededSituation[] {
  if (!forbids && !when) return situations ?? OF_LIFECYCLES;
  const concerned = when && [{ name: CONCERNED, words: WORDS.concerned, occurs: when }];
  return [
    ...(situations ?? concerned ?? []),
    ...(forbids ? [{ name: 'forbidden', words: WORDS.forbidden, occurs: forbids }] : []),
  ];
}

const known = new WeakMap<Requirement, readonly NeededSituation[]>();

/** Every situation that a rule needs, whatever is claimed; none where nobody can observe it. */
export function situationsOf(rule: Requirement): readonly NeededSituation[] {
  const situations = known.get(rule) ?? (rule.notObservable ? [] : listed(rule));
  known.set(rule, situations);
  return situations;
}

/** Those of a run: what is not claimed or not allowed cannot come about, nor what only services bring about that were not played. */
export function situationsFor(
  rule: Requirement,
  { statement, services }: { readonly statement: Statement; readonly services: readonly string[] },
  profile: Profile,
): readonly NeededSituation[] {
  return situationsOf(rule).filter(
    ({ applies, within }) =>
      (applies?.(statement, profile) ?? true) && (within?.some((each) => services.includes(each)) ?? true),
  );
}
