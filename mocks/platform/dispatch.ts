/** Messages on their way from Helsenorge to the office: sent, held back, delivered twice, made faulty. */
import { type ActOf, textOf } from '../../machines/contract/acts.ts';
import { writeMessage, writeMessageBytes } from '../../machines/contract/messages/codec.ts';
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { type Dialogue, messageFromCitizen, officeParty } from './dialogue.ts';
import { corrupt } from './faulty-messages.ts';
import type { Mailbox, Posting } from './mailbox.ts';

/** `isDown`: whether the message service is down, so that what is sent is held back. */
export function createDispatch(
  profile: Profile,
  practice: Practice,
  mailbox: Mailbox,
  ownHerIds: ReadonlySet<string>,
  isDown: () => boolean,
) {
  const received = new Map<string, string>();
  let delayed: Posting[] = [];
  const delivered: Posting[] = [];
  let sequence = 0;

  function postingOf(message: DialogMessage, bytes = writeMessageBytes(message)): Posting {
    sequence += 1;
    return {
      cause: 'sent',
      sequence,
      messageId: message.id,
      sentAt: message.sentAt,
      senderHerId: practice.helsenorge.serviceHerId,
      receiverHerId: message.receiver.clinician?.herId ?? practice.office.herId,
      isReceipt: false,
      bytes,
    };
  }

  function deliver(posting: Posting, conversation: string | undefined): void {
    // What is for a receiver elsewhere does not pass the office.
    if (!ownHerIds.has(posting.receiverHerId)) return;
    mailbox.post(posting);
    delivered.push(posting);
    if (conversation) received.set(conversation, posting.messageId);
  }

  return {
    nextSequence: (): number => ++sequence,

    /** The latest message of a conversation that the office has received. */
    latestReceived: (conversation: string): string | undefined => received.get(conversation),

    /** Sends a message of a conversation, or holds it back on the way. */
    send(message: DialogMessage, isDelayed: boolean, conversation?: string): void {
      const posting = postingOf(message);
      if (isDelayed || isDown()) delayed.push(posting);
      else deliver(posting, conversation);
    },

    /** Sends a question to be answered at once, which is never delivered again. */
    ask(message: DialogMessage): void {
      mailbox.post(postingOf(message));
    },

    /** Delivers what was held back: all of it, or that of one conversation. */
    release(conversationOf: (messageId: string) => string | undefined, only?: string): void {
      const isMeant = ({ messageId }: Posting) => only === undefined || conversationOf(messageId) === only;
      const waiting = delayed;
      delayed = waiting.filter((posting) => !isMeant(posting));
      for (const posting of waiting.filter(isMeant)) {
        deliver({ ...posting, cause: 'released' }, conversationOf(posting.messageId));
      }
    },

    /** Delivers the latest message once more, or one delivered so many before it. */
    repeat(earlier = 0): void {
      const posting = delivered.at(-1 - earlier);
      if (posting) mailbox.post({ ...posting, cause: 'repeated' });
    },

    /** A message that concerns no conversation of the scenario: the neighbour's, made faulty on the way. */
    sendFaulty(
      act: ActOf<'network.corrupts' | 'network.misroutes'>,
      at: string,
      clinicianHerId: string,
    ): void {
      const stray: Dialogue = {
        id: mailbox.newId(),
        service: 'e-consultation',
        citizen: 'neighbour',
        writer: 'neighbour',
        clinicianHerId,
        startedAt: at,
        status: 'awaiting-answer',
        messages: [],
      };
      const letter = { id: stray.id, at, text: textOf(act), attachments: [] };
      const message = messageFromCitizen(profile, practice, stray, letter);
      if (act.type === 'network.misroutes') {
        const organisation = { ...practice.office, herId: practice.elsewhere.herId };
        const { clinicianHerId: elsewhere } = practice.elsewhere;
        const receiver = { ...officeParty(profile, practice, elsewhere), organisation };
        const posting = postingOf({ ...message, receiver });
        mailbox.post({ ...posting, cause: 'misrouted', receiverHerId: clinicianHerId });
        return;
      }
      const fault = act.fault ?? 'not-well-formed';
      const posting = postingOf(message, Buffer.from(corrupt(writeMessage(message), fault)));
      mailbox.post({ ...posting, cause: 'corrupted', fault });
    },
  };
}

export type Dispatch = ReturnType<typeof createDispatch>;
