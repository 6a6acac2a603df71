/** ECON-13 to ECON-15: how an e-consultation begins. */
import type { Words } from '../contract/words.ts';
import { isPermitted, openedOnce } from './answering.ts';
import { emergencyNumbersRule } from './notices.ts';
import { from, inferredFrom, requirement } from './requirement.ts';

const service = 'e-consultation';
const officePage: Words = { nb: 'E-konsultasjon', en: 'E-consultation' };
const twoWay: Words = { nb: 'toveis dialog', en: 'two-way dialogue' };

export const consultationOpeningRequirements = [
  requirement({
    id: 'ECON-13',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Kontoret kan åpne en dialog med en innbygger på egen liste, og innbyggeren kan svare',
      en: 'The office can open a dialogue with a citizen on its own list, and the citizen can reply to it',
    },
    sources: [from('S1', twoWay)],
    profile: ['consultationType'],
    when: (step) => isPermitted(step, 'clinician.opens', service),
    ensures: (step) => openedOnce(step, service),
  }),
  requirement({
    id: 'ECON-14',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Nødnumrene 113 og 116117 vises der en e-konsultasjon startes',
      en: 'The emergency numbers 113 and 116117 are shown where an e-consultation is started',
    },
    sources: [
      inferredFrom('S2', {
        nb: 'ny forside; skjema, Kontakt legekontoret',
        en: 'new front page; form, Contact the office',
      }),
      inferredFrom('S4', officePage),
    ],
    ...emergencyNumbersRule,
  }),
  requirement({
    id: 'ECON-15',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'En e-konsultasjon som kommer med et triageskjema, journalføres hel, skjema og tekst',
      en: 'An e-consultation that comes with a triage form is filed whole, form and text',
    },
    sources: [
      from('S2', {
        nb: 'triage før timebestilling og e-konsultasjon',
        en: 'triage before booking and e-consultation',
      }),
    ],
    notObservable: {
      nb: 'Ingen offentlig kilde viser hvordan skjemaet er kodet i meldingen, så det kan ikke sendes her',
      en: 'No public source shows how the form is encoded in the message, so that none can be sent here',
    },
  }),
] as const;
