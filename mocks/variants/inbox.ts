/** How an office may read its inbox otherwise, give receipts, and send what it kept. */

import type { Code } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import type { Listing } from '../reference/helsenorge.ts';
import { partyOf } from '../reference/office.ts';
import type { Variant, Variants } from './variant.ts';

const listing =
  (otherwise: Partial<Listing>): Variant['chooses'] =>
  (behaviour) => ({ listing: () => ({ ...behaviour.listing(), ...otherwise }) });

/** Another of the codes of which one was given: where only one fits, that one. */
const anotherOf = (error: Code, lists: readonly Profile['otherErrors'][]): Code => {
  const list = lists.find(({ value }) => value.includes(error.value));
  return { ...error, value: list?.value.find((each) => each !== error.value) ?? error.value };
};

function recoded(behaviour: Behaviour): Partial<Behaviour> {
  const { unknownReceiverErrors, unknownCitizenErrors, unsupportedErrors } = behaviour.profile;
  return {
    faultOf: (office, message) => {
      const fault = behaviour.faultOf(office, message);
      return fault && anotherOf(fault, [unknownReceiverErrors, unknownCitizenErrors]);
    },
    errorForUnsupported: () => anotherOf(behaviour.errorForUnsupported(), [unsupportedErrors]),
  };
}

/** The error of what is rejected again says that it came before. */
function rejectingAgain({ faultOf, profile }: Behaviour): Partial<Behaviour> {
  return {
    faultOf: (office, message) => {
      const fault = faultOf(office, message);
      return fault && office.receivedIds.has(message.id)
        ? { ...fault, value: profile.unknownReferenceErrors.value[0], name: 'Ugyldig meldingsidentifikator' }
        : fault;
    },
  };
}

/** What is for somebody else is answered by the clinician who found it. */
const answeringForStrangers = ({ receiptFrom }: Behaviour): Partial<Behaviour> => ({
  receiptFrom: (office, message) =>
    message.receiver.organisation.herId === office.provision.office.herId
      ? receiptFrom(office, message)
      : partyOf(office, office.provision.clinicians[0]?.herId ?? ''),
});

/** The date of a document, in whatever style it is written. */
const GEN_DATE = /(<(?:\w+:)?GenDate\s*>).*?(<\/(?:\w+:)?GenDate)/su;

/** What was kept is dated by the act that sends it. */
const datingAnew = ({ asSentLater }: Behaviour): Partial<Behaviour> => ({
  asSentLater: (xml, now) =>
    asSentLater(xml, now).replace(GEN_DATE, (_whole, before, after) => `${before}${now}${after}`),
});

export const inboxVariants = {
  'order-of-inbox': [
    {
      otherwise: 'reads the newest first',
      seen: /OrderBy=Descending/u,
      chooses: listing({ newestFirst: true }),
    },
  ],
  'page-of-inbox': [
    { otherwise: 'reads one at a time', seen: /MessagesToFetch=1\b/u, chooses: listing({ atMost: 1 }) },
  ],
  'inbox-by-her-id': [
    {
      otherwise: 'reads for each HER-id by itself',
      seen: /Messages\?ReceiverHerIds=\d+&Include/u,
      chooses: listing({ eachHerIdAlone: true }),
    },
  ],
  'time-of-marking-read': [
    {
      otherwise: 'marks a message read before it deals with it',
      seen: /\/([^/\s]+)\/read\S+\nGET \S+\/\1\/business-document/u,
      chooses: () => ({ marksReadFirst: () => true }),
    },
  ],
  'receipt-by-call': [
    {
      otherwise: 'gives receipts by the call',
      seen: /"appRecStatus":"Ok"/u,
      chooses: () => ({ receiptsByCall: () => true }),
    },
  ],
  'time-of-receipt': [
    {
      otherwise: 'gives the receipt before anything else',
      seen: /\/business-document\nPOST \S+\n<\?xml[^>]*><AppRec [^\n]*\nPOST \S+\n<\?xml[^>]*><MsgHead/u,
      chooses: () => ({ givesReceipts: () => 'first' as const }),
    },
    {
      otherwise: 'gives the receipts when the inbox is empty',
      seen: /^PUT \S+\/read\S+\nPOST \S+\n<\?xml[^>]*><AppRec/mu,
      chooses: () => ({ givesReceipts: () => 'last' as const }),
    },
  ],
  'receipt-again': [
    {
      otherwise: 'gives no second receipt to a message that comes again',
      chooses: ({ receiptCount }) => ({
        receiptCount: (office, message) =>
          office.receivedIds.has(message.id) ? 0 : receiptCount(office, message),
      }),
    },
  ],
  'rejection-codes': [{ otherwise: 'rejects with other codes', seen: /E54/u, chooses: recoded }],
  'why-rejected-again': [
    {
      otherwise: 'rejects what comes again because it came before',
      seen: /<AppRec.*<Error V="E10"/u,
      chooses: rejectingAgain,
    },
  ],
  'who-answers-for-a-stranger': [
    { otherwise: 'answers itself for a receiver elsewhere', chooses: answeringForStrangers },
  ],
  'order-after-outage': [
    {
      otherwise: 'sends what it kept before it reads the inbox',
      seen: /^answer [^\n]*\nPOST \S+\n<\?xml/mu,
      chooses: () => ({ sendsKeptFirst: () => true }),
    },
  ],
  'date-of-what-was-kept': [{ otherwise: 'dates what it kept when it sends it', chooses: datingAnew }],
} as const satisfies Partial<Variants<FreeChoice>>;
