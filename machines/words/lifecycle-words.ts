/** What a reader is told of a lifecycle beside the names in it: its ordinary course, and what decides where an act leads. */
import type { ActType } from '../contract/acts.ts';
import type { Service } from '../contract/services.ts';
import type { Words } from '../contract/words.ts';

/** State, act, state, act, state …: what happens when nothing is out of the ordinary. */
export const ordinaryCourses: Readonly<Record<Service, readonly (readonly string[])[]>> = {
  'e-consultation': [
    [
      'unopened',
      'citizen.asks',
      'awaiting-answer.in-time',
      'clinician.answers',
      'answered',
      'citizen.replies',
      'replied',
      'clinician.closes',
      'closed',
    ],
  ],
  'prescription-renewal': [
    ['unopened', 'citizen.requests', 'awaiting-answer.in-time', 'office.renews', 'renewed'],
  ],
  'appointment-booking': [
    [
      'unopened',
      'office.publishes',
      'bookable',
      'citizen.reserves',
      'allocated',
      'calendar.reaches',
      'begun',
    ],
  ],
  'office-contact': [
    [
      'unopened',
      'citizen.enquires',
      'awaiting-answer.in-time',
      'clinician.answers',
      'answered',
      'citizen.replies',
      'replied',
      'clinician.answers',
      'answered',
    ],
  ],
  'gp-panel': ['e-consultation', 'prescription-renewal', 'appointment-booking', 'office-contact'].map(
    (service) => [`${service} on`, 'office.disables', `${service} off`, 'office.enables', `${service} on`],
  ),
};

/** Whether a transition is of its service's ordinary course. */
export function isOrdinary(service: Service, { from, act, to }: { from: string; act: string; to: string }) {
  return ordinaryCourses[service].some((course) =>
    course.some((each, index) => each === from && course[index + 1] === act && course[index + 2] === to),
  );
}

const delayed = { nb: 'om meldingen blir forsinket', en: 'if the message is delayed' };

/** What must be so for an act to lead to a state, where that is not the ordinary; by state, or by act and state. */
const conditions: Readonly<Record<string, Words>> = {
  sent: delayed,
  rejected: {
    nb: 'om kontoret ikke kjenner innbyggeren',
    en: 'if the office does not know the citizen',
  },
  undelivered: { nb: 'om Helsenorge avviser svaret', en: 'if Helsenorge rejects the answer' },
  'citizen.reserves reserved': delayed,
  'citizen.reserves bookable': { nb: 'om reservasjonen avvises', en: 'if the reservation is refused' },
  'network.delivers bookable': { nb: 'om reservasjonen avvises', en: 'if the reservation is refused' },
  'citizen.cancels reserved': {
    nb: 'om en annen reservasjon er på vei',
    en: 'if another reservation is on its way',
  },
  'citizen.cancels withheld': { nb: 'om timen er holdt tilbake', en: 'if the slot is withheld' },
  'citizen.cancels cancelled': {
    nb: 'om timen ikke var lagt ut av kontoret',
    en: 'if the time was not published by the office',
  },
};

/** What decides that an act leads to a state rather than to another. */
export function conditionOf({ act, to }: { act: ActType; to: string }): Words | undefined {
  return conditions[`${act} ${to}`] ?? conditions[to];
}
