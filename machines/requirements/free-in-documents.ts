/** What the documents that a record system sends hold and nobody judges: the part of `freeLeaves` that speaks of them. */
import type { Words } from '../contract/words.ts';
import type { Free } from './free-leaf.ts';

const DISPLAY: Words = {
  nb: 'visningsnavn skrives ulikt i kildene selv',
  en: 'display names are written differently in the sources themselves',
};
const OPTIONAL: Words = { nb: 'kan utelates', en: 'may be left out' };

export const freeInDocuments = [
  { choice: 'display-names', leaf: /.*\/@DN/, reason: DISPLAY },
  { choice: 'display-names', leaf: /.*\/OrganisationName/, reason: DISPLAY },
  { choice: 'display-names', leaf: /AppRec\/.*\/Name/, reason: DISPLAY },
  {
    choice: 'program-of-calendar-file',
    leaf: /.*\/vcalendar\/properties(\/.*)?/,
    reason: {
      nb: 'sier hvilket program som skrev, og hvilken versjon av iCalendar',
      en: 'says which program wrote it, and which version of iCalendar',
    },
  },
  {
    choice: 'description-of-slot',
    leaf: /.*\/vevent\/properties\/description(\/text)?/,
    reason: { nb: 'fritekst fra kontoret', en: 'free text of the office' },
  },
  {
    choice: 'why-rejected-again',
    leaf: /AppRec\/Error(\/@V)?/,
    at: ['network.repeats'],
    reason: {
      nb: 'ingen kilde sier hvorfor det som avvises på nytt, skal avvises',
      en: 'no source says why what is rejected again is to be rejected',
    },
  },
  {
    choice: 'who-answers-for-a-stranger',
    leaf: /AppRec\/Sender\/HCP\/Inst(\/.*)?/,
    at: ['network.misroutes'],
    reason: {
      nb: 'ingen kilde sier hvem som svarer for en mottaker som ikke er her',
      en: 'no source says who answers for a receiver that is not here',
    },
  },
  {
    choice: 'enterprise-in-receipt',
    leaf: /AppRec\/(Sender|Receiver)\/HCP\/Inst\/(Id|TypeId)/,
    how: ['dropped'],
    reason: {
      nb: 'den innerste HER-id-en sier hvem det er; AppRec 1.1 lar virksomhetens egen id utelates',
      en: "the innermost HER-id says who it is; AppRec 1.1 lets the enterprise's own id be left out",
    },
  },
  {
    choice: 'enterprise-in-receipt',
    leaf: /AppRec\/(Sender|Receiver)\/HCP\/Inst\/TypeId\/@V/,
    reason: {
      nb: 'en id av et annet slag er som en utelatt: den innerste HER-id-en sier hvem det er',
      en: 'an id of another kind is as one left out: the innermost HER-id says who it is',
    },
  },
  {
    choice: 'date-of-what-was-kept',
    leaf: /MsgHead\/MsgInfo\/GenDate/,
    how: ['changed'],
    at: ['network.comes-up'],
    reason: {
      nb: 'det som ble holdt tilbake, kan dateres når det ble skrevet eller når det sendes',
      en: 'what was kept may be dated when it was written or when it is sent',
    },
  },
  {
    choice: 'several-errors',
    leaf: /AppRec\/Error/,
    how: ['doubled'],
    reason: { nb: 'flere feil kan oppgis', en: 'several errors may be given' },
  },
  {
    choice: 'version-of-receipt',
    leaf: /AppRec\/MIGversion/,
    how: ['changed'],
    reason: {
      nb: 'navnerommet sier versjonen; skjemaet har en standardverdi her og fastsetter ingen',
      en: 'the namespace says the version; the schema has a default here and fixes none',
    },
  },
  { choice: 'issue-date', leaf: /MsgHead\/Document\/RefDoc\/IssueDate(\/@V)?/, reason: OPTIONAL },
  {
    choice: 'names-left-out',
    leaf: /MsgHead\/.*\/(FamilyName|GivenName|RoleToPatient)/,
    how: ['dropped'],
    reason: OPTIONAL,
  },
  {
    choice: 'departments-in-receipt',
    leaf: /AppRec\/.*\/(HCPerson|Dept)/,
    how: ['doubled'],
    reason: { nb: 'flere nivåer', en: 'more levels' },
  },
  {
    choice: 'several-idents',
    leaf: /MsgHead\/.*\/Ident/,
    how: ['doubled'],
    reason: { nb: 'flere identer er tillatt', en: 'several idents are allowed' },
  },
  {
    choice: 'receipt-asked-for',
    leaf: /MsgHead\/MsgInfo\/Ack(\/@V)?/,
    how: ['changed', 'dropped'],
    reason: {
      nb: 'avsenderen velger om den ber om kvittering; bare en gjengitt kilde krever det, og bare i eKontakt',
      en: 'the sender chooses whether to ask for a receipt; only a source at third hand demands it, in eKontakt alone',
    },
  },
  {
    choice: 'role-to-patient',
    leaf: /MsgHead\/.*\/RoleToPatient\/@V/,
    reason: {
      nb: 'ingen kilde sier hvilken rolle i kodeverk 9034 en avsender skal oppgi; en vikar med fastlegens rolle vurderes av ROUTE-05',
      en: "no source says which role of list 9034 a sender is to give; a locum in the GP's role ROUTE-05 judges",
    },
  },
  {
    choice: 'several-contacts',
    leaf: /.*\/vevent\/properties\/(contact|categories)(\/text)?/,
    how: ['doubled'],
    reason: { nb: 'RFC 5545 tillater flere', en: 'RFC 5545 allows several' },
  },
  {
    choice: 'words-of-an-appointment',
    leaf: /.*\/vevent\/properties\/(summary|location)\/text/,
    how: ['changed'],
    reason: {
      nb: 'hva timen gjelder og hvor den er, sier kontoret med egne ord; telefon som sted vurderes av BOOK-12',
      en: 'what an appointment is about and where it is, the office says in its own words; the telephone as place BOOK-12 judges',
    },
  },
  {
    choice: 'contact-left-out',
    leaf: /.*\/vevent\/properties\/contact/,
    how: ['dropped'],
    reason: {
      nb: 'uten contact er behandleren den det ble spurt om; hos en annen enn innbyggerens egen vurderes det av BOOK-20',
      en: "without contact the clinician is the one asked for; with another than the citizen's own BOOK-20 judges it",
    },
  },
  {
    choice: 'refusal-without-time',
    leaf: /.*\/icalendar(\/vcalendar(\/components(\/vevent(\/properties\/(dtend(\/date-time)?|status))?)?)?)?/,
    how: ['changed', 'dropped'],
    at: ['citizen.races-for', 'network.delivers'],
    reason: {
      nb: 'et avslag kan la være å gjengi timen: ingen åpen kilde viser et',
      en: 'a refusal may leave out the time: no public source shows one',
    },
  },
  {
    choice: 'offer-without-end',
    leaf: /.*\/vevent\/properties\/dtend(\/date-time)?/,
    how: ['changed', 'dropped'],
    at: ['citizen.browses'],
    reason: {
      nb: 'ingen kilde sier at et tilbud må si når timen er over',
      en: 'no source says that an offer is to tell when the time ends',
    },
  },
  {
    choice: 'called-off-without-end',
    leaf: /.*\/vevent\/properties\/dtend/,
    how: ['dropped'],
    at: ['office.calls-off'],
    reason: OPTIONAL,
  },
  {
    choice: 'kind-left-out',
    leaf: /.*\/vevent\/properties\/categories/,
    how: ['dropped'],
    at: ['citizen.reserves', 'citizen.races-for', 'office.allocates', 'office.pushes', 'network.delivers'],
    reason: {
      nb: 'slaget sto i tilbudet; bare et annet slag er feil',
      en: 'the kind stood in the offer; another kind alone is wrong',
    },
  },
  {
    choice: 'category-of-its-own',
    leaf: /.*\/vevent\/properties\/categories\/text/,
    how: ['changed'],
    at: ['citizen.reserves'],
    reason: {
      nb: 'en kategori som ikke er et slag time, er fri; et annet slag enn timens vurderes',
      en: 'a category that is no kind of appointment is free; a kind other than its own is judged',
    },
  },
  {
    choice: 'place-and-subject-left-out',
    leaf: /.*\/vevent\/properties\/(summary|location)/,
    how: ['dropped'],
    at: ['office.allocates', 'office.pushes'],
    reason: {
      nb: 'kilden krever sted og emne av en reservert time alene',
      en: 'the source demands place and subject of a reserved time alone',
    },
  },
  {
    choice: 'message-of-video-link',
    leaf: /MsgHead\/MsgInfo\/(Type\/@V|ConversationRef(\/.*)?)/,
    at: ['calendar.reaches'],
    reason: {
      nb: 'ingen åpen kilde viser i hvilken melding lenken til en videotime sendes',
      en: 'no public source shows in which message the link of a video appointment is sent',
    },
  },
  {
    choice: 'parent-of-calling-off',
    leaf: /MsgHead\/MsgInfo\/ConversationRef\/RefToParent/,
    how: ['changed'],
    at: ['office.calls-off'],
    reason: {
      nb: 'ingen kilde sier hvilken melding i timens dialog en avlysning svarer på',
      en: 'no source says which message of the conversation calling off answers',
    },
  },
  {
    choice: 'unsettled-codes',
    leaf: /.*\/(TemaKodet|TypeForesp)\/@V/,
    reason: {
      nb: 'koder som ingen åpen kilde fastsetter, vurderes ikke',
      en: 'codes that no public source settles are not judged',
    },
  },
] as const satisfies readonly Free[];
