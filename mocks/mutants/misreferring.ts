/** Answers that refer to a message which nobody sent. */
import type { ConversationAct } from '../reference/behaviour.ts';
import type { Mutant } from './mutant.ts';

/** A fault in the message that acts of a kind say they answer; the conversation is the right one. */
export function misreferring(fault: string, isMeant: (act: ConversationAct) => boolean): Mutant {
  return {
    fault,
    shortest: 2,
    breaks: ({ referenceOf }) => ({
      referenceOf: (conversation, act) => {
        const right = referenceOf(conversation, act);
        return isMeant(act) ? { ...right, parent: `${right.parent}-x` } : right;
      },
    }),
  };
}
