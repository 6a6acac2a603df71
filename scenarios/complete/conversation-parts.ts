/** The parts of the conversations' lifecycles: one conversation, from its first message on. */
import type { Act } from '../../machines/contract/acts.ts';
import { UNOPENED } from '../../machines/situation/lifelines.ts';
import type { ConversationService, Situation } from '../../machines/situation/situation.ts';
import { addSeconds, endOfDate, isPastDue } from '../../machines/workdays.ts';
import { always, type Input, type Part, type Standing, type Taken, traitsOf } from './part.ts';

/** Seconds: longer than any deadline. */
const LONG = 30 * 86_400;

/** What opens a conversation, where there is none yet. */
const opening =
  (act: Act): Input =>
  (situation) =>
    situation.conversations.length === 0 ? act : undefined;

/** The first instant after the deadline, or a month later where none runs. */
const timeGoesBy: Input = ({ conversations: [first], now }) => {
  const dueOn = first?.facts.dueOn;
  const isRunning = dueOn !== undefined && !isPastDue(dueOn, now);
  const instant = isRunning ? addSeconds(endOfDate(dueOn), 1) : addSeconds(now, LONG);
  return { type: 'calendar.reaches', instant };
};

const delivers = always({ type: 'network.delivers' });
const rejects = always({ type: 'network.rejects' });

/** A citizen's first message in each way that makes a difference: at once or held back, of who is known or a stranger. */
function firstMessages(type: 'citizen.asks' | 'citizen.requests' | 'citizen.enquires'): Input[] {
  return [
    opening({ type }),
    opening({ type, isDelayed: true }),
    opening({ type, citizen: 'stranger' }),
    opening({ type, citizen: 'stranger', isDelayed: true }),
  ];
}

const replies = always({ type: 'citizen.replies' });
const delayedReplies = always({ type: 'citizen.replies', isDelayed: true });

function standing({ conversations: [first] }: Situation): Standing {
  if (!first) return { state: UNOPENED, traits: [] };
  const { state, facts } = first;
  const isLost = state === 'undelivered';
  return {
    state,
    traits: traitsOf({
      'held-back': facts.delayed > 0,
      'of-stranger': state === 'sent' && facts.citizen === 'stranger',
      'referred-before': facts.isReferred && state !== 'referred',
      'to-be-rejected': facts.isToBeRejected,
      'closing-lost': isLost && facts.rejected === 'closing',
    }),
  };
}

/** What the office does with what arrives, whether its own message comes through, and what is overdue. */
function seen({ act, before, after }: Taken): string[] {
  const [then, now] = [before.conversations[0], after.conversations[0]];
  const arrives = act.type === 'network.delivers' && (then?.facts.delayed ?? 0) > 0;
  const isOverdue = now?.facts.dueOn !== undefined && isPastDue(now.facts.dueOn, after.now);
  return [
    ...(arrives ? ['received'] : []),
    ...(now?.state === 'rejected' && now !== then ? ['rejected'] : []),
    ...(now?.state === 'undelivered' && now !== then && act.type !== 'network.delivers' ? ['lost'] : []),
    ...(isOverdue ? ['overdue'] : []),
  ];
}

/** What is done with a conversation, and how it can begin: the first way, or others. */
interface Repertoire {
  readonly service: ConversationService;
  readonly office: readonly Input[];
  readonly question: 'citizen.asks' | 'citizen.requests' | 'citizen.enquires';
  readonly openedByOffice: readonly Input[];
}

/** A service's conversations, with what is held back on the way; and with what Helsenorge rejects. */
function partsOf({ service, office, question, openedByOffice }: Repertoire): Part[] {
  const common = { service, standing, seen };
  return [
    {
      ...common,
      name: service,
      inputs: [
        ...office,
        ...openedByOffice,
        replies,
        delayedReplies,
        ...firstMessages(question),
        delivers,
        timeGoesBy,
      ],
    },
    {
      ...common,
      name: `${service}, rejected`,
      inputs: [...office, replies, opening({ type: question }), rejects, timeGoesBy],
    },
  ];
}

export const conversationParts: readonly Part[] = [
  ...partsOf({
    service: 'e-consultation',
    office: [
      always({ type: 'clinician.answers' }),
      always({ type: 'clinician.refers' }),
      always({ type: 'clinician.closes' }),
    ],
    question: 'citizen.asks',
    openedByOffice: [opening({ type: 'clinician.opens' })],
  }),
  ...partsOf({
    service: 'prescription-renewal',
    office: [always({ type: 'office.renews' }), always({ type: 'office.declines' })],
    question: 'citizen.requests',
    openedByOffice: [],
  }),
  ...partsOf({
    service: 'office-contact',
    office: [always({ type: 'clinician.answers' }), always({ type: 'clinician.redirects' })],
    question: 'citizen.enquires',
    openedByOffice: [
      opening({ type: 'office.opens' }),
      opening({ type: 'office.writes-one-way', citizen: 'visitor' }),
    ],
  }),
];
