/** Scenarios with a conversation or practices left out, and what is left numbered without a gap. */
import { type Act, practiceNumberOf } from '../../machines/contract/acts.ts';
import { byPractice } from '../../machines/contract/by-practice.ts';
import { numberOf } from '../../machines/conversation.ts';
import { isConversational, opensConversation } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf } from '../../machines/situation/lifecycle.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** The failing act's practice as the only one. */
export function alone(scenario: Scenario): Scenario[] {
  const last = scenario.acts.at(-1);
  const acts = scenario.acts.filter(({ practice }) => practice === last?.practice);
  const isAlone = acts.length === scenario.acts.length && last?.practice === undefined;
  return isAlone ? [] : [{ ...scenario, acts: acts.map((act) => ({ ...act, practice: undefined })) }];
}

/** The scenario with its practices numbered without a gap. */
export function numberedAnew(scenario: Scenario): Scenario[] {
  const numbers = [...new Set(scenario.acts.map(practiceNumberOf))].sort((one, other) => one - other);
  if (numbers.at(-1) === numbers.length) return [];
  const acts = scenario.acts.map((act) => {
    const number = numbers.indexOf(practiceNumberOf(act)) + 1;
    return { ...act, practice: number === 1 ? undefined : number };
  });
  return [{ ...scenario, acts }];
}

/** A conversation by its practice and its number there. */
interface Named {
  readonly practice: number;
  readonly number: number;
}

/** The conversation that each act opens or names; undefined for what concerns none. */
function conversationsNamed({ start, acts }: Scenario): (Named | undefined)[] {
  const situations = byPractice(beginning(start));
  return acts.map((act) => {
    const practice = practiceNumberOf(act);
    const before = situations.of(act);
    const situation = after(before, act, instantOf(act, before.now));
    situations.note(act, situation);
    if (!opensConversation(act))
      return isConversational(act.type) ? { practice, number: numberOf(act) } : undefined;
    const number = before.conversations.length + 1;
    return situation.conversations.length < number ? undefined : { practice, number };
  });
}

/** The scenario with one conversation left out: later ones of its practice move a number down. That of the failing act stays. */
export function withoutConversation(scenario: Scenario): Scenario[] {
  const named = conversationsNamed(scenario);
  const key = (each: Named | undefined) => each && `${each.practice}/${each.number}`;
  const others = new Map(
    named.flatMap((each) => (each && key(each) !== key(named.at(-1)) ? [[key(each), each]] : [])),
  );
  return [...others.values()].map((left) => ({
    ...scenario,
    acts: scenario.acts.flatMap((act, index): Act[] => {
      const each = named[index];
      if (each && key(each) === key(left)) return [];
      const isLater =
        each?.practice === left.practice && each.number > left.number && !opensConversation(act);
      return [isLater ? ({ ...act, conversation: each.number - 1 } as Act) : act];
    }),
  }));
}
