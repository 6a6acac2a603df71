/** The states of each lifecycle in plain words, for readers who know nothing of the suite. */
import type { Service } from '../contract/services.ts';
import { asWritten, type Words } from '../contract/words.ts';

/** States that the lifecycles of all conversations have. */
const ofEvery = {
  unopened: { nb: 'ikke startet', en: 'not started' },
  sent: { nb: 'på vei til kontoret', en: 'on its way to the office' },
  'awaiting-answer': { nb: 'venter på svar', en: 'awaiting an answer' },
  'awaiting-answer.in-time': { nb: 'venter på svar, i tide', en: 'awaiting an answer, in time' },
  'awaiting-answer.overdue': { nb: 'venter på svar, forfalt', en: 'awaiting an answer, overdue' },
  undelivered: { nb: 'svaret ble avvist av Helsenorge', en: 'the answer was rejected by Helsenorge' },
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
  'appointment-booking': {
    unopened: ofEvery.unopened,
    bookable: { nb: 'ledig', en: 'open' },
    reserved: { nb: 'reservasjon på vei', en: 'a reservation on its way' },
    allocated: { nb: 'tildelt', en: 'allocated' },
    begun: { nb: 'timen er begynt', en: 'the appointment has begun' },
    cancelled: { nb: 'avlyst eller avbestilt', en: 'cancelled' },
    withheld: { nb: 'holdt tilbake', en: 'withheld' },
    withdrawn: { nb: 'trukket tilbake', en: 'withdrawn' },
    expired: { nb: 'gått ut', en: 'past' },
    sent: ofEvery.sent,
    'awaiting-answer': ofEvery['awaiting-answer'],
    rejected: ofEvery.rejected,
  },
  'office-contact': {
    ...ofEvery,
    answered: { nb: 'besvart av kontoret', en: 'answered by the office' },
    'awaiting-reply': { nb: 'venter på innbyggeren', en: 'awaiting the citizen' },
    replied: { nb: 'innbyggeren har svart', en: 'the citizen has replied' },
    redirected: { nb: 'vist til e-konsultasjon', en: 'redirected to an e-consultation' },
    'one-way': { nb: 'kan ikke besvares', en: 'cannot be replied to' },
  },
  'gp-panel': {
    panel: { nb: 'panelet som helhet', en: 'the panel as a whole' },
    'e-consultation on': { nb: 'e-konsultasjon på', en: 'e-consultation on' },
    'e-consultation off': { nb: 'e-konsultasjon av', en: 'e-consultation off' },
    'prescription-renewal on': { nb: 'reseptfornyelse på', en: 'renewal on' },
    'prescription-renewal off': { nb: 'reseptfornyelse av', en: 'renewal off' },
    'appointment-booking on': { nb: 'timebestilling på', en: 'booking on' },
    'appointment-booking off': { nb: 'timebestilling av', en: 'booking off' },
    'office-contact on': { nb: 'kontakt på', en: 'contact on' },
    'office-contact off': { nb: 'kontakt av', en: 'contact off' },
  },
} as const satisfies Record<Service, Readonly<Record<string, Words>>>;

/** A state of a service's machine, named as `awaiting-answer.overdue`, in readers' words; the name itself if it has none. */
export function stateName(service: Service, state: string): Words {
  const names: Readonly<Record<string, Words>> = stateNames[service];
  return (Object.hasOwn(names, state) && names[state]) || asWritten(state);
}
