/**
 * The lifecycle of an e-consultation, from the first message to the closing code: one conversation, as both
 * sides must understand it. Pure: time comes as an act.
 *
 * `unsettled` in a state's meta names acts whose legality no source settles: they are neither demanded nor
 * refused. Sources: S1, S2 (news 1 and 2 of 5), S4; Q2, Q6, Q9.
 */
import { and, not } from 'xstate';
import {
  anew,
  conversation,
  delivering,
  nothingYet,
  opening,
  rejecting,
  replying,
  sent,
  undelivered,
  unlessRejected,
  waiting,
} from './conversation.ts';

const answering = { target: 'answered', actions: 'endsDeadline' } as const;
const referring = { target: 'referred', actions: ['endsDeadline', 'refers'] } as const;
const closing = { target: 'closed', actions: 'endsDeadline' } as const;

const officeActs = {
  'clinician.answers': unlessRejected(answering),
  'clinician.refers': unlessRejected(referring),
  'clinician.closes': unlessRejected(closing),
  'network.rejects': rejecting,
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
        'clinician.answers': unlessRejected(answering),
        'clinician.closes': unlessRejected(closing),
        'network.rejects': rejecting,
        'citizen.replies': replying,
        'network.delivers': delivering,
      },
    },
    'awaiting-reply': {
      // The office opened the dialogue and the citizen has not replied: whether it may write again, no source says.
      meta: { unsettled: ['clinician.answers', 'clinician.refers', 'clinician.closes'] },
      on: { 'citizen.replies': replying },
    },
    undelivered: {
      ...undelivered,
      on: {
        'clinician.answers': anew(answering),
        // A second referral is nowhere spoken of: only one that was lost is made anew.
        'clinician.refers': { ...referring, guard: and(['lostAnswer', not('isReferred')]) },
        'clinician.closes': closing,
        'network.delivers': delivering,
      },
    },
    closed: { on: { 'network.delivers': delivering } },
    rejected: {},
  },
});
