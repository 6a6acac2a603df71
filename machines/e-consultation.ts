/**
 * The lifecycle of an e-consultation, from the first message to the closing code: one conversation, as both
 * sides must understand it. Pure: time comes as an act.
 *
 * States are those of the conversation; `unsettled` in a state's meta names acts whose legality no source
 * settles: they are neither demanded nor refused. Sources: S1, S2 (news 1 and 2 of 5), S4; Q2, Q6, Q9.
 */
import { and, assign, setup } from 'xstate';
import { isWithinAttachmentLimits } from './attachments.ts';
import type { ActOf, CitizenName } from './contract/acts.ts';
import { dueDate, isPastDue } from './workdays.ts';

export interface EConsultation {
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
}

type Timed<A> = A & { readonly at: string };
export type EConsultationEvent = Timed<
  ActOf<
    | 'citizen.asks'
    | 'citizen.replies'
    | 'clinician.answers'
    | 'clinician.closes'
    | 'clinician.refers'
    | 'clinician.opens'
    | 'calendar.reaches'
    | 'network.delivers'
  >
>;

const { createMachine } = setup({
  types: { context: {} as EConsultation, events: {} as EConsultationEvent },
  actions: {
    asks: assign(({ event }) =>
      event.type === 'citizen.asks'
        ? { citizen: event.citizen ?? 'citizen', openedBy: 'citizen' as const, askedAt: event.at }
        : {},
    ),
    opens: assign(({ event }) =>
      event.type === 'clinician.opens'
        ? { citizen: event.citizen ?? 'citizen', openedBy: 'office' as const }
        : {},
    ),
    startsDeadline: assign(({ event }) => ({ dueOn: dueDate(event.at) })),
    endsDeadline: assign(() => ({ askedAt: undefined, dueOn: undefined })),
    refers: assign(() => ({ isReferred: true })),
    delays: assign(({ context }) => ({ delayed: context.delayed + 1 })),
    delivers: assign(() => ({ delayed: 0 })),
  },
  guards: {
    isSendable: ({ event }) => isWithinAttachmentLimits('attachments' in event ? event.attachments : []),
    isToKnownCitizen: ({ event }) => ('citizen' in event ? event.citizen !== 'stranger' : true),
    isDelayed: ({ event }) => 'isDelayed' in event && event.isDelayed === true,
    hasDelayed: ({ context }) => context.delayed > 0,
    concernsStranger: ({ context }) => context.citizen === 'stranger',
    isPastDue: ({ context, event }) => context.dueOn !== undefined && isPastDue(context.dueOn, event.at),
  },
});

const replying = [
  { guard: and(['isSendable', 'isDelayed']), target: '#e-consultation.replied', actions: 'delays' },
  { guard: 'isSendable', target: '#e-consultation.replied' },
] as const;
const answering = { target: '#e-consultation.answered', actions: 'endsDeadline' } as const;
const referring = { target: '#e-consultation.referred', actions: ['endsDeadline', 'refers'] } as const;
const closing = { target: '#e-consultation.closed', actions: 'endsDeadline' } as const;
const delivering = { guard: 'hasDelayed', actions: 'delivers' } as const;

export const eConsultation = createMachine({
  id: 'e-consultation',
  context: {
    citizen: 'citizen',
    openedBy: undefined,
    askedAt: undefined,
    dueOn: undefined,
    isReferred: false,
    delayed: 0,
  },
  initial: 'unopened',
  states: {
    unopened: {
      on: {
        'citizen.asks': [
          { guard: and(['isSendable', 'isDelayed']), target: 'sent', actions: ['asks', 'delays'] },
          {
            guard: and(['isSendable', 'isToKnownCitizen']),
            target: 'awaiting-answer',
            actions: ['asks', 'startsDeadline'],
          },
          { guard: 'isSendable', target: 'rejected', actions: 'asks' },
        ],
        'clinician.opens': { guard: 'isToKnownCitizen', target: 'awaiting-reply', actions: 'opens' },
      },
    },
    sent: {
      on: {
        'network.delivers': [
          { guard: 'concernsStranger', target: 'rejected', actions: 'delivers' },
          { target: 'awaiting-answer', actions: ['delivers', 'startsDeadline'] },
        ],
      },
    },
    'awaiting-answer': {
      initial: 'in-time',
      on: { 'clinician.answers': answering, 'clinician.refers': referring, 'clinician.closes': closing },
      states: {
        'in-time': { on: { 'calendar.reaches': { guard: 'isPastDue', target: 'overdue' } } },
        overdue: {},
      },
    },
    answered: {
      on: {
        'citizen.replies': replying,
        'clinician.answers': answering,
        'clinician.refers': referring,
        'clinician.closes': closing,
        'network.delivers': delivering,
      },
    },
    replied: {
      on: {
        'citizen.replies': replying,
        'clinician.answers': answering,
        'clinician.refers': referring,
        'clinician.closes': closing,
        'network.delivers': delivering,
      },
    },
    referred: {
      // Q6: the clinician may go on after referring; a second referral is nowhere spoken of.
      meta: { unsettled: ['clinician.refers'] },
      on: {
        'citizen.replies': replying,
        'clinician.answers': answering,
        'clinician.closes': closing,
        'network.delivers': delivering,
      },
    },
    'awaiting-reply': {
      // The office opened the dialogue and the citizen has not replied: whether it may write again, no source says.
      meta: { unsettled: ['clinician.answers', 'clinician.refers', 'clinician.closes'] },
      on: { 'citizen.replies': replying },
    },
    closed: { on: { 'network.delivers': delivering } },
    rejected: {},
  },
});
