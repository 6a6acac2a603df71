/** The rules that the sample reports are about: id, level, whom it binds, titles, source, times exercised. */
import type { RequirementLine } from '../schema.ts';

const news = (number: number) => ({
  document: 'S2',
  place: { nb: `nytt i høst ${number} av 5`, en: `news ${number} of 5` },
});
const description = { document: 'S1', place: { nb: 'Start e-konsultasjon', en: 'Start e-consultation' } };
const standard = { document: 'STD', place: { nb: 'AppRec 1.1', en: 'AppRec 1.1' } };

type SampleRule = Pick<RequirementLine, 'id' | 'level' | 'binds' | 'title' | 'sources' | 'exercised'> &
  Partial<Pick<RequirementLine, 'questions' | 'profile'>>;

export const eConsultationRules: readonly SampleRule[] = [
  {
    id: 'ECON-00',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'E-konsultasjonens livsløp følges: det som er tillatt, godtas, og det som ikke er tillatt, avvises uten virkning',
      en: 'The lifecycle of an e-consultation is honoured: what it permits is accepted, what it forbids is refused without effect',
    },
    sources: [description, news(2)],
    exercised: 1912,
    questions: ['Q6', 'Q9'],
  },
  {
    id: 'ECON-01',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et mottatt spørsmål journalføres helt, hos den innbyggeren det gjelder',
      en: 'A question received is filed whole, in the journal of the citizen it concerns',
    },
    sources: [description],
    exercised: 231,
  },
  {
    id: 'ECON-03',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Når behandleren avslutter, sendes svaret med koden for avsluttet dialog (13)',
      en: 'When the clinician closes, the answer sent carries the closing code (13)',
    },
    sources: [news(2)],
    exercised: 88,
    questions: ['Q8'],
    profile: ['closingCode'],
  },
  {
    id: 'ECON-04',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Etter avslutning sender systemet ikke mer i dialogen, og avviser forsøk på det',
      en: 'After closing, the system sends nothing more in the conversation, and refuses an attempt to',
    },
    sources: [news(2)],
    exercised: 61,
    profile: ['closingCode'],
  },
  {
    id: 'ECON-05',
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Etter avslutning kan innbyggeren ikke svare',
      en: 'After closing, the citizen cannot reply',
    },
    sources: [news(2)],
    exercised: 54,
  },
  {
    id: 'ECON-08',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et spørsmål som er ubesvart etter femte arbeidsdag, vises som forfalt for kontoret; ikke før',
      en: 'A question unanswered after its fifth working day is shown to the office as overdue; not before',
    },
    sources: [{ document: 'S2', place: { nb: 'standardtekst', en: 'standard text' } }],
    exercised: 40,
    questions: ['Q1', 'Q2'],
  },
  {
    id: 'ECON-09',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En e-konsultasjon koster egenandel og fakturagebyr én gang, uansett hvor mange svar den har',
      en: 'An e-consultation is charged copayment and invoice fee once, however many replies it has',
    },
    sources: [{ document: 'S4', place: { nb: 'E-konsultasjon', en: 'E-consultation' } }],
    exercised: 77,
  },
  {
    id: 'ECON-14',
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Nødnumrene 113 og 116117 vises der en e-konsultasjon startes',
      en: 'The emergency numbers 113 and 116117 are shown where an e-consultation is started',
    },
    sources: [{ document: 'S2', place: { nb: 'standardtekst', en: 'standard text' } }],
    exercised: 231,
  },
];

export const messageRules: readonly SampleRule[] = [
  {
    id: 'MSG-01',
    level: 'must',
    binds: 'ehr',
    title: { nb: 'Hver melding som sendes, validerer', en: 'Every message sent validates' },
    sources: [standard],
    exercised: 640,
    profile: ['answerCode'],
  },
  {
    id: 'MSG-02',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En mottatt melding som ber om det, får nøyaktig én applikasjonskvittering',
      en: 'A received message that asks for it gets exactly one application receipt',
    },
    sources: [standard],
    exercised: 402,
  },
  {
    id: 'MSG-04',
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En melding som leveres to ganger, journalføres én gang',
      en: 'A message delivered twice is filed once',
    },
    sources: [standard],
    exercised: 35,
  },
  {
    id: 'MSG-12',
    level: 'should',
    binds: 'ehr',
    title: {
      nb: 'Samme meldings-id brukes aldri til to meldinger',
      en: 'The same message id is never used for two messages',
    },
    sources: [standard],
    exercised: 640,
  },
];
