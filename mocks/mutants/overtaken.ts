/** Faults in what is filed of a message that a later one of its conversation has overtaken. */
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import type { Mutant } from './mutant.ts';

type Entries = ReturnType<Behaviour['entriesFor']>;

/** Files what has been overtaken as `refiled` says, and everything else as it is. */
export const refilingOvertaken =
  (refiled: (entries: Entries, message: DialogMessage) => Entries): Mutant['breaks'] =>
  ({ entriesFor }) => {
    const latest = new Map<string, string>();
    return {
      entriesFor: (office, message) => {
        const conversation = message.refersTo?.conversation ?? message.id;
        const isOvertaken = (latest.get(conversation) ?? '') > message.sentAt;
        if (!isOvertaken) latest.set(conversation, message.sentAt);
        const entries = entriesFor(office, message);
        return isOvertaken ? refiled(entries, message) : entries;
      },
    };
  };
