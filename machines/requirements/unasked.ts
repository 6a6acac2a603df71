/** Messages that the office sends though no act and nothing it received asks for them. */

import { isOfficeAct } from '../contract/acts.ts';
import type { DialogMessage } from '../contract/messages/message.ts';
import { isAboutAppointments, isLink } from './booking-messages.ts';
import { messagesSent } from './observations.ts';
import { type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Whether a message answers one that came in the step and asks for an answer; a cancellation asks for none. */
function answersReceived({ act, received }: Step, { refersTo }: DialogMessage): boolean {
  return act.type !== 'citizen.cancels' && received.some(({ message }) => message?.id === refersTo?.parent);
}

/** Whether a message is that of the office's act: in its conversation, or the first of one. */
function isOfAct({ act, conversationId }: Step, { id, refersTo }: DialogMessage): boolean {
  const isFirst = refersTo === undefined || refersTo.conversation === id;
  return isOfficeAct(act) && (isFirst || refersTo.conversation === conversationId);
}

function isAskedFor(step: Step, message: DialogMessage): boolean {
  if (!isAboutAppointments(step, message)) return isOfAct(step, message);
  // When a link is due, and which appointment an act is about, the rules of appointments say.
  return isLink(step, message) || isOfficeAct(step.act) || answersReceived(step, message);
}

/** Nothing is sent that nobody asked for. What an outage kept is for MSG-11 to judge. */
export function sendsNothingUnasked(step: Step): Mismatch | undefined {
  const unasked = step.before.isDown ? [] : messagesSent(step).filter((each) => !isAskedFor(step, each));
  return unless(
    unasked.length === 0,
    { nb: 'ingen melding som ingen ba om', en: 'no message that nobody asked for' },
    {
      nb: `${unasked.length} (${unasked[0]?.type})`,
      en: `${unasked.length} (${unasked[0]?.type})`,
    },
  );
}
