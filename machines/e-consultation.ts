/**
 * The lifecycle of an e-consultation, from the first message to the closing code: one conversation, as both
 * sides must understand it. Pure: time comes as an act.
 *
 * `unsettled` in a state's meta names acts whose legality no source settles: they are neither demanded nor
 * refused. Sources: S1, S2 (news 1 and 2 of 5), S4; Q2, Q6, Q9.
 */
import { conversation, delivering, nothingYet, opening, replying, sent, waiting } from './conversation.ts';

const answering = { target: 'answered', actions: 'endsDeadline' } as const;
const referring = { target: 'referred', actions: ['endsDeadline', 'refers'] } as const;
const closing = { target: 'closed', actions: 'endsDeadline' } as const;

const officeActs = {
  'clinician.answers': answering,
  'clinician.refers': referring,
  'clinician.closes': closing,
} as const;
const open = { ...officeActs, 'citizen.replies': replying, 'network.delivers': delivering } as const;

export const eConsultation = conversation.createMachine({
  id: 'e-consultation',
  context: nothingYet,
  initial: 'unopened',
  meta: { unsettled: ['clinician.redirects', 'office.renews', 'office.declines'] },
  states: {
    unopened: {
      on: {
        'citizen.asks': opening,
        'clinician.opens': { guard: 'isListed', target: 'awaiting-reply', actions: 'opens' },
      },
    },
    sent,
    'awaiting-answer': { ...waiting, on: officeActs },
    answered: { on: open },
    replied: { on: open },
    referred: {
      // Q6: the clinician may go on after referring; a second referral is nowhere spoken of.
      meta: { unsettled: ['clinician.refers'] },
      on: {
        'clinician.answers': answering,
        'clinician.closes': closing,
        'citizen.replies': replying,
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
