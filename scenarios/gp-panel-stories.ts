/** Stories of the GP panel, of who may act, and of who receives. */
import type { Act } from '../machines/contract/acts.ts';
import { DialogService } from '../machines/contract/services.ts';
import { switchDelayed } from './faltering-stories.ts';
import type { Scenario } from './scenario.ts';
import { storiesOf } from './stories.ts';

const story = storiesOf('gp-panel');
const allOff: readonly Act[] = DialogService.options.map((service) => ({ type: 'office.disables', service }));

export const stories: readonly Scenario[] = [
  story(
    'switched-off-with-a-conversation-open',
    {
      nb: 'Kontoret skrur av e-konsultasjon mens Nora venter på svar: dialogen fortsetter, en ny kan ikke startes',
      en: 'The office switches e-consultation off while Nora awaits an answer: the conversation goes on, a new one cannot be started',
    },
    [
      { type: 'citizen.asks' },
      { type: 'office.disables', service: 'e-consultation' },
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
      { type: 'citizen.replies' },
      { type: 'clinician.closes' },
    ],
  ),
  story(
    'before-the-holiday',
    {
      nb: 'Kontoret forbereder ferien: skriver på panelet, skrur av det ingen vil svare på, stenger jula i kalenderen, og lar resepsjonen være åpen',
      en: 'The office prepares a holiday: writes on the panel, switches off what nobody will answer, closes Christmas in the calendar, and keeps the reception open',
    },
    [
      { type: 'office.plans-holiday' },
      { type: 'office.writes', place: 'panel', text: 'Vi har ferie til 2. januar.' },
      { type: 'office.writes', place: 'office-contact', text: 'Det tar lengre tid å få svar i ferien.' },
      { type: 'office.writes', place: 'prescription-renewal', text: 'Be om resepter før 22. desember.' },
      { type: 'office.disables', service: 'prescription-renewal' },
      { type: 'office.disables', service: 'e-consultation' },
      { type: 'office.plans-holiday' },
      {
        type: 'office.publishes',
        slots: [{ start: '2023-12-27T10:00:00+01:00' }, { start: '2024-01-02T10:00:00+01:00' }],
      },
      { type: 'office.closes-period', from: '2023-12-23', until: '2024-01-01' },
      { type: 'citizen.browses', day: '2023-12-27' },
      { type: 'citizen.browses', day: '2024-01-02' },
      { type: 'citizen.asks' },
      { type: 'citizen.enquires' },
    ],
    '2023-12-15T10:00:00+01:00',
  ),
  story(
    'everything-switched-off',
    {
      nb: 'Kontoret skrur av alt: panelet sier at legen ikke tilbyr noe her, meldingen forsvinner, og kontoret advares',
      en: 'The office switches everything off: the panel says that the GP offers nothing here, the message vanishes, and the office is warned',
    },
    [
      { type: 'office.writes', place: 'panel', text: 'Vi har ferie til 2. januar.' },
      ...allOff,
      { type: 'office.plans-holiday' },
      { type: 'citizen.requests' },
      { type: 'office.enables', service: 'appointment-booking' },
    ],
    '2023-12-15T10:00:00+01:00',
  ),
  story(
    'switched-in-the-register',
    {
      nb: 'En tjeneste skrus av i Adresseregisteret, og journalsystemet skrur den ikke på igjen når det skrur en annen av',
      en: "A service is switched off in the address register, and the office's system does not undo it when it switches another off",
    },
    [
      { type: 'register.switches', service: 'e-consultation', isEnabled: false },
      { type: 'citizen.asks' },
      { type: 'office.disables', service: 'prescription-renewal' },
      { type: 'office.plans-holiday' },
      { type: 'register.switches', service: 'e-consultation', isEnabled: true },
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
    ],
  ),
  story(
    'absent-for-a-week',
    {
      nb: 'Fravær er registrert for reseptfornyelse: knappen og informasjonen vises fortsatt',
      en: 'Absence is registered for renewals: the button and the information are still shown',
    },
    [
      { type: 'office.writes', place: 'prescription-renewal', text: 'Ring oss hvis det haster.' },
      {
        type: 'office.registers-absence',
        service: 'prescription-renewal',
        from: '2024-02-05',
        until: '2024-02-09',
      },
      { type: 'citizen.asks' },
      { type: 'calendar.reaches', instant: '2024-02-10T08:00:00+01:00' },
      { type: 'citizen.requests' },
    ],
  ),
  story(
    'answered-by-the-locum',
    {
      nb: 'Amir står på en ubesatt liste med én vikar: vikaren svarer, og Amir varsles likt med Nora',
      en: 'Amir is on a vacant list with one locum: the locum answers, and Amir is notified just as Nora is',
    },
    [
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
      { type: 'citizen.asks', citizen: 'newcomer' },
      { type: 'clinician.answers', conversation: 2 },
      { type: 'citizen.replies', conversation: 2 },
      { type: 'clinician.closes', conversation: 2 },
    ],
  ),
  story(
    'child-on-a-vacant-list',
    {
      nb: 'Ingrid spør på vegne av Sofie, som står på en ubesatt liste med vikar, og varsles på e-post som hun har valgt',
      en: 'Ingrid asks on behalf of Sofie, who is on a vacant list with a locum, and is notified by e-mail as she chose',
    },
    [
      { type: 'citizen.chooses-notification', citizen: 'parent', by: 'e-mail' },
      { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'sibling' },
      { type: 'clinician.answers' },
      { type: 'citizen.replies' },
      { type: 'clinician.closes' },
    ],
  ),
  story(
    'nobody-to-receive',
    {
      nb: 'Den som står på en ubesatt liste uten vikar, eller med to, tilbys ingenting',
      en: 'Whoever is on a vacant list without locum, or with two, is offered nothing',
    },
    [
      { type: 'citizen.asks', citizen: 'orphan' },
      { type: 'citizen.enquires', citizen: 'shared' },
      { type: 'citizen.requests', citizen: 'visitor' },
      { type: 'citizen.asks', citizen: 'newcomer' },
    ],
  ),
  story(
    'one-way-to-another-gps-patient',
    {
      nb: 'Legen skriver til Tuva, som har fastlege et annet sted: hun kan ikke svare',
      en: 'The doctor writes to Tuva, whose GP is elsewhere: she cannot reply',
    },
    [
      { type: 'clinician.opens', citizen: 'visitor' },
      { type: 'office.writes-one-way', citizen: 'visitor' },
      { type: 'citizen.replies' },
    ],
  ),
  story(
    'one-way-to-somebody-on-no-list',
    {
      nb: 'Legen skriver til Kari, som står på en ubesatt liste uten vikar: heller ikke hun kan svare',
      en: 'The doctor writes to Kari, who is on a vacant list without locum: she cannot reply either',
    },
    [
      { type: 'clinician.opens', citizen: 'orphan' },
      { type: 'office.writes-one-way', citizen: 'orphan' },
      { type: 'citizen.replies' },
    ],
  ),
  story(
    'appointment-at-another-doctors',
    {
      nb: 'Tuva, som har fastlege et annet sted, får en time her: den kan hun ikke avbestille på Helsenorge',
      en: 'Tuva, whose GP is elsewhere, is given an appointment here: she cannot cancel it on Helsenorge',
    },
    [
      { type: 'office.pushes', citizen: 'visitor', start: '2024-02-06T10:00:00+01:00' },
      { type: 'citizen.cancels' },
      { type: 'office.calls-off' },
    ],
  ),
  story(
    'consent-and-login',
    {
      nb: 'Nora må være logget inn og ha gitt full tilgang for å bruke tjenestene',
      en: 'Nora must be logged in and have given full access to use the services',
    },
    [
      { type: 'citizen.consents', level: 'basis-plus' },
      { type: 'citizen.asks' },
      { type: 'citizen.consents', level: 'full-access' },
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
      { type: 'citizen.logs-out' },
      { type: 'citizen.replies' },
      { type: 'citizen.logs-in' },
      { type: 'citizen.replies' },
    ],
  ),
  story(
    'notified-as-chosen',
    {
      nb: 'Ingrid varsles om Emil på e-post; når hun har skrudd av varsling, får hun ikke noe varsel',
      en: 'Ingrid is notified about Emil by e-mail, and not at all when she has turned notification off',
    },
    [
      { type: 'citizen.chooses-notification', citizen: 'parent', by: 'e-mail' },
      { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'child' },
      { type: 'clinician.answers' },
      { type: 'citizen.chooses-notification', citizen: 'parent', by: 'off' },
      { type: 'clinician.answers' },
    ],
  ),
  switchDelayed,
];
