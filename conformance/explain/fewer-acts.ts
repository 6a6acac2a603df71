/** A scenario with fewer acts: without some of them, without a conversation, without the way to its first day. */

import { type Act, practiceNumberOf } from '../../machines/contract/acts.ts';
import { byPractice } from '../../machines/contract/by-practice.ts';
import type { Limits } from '../../machines/contract/profile.ts';
import { numberOf } from '../../machines/conversation.ts';
import { isConversational, opensConversation } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf } from '../../machines/situation/lifecycle.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** The scenario with one act or a run of acts left out, longest runs first; the failing act stays. */
export function* shorter(scenario: Scenario): Generator<Scenario> {
  const count = scenario.acts.length - 1;
  for (let size = count; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from + size <= count; from += 1) {
      yield {
        ...scenario,
        acts: scenario.acts.filter((_, index) => index < from || index >= from + size),
      };
    }
  }
}

/** A conversation by its practice and its number there. */
interface Named {
  readonly practice: number;
  readonly number: number;
}

/** The conversation that each act opens or names; undefined for what concerns none. */
function conversationsNamed({ start, drawn, acts }: Scenario, limits: Limits): (Named | undefined)[] {
  const situations = byPractice(beginning(start, limits, drawn));
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
export function* withoutConversation(scenario: Scenario, limits: Limits): Generator<Scenario> {
  const named = conversationsNamed(scenario, limits);
  const key = (each: Named | undefined) => each && `${each.practice}/${each.number}`;
  const others = new Map(
    named.flatMap((each) => (each && key(each) !== key(named.at(-1)) ? [[key(each), each]] : [])),
  );
  for (const left of others.values()) {
    const acts = scenario.acts.flatMap((act, index): Act[] => {
      const each = named[index];
      if (each && key(each) === key(left)) return [];
      const isLater =
        each?.practice === left.practice && each.number > left.number && !opensConversation(act);
      return [isLater ? ({ ...act, conversation: each.number - 1 } as Act) : act];
    });
    yield { ...scenario, acts };
  }
}

/** The scenario begun at the instant to which the calendar jumps first. */
export function begunLater(scenario: Scenario): Scenario[] {
  const [first, ...rest] = scenario.acts;
  return first?.type === 'calendar.reaches' && rest.length > 0
    ? [{ ...scenario, start: first.instant, acts: rest }]
    : [];
}
