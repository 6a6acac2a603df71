/**
 * The lifecycle of a practical enquiry to the office: answered, replied to, or redirected when it is a medical
 * matter sent here by mistake. Sources: S1, S2 (contact form), S4.
 */
import {
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
const redirecting = { target: 'redirected', actions: 'endsDeadline' } as const;

const officeActs = {
  'clinician.answers': unlessRejected(answering),
  'clinician.redirects': unlessRejected(redirecting),
  'network.rejects': rejecting,
} as const;
const open = {
  ...officeActs,
  'citizen.replies': replying,
  'network.delivers': delivering,
} as const;

export const officeContact = conversation.createMachine({
  id: 'office-contact',
  context: nothingYet,
  initial: 'unopened',
  // Whether an enquiry can be closed or referred, no source says.
  meta: { unsettled: ['clinician.closes', 'clinician.refers', 'office.renews', 'office.declines'] },
  states: {
    unopened: {
      on: {
        'citizen.enquires': opening,
        'office.opens': { guard: 'isListed', target: 'awaiting-reply', actions: 'opens' },
        'office.writes-one-way': { guard: 'isNotListed', target: 'one-way', actions: 'opens' },
      },
    },
    sent,
    'awaiting-answer': { ...waiting, on: officeActs },
    answered: { on: open },
    replied: { on: open },
    'awaiting-reply': {
      // The office began the contact and the citizen has not replied: whether it may write again, no source says.
      meta: { unsettled: ['clinician.answers', 'clinician.redirects'] },
      on: { 'citizen.replies': replying },
    },
    redirected: { meta: { unsettled: ['clinician.redirects'] }, on: open },
    undelivered: {
      ...undelivered,
      on: {
        'clinician.answers': answering,
        'clinician.redirects': redirecting,
        'network.delivers': delivering,
      },
    },
    rejected: {},
    // One-way contact: whether the office may write again in it, no source says.
    'one-way': { meta: { unsettled: ['clinician.answers', 'clinician.redirects'] } },
  },
});
