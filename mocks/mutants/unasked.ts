/** Faults of an office that writes of its own accord. */
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import { MESSAGE_TYPES, profile } from '../../machines/contract/profile.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import type { Mutant } from './mutant.ts';

/** An office that writes when a message has come; `reply` gives what its message says, if there is to be one. */
function writing(
  fault: string,
  shortest: number,
  reply: (message: DialogMessage) => Pick<DialogMessage, 'type' | 'body' | 'refersTo'> | undefined,
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ idOf }) => ({
      sendsUnasked: (office, message, now) => {
        const said = reply(message);
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
  writing('thanks each citizen who writes, by one-way contact', 1, ({ type, refersTo }) =>
    refersTo || type !== MESSAGE_TYPES[service]
      ? undefined
      : {
          type: MESSAGE_TYPES['office-contact'],
          body: { kind: 'answer', code: profile.oneWayCode.value, text },
        },
  );

/** Answers a cancellation. */
export const confirmingCancellation = writing('confirms a cancellation', 2, ({ type, id, body, refersTo }) =>
  body.code.value === profile.cancellation.value.value && refersTo
    ? {
        type,
        refersTo: { parent: id, conversation: refersTo.conversation },
        body: { kind: 'answer', code: profile.requestAnswer.value, text },
      }
    : undefined,
);
