/**
 * Every fixed word of the renderers, in both languages, in one table. What a report says of its own (titles,
 * reasons, steps) is in the report; what is counted or composed is in sentences.ts.
 */
import type { Verdict, Words } from './schema.ts';

export const verdictWords = {
  passed: { nb: 'oppfylt', en: 'passed' },
  failed: { nb: 'brutt', en: 'failed' },
  inconclusive: { nb: 'ikke avgjort', en: 'inconclusive' },
  'not-applicable': { nb: 'gjelder ikke', en: 'not applicable' },
  warning: { nb: 'advarsel', en: 'warning' },
  waived: { nb: 'unntatt', en: 'waived' },
  error: { nb: 'feil i testen', en: 'suite error' },
  'not-observable': { nb: 'kan ikke observeres', en: 'not observable' },
} as const satisfies Record<Verdict, Words>;

/** One sign per verdict, so that colour is never what tells them apart. */
export const verdictSigns = {
  passed: '✓',
  failed: '✗',
  inconclusive: '?',
  'not-applicable': '–',
  warning: '!',
  waived: '~',
  error: '‼',
  'not-observable': '○',
} as const satisfies Record<Verdict, string>;

/** Names of the groups of rules; a group that is not here is shown by its id. */
export const serviceNames: Readonly<Record<string, Words | undefined>> = {
  'e-consultation': { nb: 'E-konsultasjon', en: 'E-consultation' },
  'prescription-renewal': { nb: 'Fornye resept', en: 'Prescription renewal' },
  'appointment-booking': { nb: 'Bestille time', en: 'Appointment booking' },
  'office-contact': { nb: 'Kontakt legekontoret', en: 'Contact the office' },
  'gp-panel': { nb: 'Fastlegepanelet', en: 'The GP panel' },
  access: { nb: 'Tilgang', en: 'Access' },
  routing: { nb: 'Hvem som mottar', en: 'Who receives' },
  messages: { nb: 'Meldinger og kvitteringer', en: 'Messages and receipts' },
};

export const words = {
  levels: { must: { nb: 'skal', en: 'must' }, should: { nb: 'bør', en: 'should' } },
  binds: {
    ehr: { nb: 'journalsystemet', en: 'record system' },
    platform: { nb: 'Helsenorge', en: 'Helsenorge' },
  },
  parties: {
    platform: { nb: 'Helsenorge', en: 'Helsenorge' },
    office: { nb: 'legekontoret', en: 'the office' },
  },
  actors: {
    citizen: { nb: 'innbygger', en: 'citizen' },
    clinician: { nb: 'behandler', en: 'clinician' },
    office: { nb: 'legekontor', en: 'office' },
    calendar: { nb: 'kalender', en: 'calendar' },
    network: { nb: 'nettverk', en: 'network' },
  },
  outcomes: {
    accepted: { nb: 'godtatt', en: 'accepted' },
    refused: { nb: 'avvist', en: 'refused' },
    'not-played': { nb: 'ikke utført', en: 'not played' },
  },
  stepVerdicts: {
    held: { nb: 'som kravene sier', en: 'as the rules say' },
    diverged: { nb: 'brøt med kravene', en: 'broke the rules' },
    'not-judged': { nb: 'ikke bedømt', en: 'not judged' },
  },
  certainties: {
    verified: { nb: 'bekreftet', en: 'verified' },
    inferred: { nb: 'utledet', en: 'inferred' },
    assumed: { nb: 'antatt', en: 'assumed' },
  },
  overall: {
    passed: { nb: 'Bestått', en: 'Passed' },
    failed: { nb: 'Ikke bestått', en: 'Failed' },
    inconclusive: { nb: 'Ikke avgjort', en: 'Inconclusive' },
    error: { nb: 'Kunne ikke bedømmes', en: 'Could not be judged' },
  },
  /** Headings of what a reader must look at, worst first. */
  findings: {
    failed: { nb: 'Brutt', en: 'Failed' },
    error: { nb: 'Feil i testen, ikke hos leverandøren', en: "Errors of the suite, not the vendor's" },
    inconclusive: { nb: 'Ikke avgjort', en: 'Inconclusive' },
    warning: { nb: 'Advarsler', en: 'Warnings' },
    waived: { nb: 'Unntatt', en: 'Waived' },
  },
  months: {
    nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
    en: 'January February March April May June July August September October November December'.split(' '),
  },
  weekdays: {
    nb: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
    en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  },

  documentTitle: { nb: 'Samsvarsrapport', en: 'Conformance report' },
  subject: { nb: 'Digital dialog fastlege', en: 'Digital dialog fastlege (digital GP dialogue)' },
  skipToContent: { nb: 'Hopp til innholdet', en: 'Skip to the content' },
  contents: { nb: 'Innhold', en: 'Contents' },
  date: { nb: 'Dato', en: 'Date' },
  seed: { nb: 'Frø', en: 'Seed' },
  catalogue: { nb: 'Kravkatalog', en: 'Requirement catalogue' },
  suite: { nb: 'Testverktøy', en: 'Suite' },
  services: { nb: 'Tjenester', en: 'Services' },
  service: { nb: 'Tjeneste', en: 'Service' },
  version: { nb: 'versjon', en: 'version' },
  played: { nb: 'Prøvd', en: 'Played' },
  total: { nb: 'I alt', en: 'Total' },
  result: { nb: 'Resultat', en: 'Result' },
  counts: { nb: 'Antall krav', en: 'Number of rules' },
  countsByService: {
    nb: 'Antall krav per tjeneste og resultat',
    en: 'Number of rules by service and verdict',
  },
  attention: { nb: 'Dette må noen se på', en: 'What needs attention' },
  nothingFound: {
    nb: 'Ingen krav er brutt, og alle som gjelder, er avgjort.',
    en: 'No rule failed, and every rule that applies was decided.',
  },
  requirements: { nb: 'Kravene', en: 'The rules' },
  requirement: { nb: 'Krav', en: 'Rule' },
  verdict: { nb: 'Resultat', en: 'Verdict' },
  level: { nb: 'Nivå', en: 'Level' },
  bindsHeading: { nb: 'Gjelder', en: 'Binds' },
  source: { nb: 'Kilde', en: 'Source' },
  exercised: { nb: 'Prøvd', en: 'Exercised' },
  reason: { nb: 'Grunn', en: 'Reason' },
  expected: { nb: 'Forventet', en: 'Expected' },
  actual: { nb: 'Skjedde', en: 'Actual' },
  shortest: { nb: 'Kortest', en: 'Shortest' },
  shortestPath: { nb: 'Korteste vei dit', en: 'Shortest path there' },
  begins: { nb: 'Begynner', en: 'Begins' },
  divergesHere: { nb: 'Her brytes kravet', en: 'The rule is broken here' },
  replay: { nb: 'Gjenta', en: 'Replay' },
  replayCommand: { nb: 'Spill av dette på nytt', en: 'Play this again' },
  asActs: { nb: 'Handlingene som JSON', en: 'The acts as JSON' },
  messages: { nb: 'Meldinger', en: 'Messages' },
  messageFindings: { nb: 'Feil i meldingen', en: 'What is wrong with the message' },
  answerOfCandidate: { nb: 'Systemet sa', en: 'The system said' },
  seeFailure: { nb: 'Se hva som skjedde', en: 'See what happened' },
  stories: { nb: 'Historiene', en: 'The stories' },
  storiesIntro: {
    nb: 'Faste forløp som spilles først i hver kjøring. Hvert steg viser hva som skjedde, og om det var slik kravene sier.',
    en: 'Fixed courses of events, played first in every run. Each step tells what happened and whether it was as the rules say.',
  },
  coverage: { nb: 'Dekning', en: 'Coverage' },
  coverageIntro: {
    nb: 'Hvor mye av hver tjenestes livsløp kjøringen har vært innom.',
    en: "How much of each service's lifecycle the run has been through.",
  },
  state: { nb: 'Tilstand', en: 'State' },
  fromState: { nb: 'Fra tilstand', en: 'From state' },
  toState: { nb: 'Til tilstand', en: 'To state' },
  act: { nb: 'Handling', en: 'Act' },
  states: { nb: 'Tilstander', en: 'States' },
  transitions: { nb: 'Overganger', en: 'Transitions' },
  refusals: { nb: 'Handlinger som må avvises', en: 'Acts that must be refused' },
  times: { nb: 'Ganger', en: 'Times' },
  notReached: { nb: 'ikke nådd', en: 'not reached' },
  basis: { nb: 'Hva resultatet hviler på', en: 'What the result rests on' },
  basisIntro: {
    nb: 'Kildene tier eller er uenige om noe, og noe kan ingen se utenfra. Her står hva som er lagt til grunn.',
    en: 'The sources are silent or disagree in places, and some things nobody can see from outside. This is what was taken as given.',
  },
  questions: { nb: 'Åpne spørsmål og hvordan de er lest', en: 'Open questions and how they were read' },
  question: { nb: 'Spørsmål', en: 'Question' },
  reading: { nb: 'Lest som', en: 'Read as' },
  profile: { nb: 'Verdier ingen offentlig kilde fastslår', en: 'Values that no public source settles' },
  valueName: { nb: 'Navn', en: 'Name' },
  value: { nb: 'Verdi', en: 'Value' },
  certainty: { nb: 'Sikkerhet', en: 'Certainty' },
  usedBy: { nb: 'Brukt av', en: 'Used by' },
  usedByNone: { nb: 'ingen krav her', en: 'no rule here' },
  notObserved: { nb: 'Det ingen kunne se', en: 'What nobody could see' },
  waivers: { nb: 'Unntak', en: 'Waivers' },
  notApplicable: { nb: 'Krav som ikke gjelder', en: 'Rules that do not apply' },
  none: { nb: 'Ingen.', en: 'None.' },
  statement: { nb: 'Hva leverandøren oppgir om systemet', en: 'What the vendor states about the system' },
  footer: {
    nb: 'Rapporten er laget av report.json alene. Alle personer og meldinger i den er oppdiktet.',
    en: 'This report is made from report.json alone. Every person and message in it is made up.',
  },
} as const;
