/**
 * The lifecycle of a prescription renewal: a request, answered once, by renewing or by asking the citizen to book
 * an ordinary appointment. Sources: S0, S1, S2 (standard text), S4.
 */
import { conversation, nothingYet, opening, sent, waiting } from './conversation.ts';

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
        'office.renews': { target: 'renewed', actions: 'endsDeadline' },
        'office.declines': { target: 'referred', actions: ['endsDeadline', 'refers'] },
      },
    },
    renewed: {},
    referred: {},
    rejected: {},
  },
});
