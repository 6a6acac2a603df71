/** BOOK-11 to BOOK-19: kinds of appointment, clinicians, closed periods, what the office gives and answers. */
import { asWritten, type Words } from '../contract/words.ts';
import { meetsByTelephone, telephoneConfirmations } from './allocations.ts';
import { answersWell, slotAnswers, slotQuestion } from './booking-messages.ts';
import { alsoInCalendar, byOffice } from './office-calendar.ts';
import {
  firstMismatch,
  from,
  type Mismatch,
  type NeededSituation,
  requirement,
  unless,
} from './requirement.ts';
import { isRefusable, pushedOnce, refusedAloud, refusedSituations } from './reservations.ts';
import { areOffered, mustOffer, notOfferedRule, offeredOnce } from './slot-offers.ts';
import type { Step } from './step.ts';
import { linkRule } from './video-link.ts';

const service = 'appointment-booking';
const description: Words = { nb: 'Bestill time', en: 'Book appointment' };
const officePage: Words = { nb: 'Bestille time', en: 'Book appointment' };
const questionCodes = ['slotQuestion', 'slotAnswer'] as const;
const news = (number: number): Words => ({ nb: `Nytt i høst (${number} av 5)`, en: `news ${number} of 5` });
const holidays: Words = { nb: 'anbefalinger ved ferieavvikling', en: 'recommendations for holidays' };

function answeredAtOnce(step: Step): Mismatch | undefined {
  const question = slotQuestion(step);
  const [answer, ...others] = slotAnswers(step);
  return firstMismatch(
    () =>
      unless(
        answer !== undefined,
        { nb: 'et svar før kontoret er ferdig', en: 'an answer before the office is done' },
        { nb: 'ikke noe svar', en: 'no answer' },
      ),
    () =>
      unless(others.length === 0, { nb: 'ett svar', en: 'one answer' }, asWritten(String(others.length + 1))),
    () => question && answer && answersWell(question.message, answer),
    () => offeredOnce(step),
  );
}

const KIND_NAMES = {
  'in-person': { nb: 'en time med oppmøte', en: 'an appointment in person' },
  urgent: { nb: 'en hastetime', en: 'an urgent appointment' },
  video: { nb: 'en videotime', en: 'a video appointment' },
} as const;

/** Each kind that is offered as published, if it is claimed; telephone appointments have a rule of their own. */
const KINDS_OFFERED = (Object.keys(KIND_NAMES) as (keyof typeof KIND_NAMES)[]).map(
  (kind): NeededSituation => ({
    name: `open-${kind}`,
    words: {
      nb: `noen ser etter timer den dagen ${KIND_NAMES[kind].nb} er ledig`,
      en: `somebody looks for slots on a day on which ${KIND_NAMES[kind].en} is open`,
    },
    occurs: (step) => mustOffer(step, 'published', kind),
    applies: ({ appointmentKinds }) => appointmentKinds.includes(kind),
  }),
);

export const appointmentKindRequirements = [
  requirement({
    id: 'BOOK-11',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Vanlige timer, hastetimer og videotimer tilbys slik de er lagt ut',
      en: 'Appointments in person, urgent and by video are offered as published',
    },
    sources: [from('S2', news(3))],
    profile: ['appointmentKinds', ...questionCodes],
    when: (step) => mustOffer(step, 'published'),
    situations: KINDS_OFFERED,
    ensures: (step) => areOffered(step, 'published'),
  }),
  requirement({
    id: 'BOOK-12',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Telefontimer tilbys av systemer som oppgir at de støtter dem, med telefon som oppmøtested',
      en: 'Telephone appointments are offered by systems that state support for them, with the telephone as meeting place',
    },
    sources: [from('S2', news(3))],
    profile: ['appointmentKinds', 'telephonePlace', ...questionCodes],
    applies: ({ services, appointmentKinds }) =>
      services.includes(service) && appointmentKinds.includes('telephone'),
    when: (step) => mustOffer(step, 'telephone') || telephoneConfirmations(step).length > 0,
    situations: [
      {
        name: 'offered',
        words: {
          nb: 'noen ser etter timer den dagen en telefontime er ledig',
          en: 'somebody looks for slots on a day on which a telephone appointment is open',
        },
        occurs: (step) => mustOffer(step, 'telephone'),
      },
      {
        name: 'confirmed',
        words: { nb: 'en telefontime blir bekreftet', en: 'a telephone appointment is confirmed' },
        occurs: (step) => telephoneConfirmations(step).length > 0,
      },
    ],
    ensures: (step) =>
      firstMismatch(
        () => areOffered(step, 'telephone'),
        () => meetsByTelephone(step),
      ),
  }),
  requirement({
    id: 'BOOK-13',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Lenken til en videotime sendes mellom 10 og 5 minutter før start, én gang, og ingen lenke til noe annet',
      en: "A video appointment's link is sent between 10 and 5 minutes before the start, once, and no link to anything else",
    },
    sources: [from('S4', officePage)],
    applies: ({ services, appointmentKinds }) =>
      services.includes(service) && appointmentKinds.includes('video'),
    ...linkRule,
  }),
  requirement({
    id: 'BOOK-14',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Der det er flere behandlere, er timene som tilbys for én, bare hans eller hennes',
      en: "With several clinicians, the slots offered for one are that clinician's alone",
    },
    sources: [from('S2', news(4))],
    profile: [...questionCodes],
    ...notOfferedRule('other-clinician'),
  }),
  requirement({
    id: 'BOOK-15',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Ingen time tilbys i en stengt periode',
      en: 'No slot is offered inside a closed period',
    },
    sources: [from('S2', holidays)],
    profile: [...questionCodes],
    ...notOfferedRule('closed'),
  }),
  requirement({
    id: 'BOOK-16',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En time kontoret gir, kommer fram til innbyggeren som tildelt og står i kontorets kalender',
      en: "An appointment given by the office reaches the citizen as allocated and stands in the office's calendar",
    },
    sources: [
      from('S1', description),
      from('STD', {
        nb: 'Dialog_Innbygger_Timereservasjon, Avtale',
        en: 'Dialog_Innbygger_Timereservasjon, Avtale',
      }),
    ],
    profile: ['pushedAppointment', 'allocatedStatus'],
    ...alsoInCalendar(byOffice, {
      when: (step) => step.act.type === 'office.pushes' && step.permission === 'permitted',
      ensures: pushedOnce,
    }),
  }),
  requirement({
    id: 'BOOK-17',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et synkront spørsmål om ledige timer besvares med det samme, før kontoret gjør noe annet, med ett svar og hver time én gang',
      en: 'A synchronous question for open slots is answered at once, before the office does anything else, by one answer with each slot once',
    },
    sources: [
      from('STD', { nb: 'synkron meldingsutveksling, CallTimeout', en: 'synchronous exchange, CallTimeout' }),
    ],
    profile: [...questionCodes],
    when: (step) => slotQuestion(step) !== undefined,
    ensures: answeredAtOnce,
  }),
  requirement({
    id: 'BOOK-18',
    service,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En reservasjon av en time som aldri ble tilbudt, er passert eller er tatt, avvises, og innbyggeren får vite det',
      en: 'A reservation of a slot never offered, past or already taken is refused, and the citizen is told',
    },
    sources: [from('S1', description)],
    profile: ['reservation', 'reservationAnswer', 'allocatedStatus'],
    when: isRefusable,
    situations: refusedSituations,
    ensures: refusedAloud,
  }),
  requirement({
    id: 'BOOK-19',
    service,
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Før en videotime venter innbyggeren i et virtuelt venterom til behandleren slipper innbyggeren inn',
      en: 'Before a video appointment the citizen waits in a virtual waiting room until the clinician lets them in',
    },
    sources: [from('S4', officePage)],
    notObservable: {
      nb: 'Venterommet er i videosystemet; ingen melding til eller fra Helsenorge viser det',
      en: 'The waiting room is in the video system; no message to or from Helsenorge shows it',
    },
  }),
] as const;
