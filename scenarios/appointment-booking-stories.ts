/** The stories of appointment booking. */
import { confirmationDelayed } from './faltering-stories.ts';
import type { Scenario } from './scenario.ts';
import { storiesOf } from './stories.ts';

const story = storiesOf('appointment-booking');

export const stories: readonly Scenario[] = [
  story(
    'referred-then-booked-and-cancelled',
    {
      nb: 'Legen vil se Nora i stedet for å svare; hun finner en ledig time, bestiller den, og avbestiller',
      en: 'The clinician would rather see Nora; she finds an open slot, reserves it, and cancels it',
    },
    [
      { type: 'office.publishes', slots: [{ start: '2024-02-08T10:00:00+01:00' }] },
      { type: 'citizen.asks' },
      { type: 'clinician.refers' },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.reserves' },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.cancels' },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.reserves', citizen: 'neighbour' },
      { type: 'citizen.cancels', appointment: 1 },
    ],
  ),
  story(
    'two-offices-at-the-same-time',
    {
      nb: 'To legekontor bruker samme journalsystem og har ledig samme tid: Nora bestiller hos det ene, Jonas hos det andre',
      en: 'Two offices use the same record system and have the same time open: Nora books with one, Jonas with the other',
    },
    [
      { type: 'office.publishes', slots: [{ start: '2024-02-08T10:00:00+01:00' }] },
      { type: 'office.publishes', slots: [{ start: '2024-02-08T10:00:00+01:00' }], practice: 2 },
      { type: 'citizen.reserves' },
      { type: 'citizen.browses', day: '2024-02-08', practice: 2 },
      { type: 'citizen.reserves', citizen: 'neighbour', practice: 2 },
      { type: 'office.pushes', start: '2024-02-09T10:00:00+01:00' },
      { type: 'office.calls-off', practice: 2 },
      { type: 'citizen.cancels' },
    ],
  ),
  story(
    'holiday-with-a-closed-period',
    {
      nb: 'Kontoret stenger jula: timene der tilbys ikke, men de mellom helgene gjør det',
      en: 'The office closes over Christmas: slots in it are not offered, those after it are',
    },
    [
      {
        type: 'office.publishes',
        slots: [
          { start: '2023-12-22T10:00:00+01:00' },
          { start: '2024-01-02T10:00:00+01:00' },
          { start: '2024-01-03T10:00:00+01:00' },
        ],
      },
      { type: 'citizen.reserves', slot: 2, citizen: 'neighbour' },
      { type: 'office.closes-period', from: '2023-12-22', until: '2024-01-02' },
      { type: 'citizen.browses', day: '2023-12-22' },
      { type: 'citizen.browses', day: '2024-01-02' },
      { type: 'citizen.browses', day: '2024-01-03' },
      { type: 'citizen.reserves', slot: 1 },
      { type: 'citizen.reserves', slot: 3 },
    ],
    '2023-12-18T09:00:00+01:00',
  ),
  story(
    'two-citizens-and-one-slot',
    {
      nb: 'Nora og Jonas bestiller samme time i samme øyeblikk: én får den, den andre får vite at den er opptatt',
      en: 'Nora and Jonas reserve one slot at the same moment: one gets it, the other is told that it is taken',
    },
    [
      { type: 'office.publishes', slots: [{ start: '2024-02-08T10:00:00+01:00', kind: 'urgent' }] },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.races-for' },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.reserves' },
    ],
  ),
  story(
    'slot-withdrawn',
    {
      nb: 'Kontoret trekker en ledig time tilbake: den tilbys ikke mer, den andre kan bestilles, og en ny videotime tilbys som videotime',
      en: 'The office withdraws an open slot: it is offered no more, the other one can be reserved, and a new video appointment is offered as one',
    },
    [
      {
        type: 'office.publishes',
        slots: [{ start: '2024-02-08T10:00:00+01:00' }, { start: '2024-02-08T11:00:00+01:00' }],
      },
      { type: 'office.withdraws' },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.reserves', slot: 2 },
      { type: 'office.publishes', slots: [{ start: '2024-02-08T12:00:00+01:00', kind: 'video' }] },
      { type: 'citizen.browses', day: '2024-02-08' },
    ],
  ),
  story(
    'two-clinicians',
    {
      nb: 'Fastlegen og vikaren har hver sin ledige time samme dag: den som spør etter den ene, tilbys ikke den andres',
      en: 'The GP and the locum have an open slot each on one day: who asks for the one is not offered that of the other',
    },
    [
      {
        type: 'office.publishes',
        slots: [
          { start: '2024-02-08T10:00:00+01:00' },
          { start: '2024-02-08T11:00:00+01:00', clinician: 'locum' },
        ],
      },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.browses', day: '2024-02-08', clinician: 'locum' },
    ],
  ),
  story(
    'reserved-with-another-clinician',
    {
      nb: 'Fastlegen har ingen ledig time, og Nora bestiller en hos vikaren på samme kontor: den bekreftes hos vikaren',
      en: 'The GP has no open slot, and Nora reserves one with the locum of the same office: it is confirmed with the locum',
    },
    [
      {
        type: 'office.publishes',
        slots: [{ start: '2024-02-08T11:00:00+01:00', clinician: 'locum' }],
      },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.browses', day: '2024-02-08', clinician: 'locum' },
      { type: 'citizen.reserves' },
      { type: 'citizen.browses', day: '2024-02-08', clinician: 'locum' },
    ],
  ),
  story(
    'time-proposed-and-another-allocated',
    {
      nb: 'Nora foreslår et tidspunkt og får en time senere på dagen; Jonas foreslår et annet og får det',
      en: 'Nora proposes a time and is given one later in the day; Jonas proposes another and is given it',
    },
    [
      { type: 'citizen.suggests', start: '2024-02-08T12:00:00+01:00' },
      { type: 'office.allocates', start: '2024-02-08T14:00:00+01:00' },
      { type: 'citizen.suggests', citizen: 'neighbour', start: '2024-02-08T12:30:00+01:00' },
      { type: 'office.allocates', request: 2, start: '2024-02-08T12:30:00+01:00' },
    ],
  ),
  story(
    'telephone-appointment',
    {
      nb: 'Nora bestiller en telefontime; legen ringer, og timen kan ikke avbestilles når den er begynt',
      en: 'Nora reserves a telephone appointment; the clinician calls, and it cannot be cancelled once it has begun',
    },
    [
      {
        type: 'office.publishes',
        slots: [{ start: '2024-02-08T10:00:00+01:00', kind: 'telephone', minutes: 15 }],
      },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.reserves' },
      { type: 'calendar.reaches', instant: '2024-02-08T10:01:00+01:00' },
      { type: 'citizen.cancels' },
    ],
  ),
  story(
    'request-answered-by-a-time',
    {
      nb: 'Kontoret tar bare imot timeønsker; Nora skriver hva hun trenger, og får en videotime med lenke før den begynner',
      en: 'The office takes requests only; Nora writes what she needs, and is given a video appointment with a link before it begins',
    },
    [
      { type: 'office.publishes', slots: [{ start: '2024-02-08T10:00:00+01:00' }] },
      { type: 'office.takes-requests-only' },
      { type: 'citizen.browses', day: '2024-02-08' },
      { type: 'citizen.suggests' },
      { type: 'office.allocates', start: '2024-02-08T12:00:00+01:00', kind: 'video' },
      { type: 'calendar.reaches', instant: '2024-02-08T11:49:00+01:00' },
      { type: 'calendar.reaches', instant: '2024-02-08T11:52:00+01:00' },
      { type: 'calendar.reaches', instant: '2024-02-08T11:56:00+01:00' },
    ],
  ),
  story(
    'given-and-called-off-by-the-office',
    {
      nb: 'Kontoret gir Nora en time og må avlyse den',
      en: 'The office gives Nora an appointment and has to call it off',
    },
    [
      { type: 'office.pushes', start: '2024-02-08T10:00:00+01:00' },
      { type: 'office.calls-off' },
      { type: 'citizen.cancels' },
    ],
  ),
  confirmationDelayed,
];
