/** What Helsenorge, which the suite plays, did wrong on the wire: then the run says nothing of the candidate. */
import { counted, MESSAGES } from '../../machines/contract/words.ts';
import { sentInConversation, viewOf } from '../../machines/requirements/observations.ts';
import type { Step } from '../../machines/requirements/step.ts';

/** What was wrong in one step, in words for whoever maintains the suite. */
export function platformFaultOf(step: Step): string | undefined {
  return passedWhileDown(step) ?? notReleased(step) ?? notRejected(step);
}

function passedWhileDown({ after, received, sent, receipts }: Step): string | undefined {
  const count = received.length + sent.length + receipts.length;
  return after.isDown && count > 0
    ? `${counted(count, MESSAGES).en} passed while the message service was down`
    : undefined;
}

/** What citizens wrote while the message service was down comes when it is up again, all of it. */
function notReleased({ act, before, received }: Step): string | undefined {
  if (act.type !== 'network.comes-up') return undefined;
  const held = before.conversations.reduce((sum, { facts }) => sum + facts.delayed, 0);
  const released = received.filter(({ cause }) => cause === 'released').length;
  return released < held ? `${released} of ${counted(held, MESSAGES).en} held back were released` : undefined;
}

/** The message to be rejected is rejected, and the citizen is shown nothing of it. */
function notRejected(step: Step): string | undefined {
  const { conversationBefore, conversationId, rejected, permission } = step;
  if (permission !== 'permitted' || step.act.type === 'network.rejects') return undefined;
  if (!conversationBefore?.facts.isToBeRejected) return undefined;
  const [message, ...more] = sentInConversation(step, conversationId);
  const former = step.past.at(-1);
  // Of several messages only the first is rejected: that there are several is the candidate's fault.
  if (!message || more.length > 0 || !former) return undefined;
  const [before, now] = [former, step].map((each) => viewOf(each, conversationId)?.messages.length);
  if (now !== before) return 'a rejected message was shown to the citizen';
  return rejected.includes(message.id) ? undefined : 'a message to be rejected was not rejected';
}
