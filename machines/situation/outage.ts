/**
 * While the message service is down: what Helsenorge makes of the citizens' acts, and which acts are left alone
 * because nobody could tell from outside what came of them.
 */

import { type Act, type ActType, isOfficeAct } from '../contract/acts.ts';
import { numberOf } from '../conversation.ts';
import { bookingFamily } from './bookings.ts';
import type { Barrier } from './family.ts';
import { panelFamily } from './panel.ts';
import type { Situation } from './situation.ts';

/** What citizens write to the office, which Helsenorge holds back meanwhile. */
const WRITTEN: readonly ActType[] = [
  'citizen.asks',
  'citizen.requests',
  'citizen.enquires',
  'citizen.replies',
];

/** Acts whose outcome does not reach the office, or reaches Helsenorge too late for a conversation to be named. */
const OUT_OF_SIGHT: readonly ActType[] = [
  'citizen.drafts',
  'citizen.discards',
  'clinician.opens',
  'office.opens',
  'office.writes-one-way',
];

/** An act as the conversations hear it, whether the message service is up or down. */
export function heard(act: Act, { isDown }: Situation): Act {
  if (!isDown) return act;
  if (act.type === 'network.comes-up') return { type: 'network.delivers' };
  return WRITTEN.includes(act.type) ? ({ ...act, isDelayed: true } as Act) : act;
}

/** The conversations in which the office has acted while the message service is down, after one more act. */
export function actedWhileDown(act: Act, { isDown, actedWhileDown: sofar }: Situation): readonly number[] {
  return isDown && isOfficeAct(act) ? [...sofar, numberOf(act)] : sofar;
}

/** No source says what is to become of some acts because the message service is down, or because it is not. */
export const barredByOutage: Barrier = (situation, act) =>
  (situation.isDown ? isLeftOpenWhileDown(act, situation) : isLeftOpenWhileUp(act, situation))
    ? 'unsettled'
    : undefined;

function isLeftOpenWhileUp({ type }: Act, { conversations }: Situation): boolean {
  // A message both kept and to be rejected: the two are tried one at a time.
  const awaitsRejection = conversations.some(({ facts }) => facts.isToBeRejected);
  return type === 'network.comes-up' || (type === 'network.goes-down' && awaitsRejection);
}

function isLeftOpenWhileDown(act: Act, situation: Situation): boolean {
  if (act.type === 'network.comes-up') return false;
  if (act.type.startsWith('network.') || panelFamily.owns(act) || bookingFamily.owns(act)) return true;
  if (OUT_OF_SIGHT.includes(act.type)) return true;
  const conversation = numberOf(act);
  // The citizen is not yet shown what the office has kept, and might reply to what it has just closed.
  if (act.type === 'citizen.replies') return situation.actedWhileDown.includes(conversation);
  // The office may not have read that its answer was rejected.
  return isOfficeAct(act) && situation.conversations[conversation - 1]?.state === 'undelivered';
}
