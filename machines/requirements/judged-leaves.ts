/**
 * What of everything a record system shows is judged, and by which rules: the other half of `free-leaves.ts`. The proof
 * by changed records holds each line against what it finds: a rule that is blamed for a leaf must be named here.
 */
import type { Words } from '../contract/words.ts';
import type { RequirementId } from './catalogue.ts';
import { isNamedBy } from './shown-leaves.ts';

export interface JudgedLeaf {
  /** Matches the leaf's whole name, as `free-leaves.ts` writes it. */
  readonly leaf: RegExp;
  readonly what: Words;
  readonly rules: readonly RequirementId[];
}

type Rules = readonly RequirementId[];

/** That a document is valid by the standards. */
const VALID = 'MSG-01';
const LIFECYCLES: Rules = ['ECON-00', 'RENEW-00', 'BOOK-00', 'CONT-00', 'PANEL-00'];
const RECEIVED: Rules = ['ECON-01', 'RENEW-08', 'CONT-01'];
const ANSWERS: Rules = ['ECON-02', 'ECON-03', 'ECON-06', 'RENEW-04', 'RENEW-06', 'RENEW-07', 'CONT-04'];
const OPENINGS: Rules = ['ECON-13', 'CONT-11', 'ROUTE-06'];
const DEADLINES: Rules = ['ECON-08', 'RENEW-05', 'CONT-03'];
const GIVEN: Rules = ['BOOK-02', 'BOOK-05', 'BOOK-16', 'BOOK-21'];
const REFUSALS: Rules = ['MSG-07', 'MSG-08', 'MSG-15'];
const APPOINTMENTS: Rules = [...GIVEN, 'BOOK-03', 'BOOK-09', 'BOOK-11', 'BOOK-17', 'BOOK-18'];

const IN_JOURNAL: Rules = [...RECEIVED, 'ECON-12', 'MSG-05', 'MSG-11', 'MSG-16'];

/** What stands in the answer to `act`. */
const ofAnswer: readonly JudgedLeaf[] = [
  {
    leaf: /outcome/,
    what: {
      nb: 'om kontoret kunne gjøre det det ble bedt om',
      en: 'whether the office could do what was asked',
    },
    rules: [...LIFECYCLES, 'ECON-04', 'ECON-05', 'ECON-11', 'RENEW-09', 'CONT-05', 'ROUTE-06'],
  },
  {
    leaf: /filed(:(received|wordless|appointment))?(\.(messageId|conversation|direction|journal|text))?/,
    what: {
      nb: 'hva som er journalført av det som kom: én gang, i pasientens journal, i sin dialog, med teksten',
      en: "what is filed of what came: once, in the patient's journal, of its conversation, with its text",
    },
    rules: [...IN_JOURNAL, 'ACCESS-04', 'MSG-04'],
  },
  {
    leaf: /filed(:received)?\.subject/,
    what: { nb: 'emnet på en henvendelse', en: 'the subject of an enquiry' },
    rules: ['CONT-01'],
  },
  {
    leaf: /filed(:received)?\.items/,
    what: { nb: 'reseptene det ble bedt om, i rekkefølge', en: 'the prescriptions asked for, in order' },
    rules: ['RENEW-02', 'RENEW-03'],
  },
  {
    leaf: /filed(:received)?\.attachments(\.(name|mimeType|bytes|sha256))?/,
    what: {
      nb: 'vedleggenes navn, type, størrelse og innhold',
      en: 'name, type, size and content of attachments',
    },
    rules: ['ECON-10', 'CONT-10'],
  },
  {
    leaf: /filed:sent(\.(messageId|conversation|direction|journal|text|subject|items))?/,
    what: {
      nb: 'det kontoret selv har sendt, om det fortelles: som det ble sendt, én gang',
      en: 'what the office itself sent, if it is told: as it was sent, once',
    },
    rules: [...ANSWERS, ...OPENINGS, 'MSG-16'],
  },
  {
    leaf: /tasks(:[\w-]+)?(\.(conversation|service|dueOn|isOverdue))?/,
    what: {
      nb: 'hva som venter på kontoret: dialog, tjeneste, frist og om den er forfalt',
      en: 'what waits for the office: conversation, service, due date and whether it is overdue',
    },
    rules: [...DEADLINES, 'MSG-16'],
  },
  {
    leaf: /charges(:[\w-]+)?(\.(citizen|conversation|items))?/,
    what: {
      nb: 'hva det koster, for hvem og i hvilken dialog, én gang',
      en: 'what is charged, whom, in which conversation, once',
    },
    rules: ['ECON-09', 'MSG-16'],
  },
  {
    leaf: /warnings(\.(kind|messageId|conversation))?/,
    what: {
      nb: 'hva kontoret varsles om: slag, melding og dialog, én gang',
      en: 'what the office is warned of: kind, message and conversation, once',
    },
    rules: ['MSG-09', 'PANEL-10', 'PANEL-11'],
  },
  {
    leaf: /calendar(:[\w-]+)?(\.(citizen|clinician|start|end|kind))?/,
    what: {
      nb: 'hver time i kalenderen: innbygger, behandler, start, slutt og slag, én gang',
      en: 'each appointment in the calendar: citizen, clinician, start, end and kind, once',
    },
    rules: [...GIVEN, 'BOOK-09', 'MSG-16'],
  },
];

/** What stands in the documents that the office sends. */
const ofDocuments: readonly JudgedLeaf[] = [
  {
    leaf: /document(:again)?/,
    what: {
      nb: 'hver melding og kvittering: at den er sendt, og én gang',
      en: 'each message and receipt: that it is sent, and once',
    },
    rules: [
      ...ANSWERS,
      ...OPENINGS,
      ...APPOINTMENTS,
      ...REFUSALS,
      ...LIFECYCLES,
      'BOOK-13',
      'MSG-02',
      'MSG-11',
      'MSG-12',
    ],
  },
  {
    leaf: /AppRec\/(Id|GenDate)|MsgHead\/MsgInfo\/(MsgId|GenDate)/,
    what: { nb: 'meldingens egen id og dato', en: "the message's own id and date" },
    rules: ['MSG-02', 'MSG-12', 'MSG-16', 'BOOK-13'],
  },
  {
    leaf: /AppRec\/(Status|Error|OriginalMsgId)(\/.*)?/,
    what: {
      nb: 'kvitteringens status, feilkoder og hvilken melding den gjelder',
      en: "a receipt's status, error codes and the message it is for",
    },
    rules: [...REFUSALS, 'MSG-02', 'MSG-11'],
  },
  {
    leaf: /AppRec\/(Sender|Receiver)(\/HCP|\/HCProf|\/Inst|\/Dept|\/HCPerson)*(\/Id|\/TypeId(\/@V)?)?/,
    what: { nb: 'hvem kvitteringen er fra og til', en: 'who a receipt is from and to' },
    rules: ['MSG-02', 'MSG-16'],
  },
  {
    leaf: /MsgHead\/MsgInfo\/(Sender|Receiver)(\/Organisation|\/HealthcareProfessional)*(\/RoleToPatient|\/FamilyName|\/GivenName|\/Ident(\/Id|\/TypeId(\/@V)?)?)?|MsgHead\/MsgInfo\/OtherReceiver(\/.*)?/,
    what: { nb: 'hvem meldingen er fra og til', en: 'who a message is from and to' },
    rules: ['MSG-10', 'MSG-16', 'ROUTE-05'],
  },
  {
    leaf: /MsgHead\/MsgInfo\/Patient(\/FamilyName|\/GivenName|\/Ident(\/Id|\/TypeId(\/@V)?)?)?/,
    what: { nb: 'hvem meldingen gjelder', en: 'whom a message concerns' },
    rules: ['MSG-10', 'MSG-16', 'ACCESS-07', 'BOOK-13', 'BOOK-16', ...OPENINGS],
  },
  {
    leaf: /MsgHead\/MsgInfo\/ConversationRef(\/.*)?/,
    what: {
      nb: 'hvilken melding og hvilken dialog det svares i',
      en: 'which message and which conversation is answered',
    },
    rules: [...ANSWERS, ...APPOINTMENTS, 'BOOK-13', 'MSG-10', 'MSG-11', 'MSG-16'],
  },
  {
    leaf: /MsgHead\/MsgInfo\/Type(\/@V)?/,
    what: { nb: 'meldingens type', en: 'the type of a message' },
    rules: [...ANSWERS, ...OPENINGS, ...APPOINTMENTS, 'BOOK-13', 'CONT-06', 'MSG-11'],
  },
  {
    leaf: /.*\/(Notat|Foresporsel)\/(TekstNotatInnhold|Sporsmal)/,
    what: { nb: 'teksten kontoret skrev', en: 'the text that the office wrote' },
    rules: [...ANSWERS, ...OPENINGS, ...GIVEN, 'BOOK-00', 'BOOK-09', 'BOOK-13', 'MSG-11'],
  },
  {
    leaf: /.*\/TemaKodet\/@V/,
    what: {
      nb: 'kodene for avsluttet, fornyet og engangskontakt, og at ingen andre svar bærer dem',
      en: 'the codes for closed, renewed and one-way contact, and that no other answer bears them',
    },
    rules: [...ANSWERS, 'ROUTE-06', 'MSG-11'],
  },
  {
    leaf: /MsgHead\/Document|.*\/Dialogmelding(\/(Notat|Foresporsel))*/,
    what: { nb: 'at meldingen sier én ting', en: 'that a message says one thing' },
    rules: [...ANSWERS, ...OPENINGS, ...APPOINTMENTS, 'BOOK-13', 'MSG-11'],
  },
  {
    leaf: /MsgHead\/Document(\/RefDoc(\/Content)?)?|.*\/icalendar(\/vcalendar(\/components(\/vevent)?)?)?/,
    what: { nb: 'timene en melding har med seg', en: 'the appointments that a message carries' },
    rules: [...APPOINTMENTS],
  },
  {
    leaf: /.*\/vevent\/properties(\/(dtstart|dtend|status|categories|location|contact|summary|description)(\/.*)?)?/,
    what: {
      nb: 'en times start, slutt, status, slag, sted og behandler',
      en: 'start, end, status, kind, place and clinician of an appointment',
    },
    rules: [...APPOINTMENTS, 'BOOK-01', 'BOOK-12', 'BOOK-20', 'MSG-16'],
  },
  {
    leaf: /.*\/(RollerRelatertNotat|Pasientrelasjon)\/.*Ident\/Id/,
    what: {
      nb: 'at ingen andres fødselsnummer står i meldingen',
      en: "that nobody else's identity number stands in the message",
    },
    rules: ['MSG-16'],
  },
  {
    leaf: /.*\/Base64Container|.*\/RefDoc\/Description/,
    what: {
      nb: 'at ingen vedlegg følger med som ingen la ved',
      en: 'that no file comes along that nobody attached',
    },
    rules: [...ANSWERS, ...OPENINGS, ...APPOINTMENTS, 'BOOK-13', 'MSG-11'],
  },
  {
    leaf: /MsgHead\/PatientReport\/.*/,
    what: { nb: 'at det er en dialogmelding', en: 'that it is a dialogue message' },
    rules: [VALID],
  },
  {
    leaf: /.*\/@S|MsgHead\/MsgInfo\/MIGversion|AppRec\/MsgType\/@V|.*\/RefDoc\/MsgType\/@V/,
    what: {
      nb: 'versjoner, kodeverk og faste verdier i standardene',
      en: 'versions, code lists and fixed values of the standards',
    },
    rules: [VALID],
  },
];

export const judgedLeaves: readonly JudgedLeaf[] = [...ofAnswer, ...ofDocuments];

/** The rules that speak of a leaf; that a document is valid is asked of all of it. */
export function rulesOf(leaf: string): ReadonlySet<RequirementId> {
  const rules = judgedLeaves.filter((line) => isNamedBy(line.leaf, leaf)).flatMap((line) => line.rules);
  return new Set(leaf.includes('/') ? [...rules, VALID] : rules);
}
