/** The states of each lifecycle in plain words, for readers who know nothing of the suite. */
import { asWritten, type Words } from './contract/words.ts';
import type { MachineService } from './lifecycle.ts';

/** States that the lifecycles of all conversations have. */
const ofEvery = {
  unopened: { nb: 'ikke startet', en: 'not started' },
  sent: { nb: 'på vei til kontoret', en: 'on its way to the office' },
  'awaiting-answer': { nb: 'venter på svar', en: 'awaiting an answer' },
  'awaiting-answer.in-time': { nb: 'venter på svar, i tide', en: 'awaiting an answer, in time' },
  'awaiting-answer.overdue': { nb: 'venter på svar, forfalt', en: 'awaiting an answer, overdue' },
  rejected: { nb: 'avvist av kontoret', en: 'rejected by the office' },
} as const satisfies Readonly<Record<string, Words>>;

export const stateNames = {
  'e-consultation': {
    ...ofEvery,
    answered: { nb: 'besvart av behandleren', en: 'answered by the clinician' },
    replied: { nb: 'innbyggeren har svart', en: 'the citizen has replied' },
    referred: { nb: 'henvist til ordinær time', en: 'referred to an appointment' },
    'awaiting-reply': { nb: 'venter på innbyggeren', en: 'awaiting the citizen' },
    closed: { nb: 'avsluttet', en: 'closed' },
  },
  'prescription-renewal': {
    ...ofEvery,
    renewed: { nb: 'fornyet', en: 'renewed' },
    referred: { nb: 'bedt om å bestille time', en: 'asked to book an appointment' },
  },
  'office-contact': {
    ...ofEvery,
    answered: { nb: 'besvart av kontoret', en: 'answered by the office' },
    replied: { nb: 'innbyggeren har svart', en: 'the citizen has replied' },
    redirected: { nb: 'vist til e-konsultasjon', en: 'redirected to an e-consultation' },
  },
} as const satisfies Record<MachineService, Readonly<Record<string, Words>>>;

/** A state of a service's machine, named as `awaiting-answer.overdue`, in readers' words; the name itself if it has none. */
export function stateName(service: MachineService, state: string): Words {
  const names: Readonly<Record<string, Words>> = stateNames[service];
  return (Object.hasOwn(names, state) && names[state]) || asWritten(state);
}
