/**
 * The lifecycle of a prescription renewal: a request, answered once, by renewing or by asking the citizen to book
 * an ordinary appointment. Sources: S0, S1, S2 (standard text), S4.
 */
import {
  conversation,
  nothingYet,
  opening,
  rejecting,
  sent,
  undelivered,
  unlessRejected,
  waiting,
} from './conversation.ts';

const renewing = { target: 'renewed', actions: 'endsDeadline' } as const;
const declining = { target: 'referred', actions: ['endsDeadline', 'refers'] } as const;

export const prescriptionRenewal = conversation.createMachine({
  id: 'prescription-renewal',
  context: nothingYet,
  initial: 'unopened',
  // Whether the office may also write freely in a renewal, no source says.
  meta: { unsettled: ['clinician.answers', 'clinician.closes', 'clinician.refers', 'clinician.redirects'] },
  states: {
    unopened: { on: { 'citizen.requests': opening } },
    sent,
    'awaiting-answer': {
      ...waiting,
      on: {
        'office.renews': unlessRejected(renewing),
        'office.declines': unlessRejected(declining),
        'network.rejects': rejecting,
      },
    },
    undelivered: { ...undelivered, on: { 'office.renews': renewing, 'office.declines': declining } },
    renewed: {},
    referred: {},
    rejected: {},
  },
});
