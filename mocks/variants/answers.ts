/** What an office may tell otherwise in answer to an act, and file, charge and warn of otherwise. */

import type { ActResponse } from '../../machines/contract/driver.ts';
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import { epochOf } from '../../machines/workdays.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import { isAboutAppointments } from '../reference/booking-inbox.ts';
import type { Variant, Variants } from './variant.ts';

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

/** Charges that no source settles: of a renewal, and of an e-consultation that is referred. */
function chargingMore({ chargeFor }: Behaviour): Partial<Behaviour> {
  return {
    chargeFor: (conversation, act) => {
      if (conversation.service === 'prescription-renewal') return ['copayment'];
      const isReferred = conversation.service === 'e-consultation' && act.type === 'clinician.refers';
      return isReferred && !conversation.isCharged
        ? ['copayment', 'invoice-fee']
        : chargeFor(conversation, act);
    },
  };
}

function chargingAtTheClose(): Partial<Behaviour> {
  return {
    chargeFor: ({ service, openedBy, isCharged }, act) => {
      const isDue = service === 'e-consultation' && openedBy === 'citizen' && !isCharged;
      return isDue && act.type === 'clinician.closes' ? ['copayment', 'invoice-fee'] : [];
    },
  };
}

const filing =
  (isLeftOut: (profile: Profile, message: DialogMessage) => boolean): Variant['chooses'] =>
  ({ entriesFor, profile }) => ({
    entriesFor: (office, message) => (isLeftOut(profile, message) ? [] : entriesFor(office, message)),
  });

export const answerVariants = {
  'order-of-what-is-told': [{ otherwise: 'tells the last first', chooses: telling(turned) }],
  'task-without-due-date': [
    {
      otherwise: 'does not tell when a task is due',
      seen: /"tasks":\[\{(?:(?!dueOn).)*?\}/u,
      chooses: telling(({ tasks }) => ({ tasks: tasks.map(({ dueOn: _untold, ...task }) => task) })),
    },
  ],
  'task-in-time-untold': [
    {
      otherwise: 'shows the tasks alone that are overdue',
      chooses: telling(({ tasks }) => ({ tasks: tasks.filter(({ isOverdue }) => isOverdue) })),
    },
  ],
  'task-for-a-reply': [
    {
      otherwise: 'makes no task of a reply',
      chooses: ({ tasksFor }) => ({
        tasksFor: (conversation, task) =>
          conversation.answers > 0 || conversation.openedBy === 'office' ? [] : tasksFor(conversation, task),
      }),
    },
  ],
  'after-a-rejection': [
    {
      otherwise: 'makes no task of what Helsenorge rejected',
      chooses: ({ warningsOf }) => ({
        warningsOf: (office, conversation, messageId) => {
          conversation.waitingSince = undefined;
          return warningsOf(office, conversation, messageId);
        },
      }),
    },
  ],
  'filed-undemanded': [
    {
      otherwise: 'does not tell what it files of what it sends',
      chooses: () => ({ entriesForSent: () => [] }),
    },
    { otherwise: 'files nothing about appointments', chooses: filing(isAboutAppointments) },
  ],
  'words-for-the-wordless': [
    {
      otherwise: 'files words of its own where a message has none',
      seen: /"text":"Uten ord"/u,
      chooses: ({ entriesFor }) => ({
        entriesFor: (office, message) =>
          entriesFor(office, message).map((entry) =>
            message.body.text === undefined ? { ...entry, text: 'Uten ord' } : entry,
          ),
      }),
    },
  ],
  'charged-at-the-close': [
    { otherwise: 'charges when the conversation is closed', chooses: chargingAtTheClose },
  ],
  'unsettled-charges': [
    {
      otherwise: 'charges what no source says anything of',
      seen: /"items":\["copayment"\]/u,
      chooses: chargingMore,
    },
  ],
  'warning-without-reference': [
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
  'further-warnings': [
    {
      otherwise: 'warns of something else',
      seen: /"kind":"other"/u,
      chooses: telling(({ warnings }) => ({
        warnings: [...warnings, { kind: 'other', text: 'Husk fakturaene' }],
      })),
    },
  ],
  'appointment-begun': [
    {
      otherwise: 'takes what has begun out of the calendar',
      chooses: telling(({ calendar = [] }, now) => ({
        calendar: calendar.filter(({ start }) => epochOf(start) > epochOf(now)),
      })),
    },
  ],
} as const satisfies Partial<Variants<FreeChoice>>;
