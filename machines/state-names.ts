/** The states of each lifecycle in plain words, for readers who know nothing of the suite. */
import { asWritten, type Words } from './contract/words.ts';
import type { MachineService } from './lifecycle.ts';

export const stateNames = {
  'e-consultation': {
    unopened: { nb: 'ikke startet', en: 'not started' },
    sent: { nb: 'på vei til kontoret', en: 'on its way to the office' },
    'awaiting-answer': { nb: 'venter på svar', en: 'awaiting an answer' },
    'awaiting-answer.in-time': { nb: 'venter på svar, i tide', en: 'awaiting an answer, in time' },
    'awaiting-answer.overdue': { nb: 'venter på svar, forfalt', en: 'awaiting an answer, overdue' },
    answered: { nb: 'besvart av behandleren', en: 'answered by the clinician' },
    replied: { nb: 'innbyggeren har svart', en: 'the citizen has replied' },
    referred: { nb: 'henvist til ordinær time', en: 'referred to an appointment' },
    'awaiting-reply': { nb: 'venter på innbyggeren', en: 'awaiting the citizen' },
    closed: { nb: 'avsluttet', en: 'closed' },
    rejected: { nb: 'avvist av kontoret', en: 'rejected by the office' },
  },
} as const satisfies Record<MachineService, Readonly<Record<string, Words>>>;

/** A state of a service's machine, named as `awaiting-answer.overdue`, in readers' words; the name itself if it has none. */
export function stateName(service: MachineService, state: string): Words {
  const names: Readonly<Record<string, Words>> = stateNames[service];
  return (Object.hasOwn(names, state) && names[state]) || asWritten(state);
}
