/** Drawn faults in where an act leads: a conversation stands elsewhere after it, every time or at the n-th time only. */
import fc from 'fast-check';
import type { ConversationAct } from '../../reference/behaviour.ts';
import type { Conversation } from '../../reference/office.ts';
import { type DrawnFault, type Family, numberUpTo, oneOf } from './drawn-fault.ts';

const service = 'e-consultation';

/** Where the conversation stands wrongly after an act, in a clause. */
const WRONG: Readonly<
  Record<
    string,
    {
      readonly after: readonly ConversationAct['type'][];
      readonly move: (conversation: Conversation) => void;
    }
  >
> = {
  'leaves the conversation closed': {
    after: ['clinician.answers', 'clinician.refers'],
    move: (conversation) => {
      conversation.isClosed = true;
    },
  },
  'leaves the conversation open': {
    after: ['clinician.closes'],
    move: (conversation) => {
      conversation.isClosed = false;
    },
  },
  'leaves the question waiting': {
    after: ['clinician.answers', 'clinician.closes', 'clinician.refers'],
    move: (conversation) => {
      conversation.waitingSince = '2024-01-02T09:00:00+01:00';
    },
  },
};

/** A wrong move, which is come to after the act has been done: what it costs is asked last. */
export const movingFaults: Family = fc
  .constantFrom(...Object.entries(WRONG))
  .chain(([what, { after, move }]) =>
    fc.tuple(oneOf(...after), fc.option(numberUpTo(6, 2), { nil: undefined })).map(
      ([type, n]): DrawnFault => ({
        family: n === undefined ? 'a wrong move' : 'a wrong move, the n-th time only',
        service,
        fault: `${type} ${what}${n === undefined ? '' : `, the ${n}. time in a conversation`}`,
        breaks: ({ chargeFor }) => ({
          chargeFor: (conversation, act) => {
            const items = chargeFor(conversation, act);
            const isMeant = conversation.service === service && act.type === type;
            if (isMeant && (n === undefined || conversation.answers === n)) move(conversation);
            return items;
          },
        }),
      }),
    ),
  );
