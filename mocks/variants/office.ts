/** What an office may do otherwise: how it reads its inbox, gives receipts, files, charges and warns, and what it tells. */
import type { ActResponse } from '../../machines/contract/driver.ts';
import type { Code } from '../../machines/contract/messages/message.ts';
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import { epochOf } from '../../machines/workdays.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import { isAboutAppointments } from '../reference/booking-inbox.ts';
import type { Listing } from '../reference/helsenorge.ts';
import { inUtc } from './instants.ts';
import type { Variant, Variants } from './variant.ts';

const listing =
  (otherwise: Partial<Listing>): Variant['chooses'] =>
  (behaviour) => ({ listing: () => ({ ...behaviour.listing(), ...otherwise }) });

const telling =
  (otherwise: (answer: ActResponse, now: string) => Partial<ActResponse>): Variant['chooses'] =>
  ({ tells }) => ({
    tells: (answer, now) => {
      const told = tells(answer, now);
      return { ...told, ...otherwise(told, now) };
    },
  });

const turned = ({ filed, tasks, charges, warnings, calendar }: ActResponse): Partial<ActResponse> => ({
  filed: filed.toReversed(),
  tasks: tasks.toReversed(),
  charges: charges.map((charge) => ({ ...charge, items: charge.items.toReversed() })).reverse(),
  warnings: warnings.toReversed(),
  ...(calendar && { calendar: calendar.toReversed() }),
});

const RECODED: Readonly<Record<string, Pick<Code, 'value' | 'name'>>> = {
  E21: { value: 'E20', name: 'Lege finnes ikke' },
  E35: { value: 'E54', name: 'Pasienten er ikke registrert' },
};

function recoded(behaviour: Behaviour): Partial<Behaviour> {
  return {
    faultOf: (office, message) => {
      const fault = behaviour.faultOf(office, message);
      return fault && { ...fault, ...RECODED[fault.value] };
    },
    errorForUnsupported: () => ({ ...behaviour.errorForUnsupported(), value: 'T02' }),
  };
}

/** Charges that no source settles: of a renewal, and of a conversation once it has been referred. */
function chargingMore({ chargeFor }: Behaviour): Partial<Behaviour> {
  return {
    chargeFor: (conversation, act) =>
      conversation.service === 'prescription-renewal' || act.type === 'clinician.refers'
        ? ['copayment']
        : chargeFor(conversation, act),
  };
}

export const officeVariants = {
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
      seen: /^PUT \S+read\S+\n(?:POST|GET \S+business-document)/mu,
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
      chooses: () => ({ givesReceipts: () => 'first' as const }),
    },
    {
      otherwise: 'gives the receipts when the inbox is empty',
      seen: /^PUT \S+read\S+\nPOST \S+Messages\n\s*<\?xml[^\n]*\n?<AppRec/mu,
      chooses: () => ({ givesReceipts: () => 'last' as const }),
    },
  ],
  'order-after-outage': [
    {
      otherwise: 'sends what it kept before it reads the inbox',
      chooses: () => ({ sendsKeptFirst: () => true }),
    },
  ],
  'receipt-for-repeated': [
    {
      otherwise: 'gives no second receipt to a message that comes again',
      chooses: ({ receiptCount }) => ({
        receiptCount: (office, message) =>
          office.receivedIds.has(message.id) ? 0 : receiptCount(office, message),
      }),
    },
  ],
  'rejection-codes': [{ otherwise: 'rejects with other codes', seen: /E54/u, chooses: recoded }],
  'order-of-what-is-told': [{ otherwise: 'tells the last first', chooses: telling(turned) }],
  'task-without-due-date': [
    {
      otherwise: 'does not tell when a task is due',
      seen: /"tasks":\[\{(?:(?!dueOn).)*?\}/u,
      chooses: telling(({ tasks }) => ({ tasks: tasks.map(({ dueOn: _untold, ...task }) => task) })),
    },
  ],
  'warning-without-message': [
    {
      otherwise: 'names the conversation that it warns of, and not the message',
      seen: /\{"kind":"answer-rejected","conversation"/u,
      chooses: telling(({ warnings }) => ({
        warnings: warnings.map(({ messageId: _unnamed, ...warning }) => warning),
      })),
    },
  ],
  'words-for-the-office': [
    {
      otherwise: 'has few words',
      seen: /"text":"Obs"/u,
      chooses: telling(({ reason, warnings }) => ({
        ...(reason !== undefined && { reason: '' }),
        warnings: warnings.map((warning) => ({ ...warning, text: 'Obs' })),
      })),
    },
  ],
  'tasks-for-replies': [
    {
      otherwise: 'makes no task of a reply',
      chooses: ({ tasksFor }) => ({
        tasksFor: (conversation, task) =>
          conversation.answers > 0 || conversation.openedBy === 'office' ? [] : tasksFor(conversation, task),
      }),
    },
  ],
  'sent-in-filed': [
    {
      otherwise: 'does not tell what it files of what it sends',
      chooses: () => ({ entriesForSent: () => [] }),
    },
  ],
  'appointments-in-filed': [
    {
      otherwise: 'files nothing about appointments',
      chooses: ({ entriesFor }) => ({
        entriesFor: (office, message) => (isAboutAppointments(message) ? [] : entriesFor(office, message)),
      }),
    },
  ],
  'unsettled-charges': [
    {
      otherwise: 'charges what no source says anything of',
      seen: /"items":\["copayment"\]/u,
      chooses: chargingMore,
    },
  ],
  'further-warnings': [
    {
      otherwise: 'warns of something else',
      seen: /"kind":"other"/u,
      chooses: telling(({ warnings }) => ({
        warnings: [...warnings, { kind: 'other', text: 'Husk fakturaene' }],
      })),
    },
  ],
  'begun-in-calendar': [
    {
      otherwise: 'takes what has begun out of the calendar, and writes its times in UTC',
      seen: /"calendar":\[\{[^}]*"start":"[^"]*Z"/u,
      chooses: telling(({ calendar = [] }, now) => ({
        calendar: calendar
          .filter(({ start }) => epochOf(start) > epochOf(now))
          .map((entry) => ({ ...entry, start: inUtc(entry.start), end: inUtc(entry.end) })),
      })),
    },
  ],
} as const satisfies Partial<Variants<FreeChoice>>;
