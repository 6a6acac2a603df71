/** A scenario with fewer acts: without some of them, without a conversation, without the way to its first day. */
import type { Act } from '../../machines/contract/acts.ts';
import { numberOf } from '../../machines/conversation.ts';
import { isConversational, opensConversation } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf } from '../../machines/situation/lifecycle.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** The scenario with one act or a run of acts left out, longest runs first; the failing act stays. */
export function shorter(scenario: Scenario): Scenario[] {
  const count = scenario.acts.length - 1;
  const variants: Scenario[] = [];
  for (let size = count; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from + size <= count; from += 1) {
      variants.push({
        ...scenario,
        acts: scenario.acts.filter((_, index) => index < from || index >= from + size),
      });
    }
  }
  return variants;
}

/** The number of the conversation that each act opens or names; undefined for what concerns none. */
function conversationNumbers({ start, acts }: Scenario): (number | undefined)[] {
  let situation = beginning(start);
  return acts.map((act) => {
    const opened = situation.conversations.length;
    situation = after(situation, act, instantOf(act, situation.now));
    if (!opensConversation(act)) return isConversational(act.type) ? numberOf(act) : undefined;
    return situation.conversations.length > opened ? opened + 1 : undefined;
  });
}

/** The scenario with one conversation left out: later ones move a number down. That of the failing act stays. */
export function withoutConversation(scenario: Scenario): Scenario[] {
  const numbers = conversationNumbers(scenario);
  const others = new Set(numbers.flatMap((number) => (number === numbers.at(-1) ? [] : (number ?? []))));
  return [...others].map((left) => ({
    ...scenario,
    acts: scenario.acts.flatMap((act, index): Act[] => {
      const number = numbers[index];
      if (number === left) return [];
      const isLater = number !== undefined && number > left && !opensConversation(act);
      return [isLater ? ({ ...act, conversation: number - 1 } as Act) : act];
    }),
  }));
}

/** The scenario begun at the instant to which the calendar jumps first. */
export function begunLater(scenario: Scenario): Scenario[] {
  const [first, ...rest] = scenario.acts;
  return first?.type === 'calendar.reaches' && rest.length > 0
    ? [{ ...scenario, start: first.instant, acts: rest }]
    : [];
}
