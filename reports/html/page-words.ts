/** Words that only the page has: its choices, its pictures and their captions. */
import type { Words } from '../schema.ts';

export const pageWords = {
  language: { nb: 'Språk', en: 'Language' },
  claims: { nb: 'Oppgir å ha', en: 'Claims' },
  seeStatement: { nb: 'hele erklæringen', en: 'the whole statement' },
  readings: { nb: 'Slik er de åpne spørsmålene lest', en: 'How the open questions were read' },

  storyGiven: { nb: 'Gitt', en: 'Given' },
  storyWhen: { nb: 'Når', en: 'When' },
  storyThen: { nb: 'Så', en: 'Then' },
  storyBegins: { nb: 'et kontor på Helsenorge, og at det er', en: 'an office on Helsenorge, and that it is' },
  outcomes: {
    accepted: { nb: 'godtas det', en: 'it is accepted' },
    refused: { nb: 'avvises det', en: 'it is refused' },
    'not-played': { nb: 'ble ikke utført', en: 'was not played' },
  },
  rulesTried: { nb: 'Krav som ble prøvd her', en: 'Rules put to the test here' },

  covered: { nb: 'som kravene sier', en: 'as the rules say' },
  ordinaryCourse: { nb: 'Det vanlige forløpet', en: 'The ordinary course' },
  wholeLifecycle: {
    nb: 'Hele livsløpet som bilde, det vanlige forløpet med tykk strek',
    en: 'The whole lifecycle as a picture, the ordinary course in bold',
  },
  lifecycleList: { nb: 'Hele livsløpet som liste', en: 'The whole lifecycle as a list' },
  zoom: { nb: 'Full størrelse', en: 'Full size' },
  lifecycleOf: { nb: 'Livsløpet:', en: 'The lifecycle:' },

  sequence: { nb: 'Forløpet som bilde', en: 'The course of events as a picture' },
  sequenceEqual: { nb: 'Stegene sier det samme.', en: 'The steps say the same.' },
  lanes: {
    citizen: { nb: 'Innbygger', en: 'Citizen' },
    platform: { nb: 'Helsenorge', en: 'Helsenorge' },
    system: { nb: 'Journalsystemet', en: 'Record system' },
    office: { nb: 'Legekontoret', en: 'The office' },
  },
  offendingMessage: { nb: 'Meldingen som brøt kravet', en: 'The message that broke the rule' },
  wholeMessage: { nb: 'Hele meldingen', en: 'The whole message' },
  copy: { nb: 'Kopier', en: 'Copy' },
  copied: { nb: 'Kopiert', en: 'Copied' },
  howItWent: { nb: 'Hva som skjedde', en: 'What happened' },

  deadline: { nb: 'Fristen i kalenderen', en: 'The deadline in the calendar' },
  received: { nb: 'mottatt', en: 'received' },
  due: { nb: 'frist', en: 'due' },
  shownDue: { nb: 'vist som frist', en: 'shown as due' },
  weekend: { nb: 'helg', en: 'weekend' },
  holiday: { nb: 'helligdag', en: 'public holiday' },
  afterDue: { nb: 'forfalt', en: 'overdue' },
  shownOverdue: { nb: 'vist som forfalt', en: 'shown as overdue' },
  notShownOverdue: { nb: 'ikke vist som forfalt', en: 'not shown as overdue' },
  workdayNumber: { nb: 'arbeidsdag', en: 'working day' },
  weekdayNames: {
    nb: ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'],
    en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },

  parts: {
    summary: { nb: 'Oversikt', en: 'Overview' },
    attention: { nb: 'Funn', en: 'Findings' },
    changes: { nb: 'Endringer', en: 'Changes' },
    rules: { nb: 'Krav', en: 'Demands' },
    stories: { nb: 'Historier', en: 'Stories' },
    coverage: { nb: 'Dekning', en: 'Coverage' },
    basis: { nb: 'Grunnlag', en: 'Grounds' },
  },
  needsScript: {
    nb: 'Dette åpnes med JavaScript. Det samme står i report.json.',
    en: 'This opens with JavaScript. The same stands in report.json.',
  },
  print: { nb: 'Skriv ut', en: 'Print' },
  withAnnex: { nb: 'med vedlegg', en: 'with annex' },
  furtherFindings: { nb: 'Resten', en: 'The rest' },
  find: { nb: 'Søk', en: 'Search' },
  findKinds: {
    finding: { nb: 'Funn', en: 'Findings' },
    rule: { nb: 'Krav', en: 'Demands' },
    story: { nb: 'Historier', en: 'Stories' },
  },
  nothingFound: { nb: 'Ingenting passer til søket.', en: 'Nothing fits the search.' },

  filters: { nb: 'Velg krav', en: 'Choose demands' },
  reset: { nb: 'Vis alle', en: 'Show all' },
  nothingShown: { nb: 'Ingen krav passer til valgene.', en: 'No rule fits the choices.' },

  sameFailure: {
    nb: 'Krav brutt på samme sted, på samme måte',
    en: 'Rules broken in the same place, in the same way',
  },
  sameReason: { nb: 'Krav med samme grunn', en: 'Rules with the same reason' },
  overdueWaivers: { nb: 'Unntak som ikke holder lenger', en: 'Waivers that no longer hold' },
  ticket: { nb: 'Sak', en: 'Ticket' },
  waiverState: { nb: 'Tilstand', en: 'State' },

  comparisonTitle: { nb: 'Sammenligning', en: 'Comparison' },
  older: { nb: 'Forrige rapport', en: 'Earlier report' },
  newer: { nb: 'Ny rapport', en: 'New report' },
  runsCompared: { nb: 'Kjøringene som er sammenlignet', en: 'The runs compared' },
  run: { nb: 'Kjøring', en: 'Run' },
  candidate: { nb: 'System', en: 'System' },
  comparedWith: { nb: 'sammenlignet med', en: 'compared with' },
  comparisonFooter: {
    nb: 'Sammenligningen er laget av de to rapportene alene.',
    en: 'This comparison is made from the two reports alone.',
  },
  profileValues: { nb: 'Verdiene i profilen', en: 'The values of the profile' },
  noChanges: { nb: 'Alle krav er som før.', en: 'Every rule is as before.' },
  shown: { nb: 'Hva som vurderes, og hva som er fritt', en: 'What is judged, and what is free' },
  judgedOfShown: {
    nb: 'Vurderes av det journalsystemet viser',
    en: 'Judged of what the record system shows',
  },
  whatIsShown: { nb: 'Det som vises', en: 'What is shown' },
  freeOfShown: { nb: 'Fritt: vurderes ikke', en: 'Free: not judged' },
  freeChoice: { nb: 'Valg', en: 'Choice' },
  freeReason: { nb: 'Begrunnelse', en: 'Reason' },
  catalogueTitle: { nb: 'Kravkatalog', en: 'Requirement catalogue' },
  lifecycles: { nb: 'Livsløpene', en: 'The lifecycles' },
  mustComeAbout: { nb: 'Må forekomme', en: 'Must come about' },
  judged: { nb: 'Vurderes', en: 'Judged' },
  since: { nb: 'I katalogen siden', en: 'In the catalogue since' },
  catalogueFooter: {
    nb: 'Katalogen er laget av kravene selv, slik testverktøyet bruker dem.',
    en: 'This catalogue is made from the rules themselves, as the suite applies them.',
  },
} as const satisfies Record<
  string,
  Words | Record<string, Words> | { nb: readonly string[]; en: readonly string[] }
>;
