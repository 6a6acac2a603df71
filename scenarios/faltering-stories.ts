/** A story of each service in which one call falters: first all is well, and then the same again when it is not. */
import { storiesOf } from './stories.ts';

const DAY = '2024-02-08';

export const answerLost = storiesOf('e-consultation')(
  'answer-taken-and-its-answer-lost',
  {
    nb: 'Helsenorge tar imot svaret, men forbindelsen brytes før legens system får vite det: Nora får svaret én gang',
    en: "Helsenorge takes the answer, but the connection breaks before the clinician's system is told: Nora gets it once",
  },
  [
    { type: 'citizen.asks' },
    { type: 'clinician.answers' },
    { type: 'citizen.replies' },
    { type: 'network.falters', call: 2, how: 'answer-lost' },
    { type: 'clinician.answers' },
    { type: 'citizen.replies' },
  ],
);

export const requestNotMarkedRead = storiesOf('prescription-renewal')(
  'request-not-marked-read',
  {
    nb: 'En forespørsel hentes og kvitteres, men får ikke bli merket lest: den journalføres og kvitteres én gang',
    en: 'A request is fetched and receipted, but cannot be marked read: it is filed and receipted once',
  },
  [
    { type: 'citizen.requests' },
    { type: 'office.renews' },
    { type: 'network.falters', call: 4, how: 'unavailable' },
    { type: 'citizen.requests', citizen: 'neighbour' },
    { type: 'office.renews', conversation: 2 },
  ],
);

export const enquiryNotFetched = storiesOf('office-contact')(
  'enquiry-not-fetched-at-once',
  {
    nb: 'Kontoret ser at det er kommet noe, og får det ikke hentet: naboens henvendelse kommer likevel fram',
    en: "The office sees that something has come, and cannot fetch it: the neighbour's enquiry arrives for all that",
  },
  [
    { type: 'citizen.enquires' },
    { type: 'network.falters', call: 2, how: 'timed-out' },
    { type: 'citizen.enquires', citizen: 'neighbour' },
    { type: 'clinician.answers', conversation: 2 },
  ],
);

export const confirmationDelayed = storiesOf('appointment-booking')(
  'confirmation-not-sent-at-once',
  {
    nb: 'Kontoret gir Jonas timen, men får ikke sendt bekreftelsen: han får den når forbindelsen er der igjen',
    en: 'The office gives Jonas the slot, but cannot send the confirmation: he gets it when the connection is back',
  },
  [
    {
      type: 'office.publishes',
      slots: [{ start: `${DAY}T10:00:00+01:00` }, { start: `${DAY}T10:20:00+01:00` }],
    },
    { type: 'citizen.reserves' },
    { type: 'network.falters', call: 3, how: 'refused' },
    { type: 'citizen.reserves', slot: 2, citizen: 'neighbour' },
    { type: 'citizen.browses', day: DAY },
  ],
);

export const switchDelayed = storiesOf('gp-panel')(
  'switch-not-taken-at-once',
  {
    nb: 'Kontoret skrur av e-konsultasjon mens Adresseregisteret ikke svarer: tjenesten er av når det svarer igjen',
    en: 'The office switches e-consultation off while the address register does not answer: it is off when it answers again',
  },
  [
    { type: 'office.disables', service: 'e-consultation' },
    { type: 'office.enables', service: 'e-consultation' },
    { type: 'network.falters', call: 2, how: 'refused' },
    { type: 'office.disables', service: 'e-consultation' },
    { type: 'citizen.asks' },
  ],
);
