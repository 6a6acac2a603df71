/** Faults of an office that writes of its own accord. */

import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import type { Mutant } from './mutant.ts';

/** An office that writes when a message has come; `reply` gives what its message says, if there is to be one. */
function writing(
  fault: string,
  shortest: number,
  reply: (
    message: DialogMessage,
    profile: Profile,
  ) => Pick<DialogMessage, 'type' | 'body' | 'refersTo'> | undefined,
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ idOf, profile }) => ({
      sendsUnasked: (office, message, now) => {
        const said = reply(message, profile);
        if (!said) return [];
        office.issued += 1;
        return [
          {
            kind: 'dialog',
            id: idOf(office, office.issued),
            sentAt: now,
            wantsReceipt: true,
            sender: message.receiver,
            receiver: message.sender,
            ...(message.citizen && { citizen: message.citizen }),
            attachments: [],
            ...said,
          },
        ];
      },
    }),
  };
}

const text = 'Vi har mottatt meldingen.';

/** Thanks whoever begins a conversation of a service, in a message that cannot be answered. */
export const thanking = (service: DialogService): Mutant =>
  writing('thanks each citizen who writes, by one-way contact', 1, ({ type, refersTo }, profile) =>
    refersTo || type !== profile.messageTypes.value[service]
      ? undefined
      : {
          type: profile.messageTypes.value['office-contact'],
          body: { kind: 'answer', code: profile.oneWayCode.value, text },
        },
  );

/** Answers a cancellation. */
export const confirmingCancellation = writing(
  'confirms a cancellation',
  2,
  ({ type, id, body, refersTo }, profile) =>
    body.code.value === profile.cancellation.value.value && refersTo
      ? {
          type,
          refersTo: { parent: id, conversation: refersTo.conversation },
          body: { kind: 'answer', code: profile.requestAnswer.value, text },
        }
      : undefined,
);
