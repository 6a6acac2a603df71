/**
 * What a record system shows and nobody judges, each with its reason: the one list of what is free. Leaves are named as
 * `conformance/prove/changed` names them: places in the office's answer by dots, places in a document by slashes.
 */
import type { Words } from '../contract/words.ts';
import { type Free, freeChoices } from './free-choices.ts';

const ORDER: Words = { nb: 'rekkefølgen sier ingenting', en: 'the order says nothing' };
const DISPLAY: Words = {
  nb: 'visningsnavn skrives ulikt i kildene selv',
  en: 'display names are written differently in the sources themselves',
};
const OPTIONAL: Words = { nb: 'kan utelates', en: 'may be left out' };

const list = [
  ...freeChoices,
  { choice: 'display-names', leaf: /.*\/@DN/, reason: DISPLAY },
  { choice: 'display-names', leaf: /.*\/OrganisationName/, reason: DISPLAY },
  { choice: 'display-names', leaf: /AppRec\/.*\/Name/, reason: DISPLAY },
  {
    choice: 'order-of-what-is-told',
    leaf: /tasks|filed|calendar|warnings|charges\.items/,
    how: ['exchanged'],
    reason: ORDER,
  },
  { choice: 'task-without-due-date', leaf: /tasks\.dueOn/, how: ['dropped'], reason: OPTIONAL },
  {
    choice: 'warning-without-message',
    leaf: /warnings\.(messageId|conversation)/,
    how: ['dropped'],
    reason: OPTIONAL,
  },
  {
    choice: 'words-for-the-office',
    leaf: /warnings\.text|reason/,
    reason: { nb: 'ord til et menneske på kontoret', en: 'words for a person at the office' },
  },
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
    choice: 'unsettled-codes',
    leaf: /.*\/(TemaKodet|TypeForesp)\/@V/,
    reason: {
      nb: 'koder som ingen åpen kilde fastsetter, vurderes ikke',
      en: 'codes that no public source settles are not judged',
    },
  },
] as const satisfies readonly Free[];

/** What a record system may choose, by name. */
export type FreeChoice = (typeof list)[number]['choice'];

export const freeLeaves: readonly (Free & { readonly choice: FreeChoice })[] = list;

/** Why a change of a leaf may go unnoticed; undefined when it may not. */
export function freeBecause(leaf: string, how: NonNullable<Free['how']>[number]): Words | undefined {
  return freeLeaves.find(
    (free) => free.leaf?.exec(leaf)?.[0] === leaf && (free.how === undefined || free.how.includes(how)),
  )?.reason;
}

/** What no rule looks at yet though it is not free: leaf and way of changing it. The proof fails for any that is not here. */
export const unjudgedLeaves: readonly string[] = [
  'AppRec/Error doubled',
  'AppRec/MIGversion changed',
  'AppRec/MsgType/@V changed',
  'AppRec/Receiver/HCP/Inst/Id dropped',
  'AppRec/Receiver/HCP/Inst/TypeId dropped',
  'AppRec/Receiver/HCP/Inst/TypeId/@V changed',
  'AppRec/Sender/HCP/Inst/Id dropped',
  'AppRec/Sender/HCP/Inst/TypeId dropped',
  'AppRec/Sender/HCP/Inst/TypeId/@V changed',
  'MsgHead/Document/RefDoc/Content/Dialogmelding doubled',
  'MsgHead/Document/RefDoc/Content/Dialogmelding/Foresporsel doubled',
  'MsgHead/Document/RefDoc/Content/Dialogmelding/Notat doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/categories doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/categories/text doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/contact dropped',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/contact doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/dtend doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/dtstart doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/location doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/status doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/summary doubled',
  'MsgHead/Document/RefDoc/Content/icalendar/vcalendar/components/vevent/properties/summary/text changed',
  'MsgHead/MsgInfo/Ack dropped',
  'MsgHead/MsgInfo/GenDate changed',
  'MsgHead/MsgInfo/Receiver/Organisation/Ident/TypeId/@V changed',
  'MsgHead/MsgInfo/Sender/Organisation/HealthcareProfessional/RoleToPatient/@V changed',
  'MsgHead/MsgInfo/Sender/Organisation/Ident/TypeId/@V changed',
  'warnings doubled',
  'warnings.messageId changed',
];
