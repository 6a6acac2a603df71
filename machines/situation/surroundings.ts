/** Calendar and network: nobody refuses them, and all conversations and bookings hear of them. */
import type { Act, ActOf } from '../contract/acts.ts';
import { bookingsAfter } from './bookings.ts';
import { allAfter, oneAfter } from './conversations.ts';
import { type Family, isOneOf, withoutLifelines } from './family.ts';
import { heard } from './outage.ts';
import type { Situation } from './situation.ts';

const SURROUNDING_ACTS = [
  'calendar.reaches',
  'network.delivers',
  'network.repeats',
  'network.corrupts',
  'network.misroutes',
  'network.goes-down',
  'network.comes-up',
] as const;
type SurroundingAct = ActOf<(typeof SURROUNDING_ACTS)[number]>;

export const surroundingFamily: Family<SurroundingAct> = {
  owns: isOneOf(SURROUNDING_ACTS),
  serviceOf: () => 'e-consultation',
  permission: () => 'permitted',
  after(situation, act, at) {
    const event = heard(act, situation);
    return {
      ...(isOfOne(event)
        ? { conversations: oneAfter(situation, event, at) }
        : {
            conversations: allAfter(situation, event, at),
            bookings: bookingsAfter(situation.bookings, event, at),
          }),
      ...outageAfter(situation, act),
    };
  },
  ...withoutLifelines,
};

/** Whether an act concerns one conversation and not all. */
const isOfOne = (act: Act) => 'conversation' in act && act.conversation !== undefined;

function outageAfter({ isDown }: Situation, { type }: SurroundingAct): Partial<Situation> {
  const isTurn = type === 'network.goes-down' || type === 'network.comes-up';
  return isTurn ? { isDown: !isDown, actedWhileDown: [] } : {};
}
