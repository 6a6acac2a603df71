/**
 * While the message service is down: what Helsenorge makes of the citizens' acts, and which acts are left alone
 * because nobody could tell from outside what came of them.
 */

import { type Act, type ActType, isOfficeAct } from '../contract/acts.ts';
import { isPanelAct } from '../gp-panel.ts';
import { isBookingAct } from './bookings.ts';
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

/** An act as the conversations hear it while the message service is down. */
export function heardWhileDown(act: Act): Act {
  if (act.type === 'network.comes-up') return { type: 'network.delivers' };
  return WRITTEN.includes(act.type) ? ({ ...act, isDelayed: true } as Act) : act;
}

/** Whether no source says what is to become of an act, since the message service is down, or is not. */
export function isLeftOpenByOutage(situation: Situation, act: Act, conversation: number): boolean {
  const { isDown, conversations, actedWhileDown } = situation;
  if (!isDown) {
    // A message both kept and to be rejected: the two are tried one at a time.
    const awaitsRejection = conversations.some(({ facts }) => facts.isToBeRejected);
    return act.type === 'network.comes-up' || (act.type === 'network.goes-down' && awaitsRejection);
  }
  if (act.type === 'network.comes-up') return false;
  if (act.type.startsWith('network.') || isPanelAct(act) || isBookingAct(act)) return true;
  if (OUT_OF_SIGHT.includes(act.type)) return true;
  // The citizen is not yet shown what the office has kept, and might reply to what it has just closed.
  if (act.type === 'citizen.replies') return actedWhileDown.includes(conversation);
  // The office may not have read that its answer was rejected.
  return isOfficeAct(act) && conversations[conversation - 1]?.state === 'undelivered';
}
