/**
 * What the lifecycles of all conversations share: what is remembered of one, and by what its transitions are
 * guarded. Each service's machine is composed of these in a file of its own.
 */
import { and, assign, not, setup } from 'xstate';
import { isWithinAttachmentLimits } from './attachments.ts';
import { type Act, type ActOf, type CitizenName, textOf } from './contract/acts.ts';
import { isKnownToOffice, isListedAtOffice } from './contract/practice.ts';
import { PRESCRIBED_BEFORE } from './contract/practice-sketch.ts';
import type { Limits } from './contract/profile.ts';
import { dueDate, isPastDue } from './workdays.ts';

/** What a conversation's lifecycle remembers. */
export interface ConversationFacts {
  /** Whom the conversation concerns. */
  readonly citizen: CitizenName;
  readonly openedBy: 'citizen' | 'office' | undefined;
  /** When the citizen sent the question, until it is answered. */
  readonly askedAt: string | undefined;
  /** The last day on which the office answers the question in time, counted from its receipt. */
  readonly dueOn: string | undefined;
  /** Whether the clinician has referred the citizen to an ordinary appointment. */
  readonly isReferred: boolean;
  /** Messages from the citizen that are held back on the way. */
  readonly delayed: number;
  /** Whether Helsenorge is going to reject the office's next message. */
  readonly isToBeRejected: boolean;
  /** What Helsenorge last rejected, if it ever did: an ordinary answer, or the one that was to close. */
  readonly rejected: 'answer' | 'closing' | undefined;
}

/** An act as a conversation hears it: with the instant and the limits in force. */
type Heard<A> = A & { readonly at: string; readonly limits: Limits };
export type ConversationEvent = Heard<
  ActOf<
    | 'citizen.asks'
    | 'citizen.requests'
    | 'citizen.enquires'
    | 'citizen.replies'
    | 'clinician.answers'
    | 'clinician.closes'
    | 'clinician.refers'
    | 'clinician.redirects'
    | 'clinician.opens'
    | 'office.opens'
    | 'office.writes-one-way'
    | 'office.renews'
    | 'office.declines'
    | 'calendar.reaches'
    | 'network.delivers'
    | 'network.rejects'
  >
>;

/** Whom a citizen's act concerns: who acts, unless it is for another. */
export function concernedBy(act: Act): CitizenName {
  const onBehalfOf = 'onBehalfOf' in act ? act.onBehalfOf : undefined;
  return onBehalfOf ?? ('citizen' in act ? act.citizen : undefined) ?? 'citizen';
}

/** The number of the conversation an act names; 1 unless said. */
export function numberOf(act: Act): number {
  return ('conversation' in act ? act.conversation : undefined) ?? 1;
}

/** Whether somebody is a child, for whom the parent acts. */
export function isChild(name: CitizenName | undefined): boolean {
  return name === 'child' || name === 'sibling';
}

/** Whether who acts may act for whom: oneself, or a child one has parental responsibility for. */
export function mayRepresent(act: Act): boolean {
  const onBehalfOf = 'onBehalfOf' in act ? act.onBehalfOf : undefined;
  const writer = 'citizen' in act ? act.citizen : undefined;
  if (onBehalfOf === undefined) return !isChild(writer);
  return isChild(onBehalfOf) && writer === 'parent';
}

/** Whether Helsenorge lets an act through: who acts for whom; files, text and items within what the rules allow. */
export function isSendable(act: Act, limits: Limits): boolean {
  if (!mayRepresent(act)) return false;
  if (act.type === 'citizen.requests') {
    const items = act.items ?? [1];
    return items.length > 0 && items.every((item) => item <= PRESCRIBED_BEFORE);
  }
  if (act.type === 'citizen.enquires' && textOf(act).length > limits.contactCharactersMax) return false;
  return !('attachments' in act) || isWithinAttachmentLimits(limits, act.attachments);
}

export const conversation = setup({
  types: { context: {} as ConversationFacts, events: {} as ConversationEvent },
  actions: {
    asks: assign(({ event }) => ({
      citizen: concernedBy(event),
      openedBy: 'citizen' as const,
      askedAt: event.at,
    })),
    opens: assign(({ event }) => ({ citizen: concernedBy(event), openedBy: 'office' as const })),
    startsDeadline: assign(({ event }) => ({ dueOn: dueDate(event.at) })),
    endsDeadline: assign(() => ({ askedAt: undefined, dueOn: undefined })),
    refers: assign(() => ({ isReferred: true })),
    delays: assign(({ context }) => ({ delayed: context.delayed + 1 })),
    delivers: assign(() => ({ delayed: 0 })),
    awaitsRejection: assign(() => ({ isToBeRejected: true })),
    // The citizen still waits for an answer. Whether the office's task stays open, no source says.
    isRejected: assign(({ event }) => ({
      isToBeRejected: false,
      rejected: event.type === 'clinician.closes' ? ('closing' as const) : ('answer' as const),
      dueOn: undefined,
    })),
  },
  guards: {
    isSendable: ({ event }) => isSendable(event, event.limits),
    isToKnownCitizen: ({ event }) => isKnownToOffice(concernedBy(event)),
    isListed: ({ event }) => isListedAtOffice(concernedBy(event)),
    isNotListed: ({ event }) => isKnownToOffice(concernedBy(event)) && !isListedAtOffice(concernedBy(event)),
    isDelayed: ({ event }) => 'isDelayed' in event && event.isDelayed === true,
    isToBeRejected: ({ context }) => context.isToBeRejected,
    lostAnswer: ({ context }) => context.rejected === 'answer',
    isReferred: ({ context }) => context.isReferred,
    hasDelayed: ({ context }) => context.delayed > 0,
    concernsStranger: ({ context }) => !isKnownToOffice(context.citizen),
    isPastDue: ({ context, event }) => context.dueOn !== undefined && isPastDue(context.dueOn, event.at),
  },
});

export const nothingYet: ConversationFacts = {
  citizen: 'citizen',
  openedBy: undefined,
  askedAt: undefined,
  dueOn: undefined,
  isReferred: false,
  delayed: 0,
  isToBeRejected: false,
  rejected: undefined,
};

/** The citizen's first message: held back, received, or about somebody the office does not know. */
export const opening = [
  { guard: and(['isSendable', 'isDelayed']), target: 'sent', actions: ['asks', 'delays'] },
  {
    guard: and(['isSendable', 'isToKnownCitizen']),
    target: 'awaiting-answer',
    actions: ['asks', 'startsDeadline'],
  },
  { guard: 'isSendable', target: 'rejected', actions: 'asks' },
] as const;

/** The state of a first message that is still on its way. */
export const sent = {
  on: {
    'network.delivers': [
      { guard: 'concernsStranger', target: 'rejected', actions: 'delivers' },
      { target: 'awaiting-answer', actions: ['delivers', 'startsDeadline'] },
    ],
  },
} as const;

/** Inner states of a question that waits: in time until the end of its deadline, then overdue. */
export const waiting = {
  initial: 'in-time',
  states: {
    'in-time': { on: { 'calendar.reaches': { guard: 'isPastDue', target: 'overdue' } } },
    overdue: {},
  },
} as const;

/** Delayed replies that arrive change no state. */
export const delivering = { guard: 'hasDelayed', actions: 'delivers' } as const;

/** The citizen's reply, held back or not. */
export const replying = [
  { guard: and(['isSendable', 'isDelayed']), target: 'replied', actions: 'delays' },
  { guard: 'isSendable', target: 'replied' },
] as const;

/** Helsenorge takes against the office's next message. */
export const rejecting = { guard: not('isToBeRejected'), actions: 'awaitsRejection' } as const;

/** An act of the office: it does not arrive when Helsenorge rejects its message, and then changes nothing for the citizen. */
export const unlessRejected = <const T>(arrived: T) =>
  [{ guard: 'isToBeRejected', target: 'undelivered', actions: 'isRejected' }, arrived] as const;

/**
 * What Helsenorge rejected has not reached the citizen, and the office may say it anew. Whether something else may
 * be said where the closing was lost, and whether the citizen may reply to something earlier, no source says.
 */
export const undelivered = {
  meta: {
    unsettled: [
      'citizen.replies',
      'clinician.answers',
      'clinician.refers',
      'clinician.redirects',
      'clinician.closes',
      'office.renews',
      'office.declines',
    ],
  },
} as const;

/** Saying something else than what was lost, where it was not the closing. */
export const anew = <const T extends object>(act: T) => ({ ...act, guard: 'lostAnswer' }) as const;
