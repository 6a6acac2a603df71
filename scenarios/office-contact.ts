/** Contact the office: which acts are tried how often, and the stories that are told. */
import fc from 'fast-check';
import type { Act } from '../machines/contract/acts.ts';
import type { Alphabet } from './alphabet.ts';
import {
  act,
  addressee,
  delay,
  FILE,
  letter,
  networkActs,
  networkAlphabet,
  whichConversation,
  words,
  writer,
} from './data/parts.ts';
import { lineUpTo } from './data/texts.ts';
import { enquiryNotFetched } from './faltering-stories.ts';
import { type ConversationActs, longHistories } from './histories/long-histories.ts';
import { conversationsSideBySide } from './histories/side-by-side.ts';
import type { Scenario } from './scenario.ts';
import { storiesOf } from './stories.ts';

/** A text of so many characters. */
const sized = (characters: number) =>
  'Kan dere svare? '
    .repeat(80)
    .slice(0, characters - 1)
    .concat('.');
const LONGEST = sized(1000);
const TOO_LONG = sized(1001);

const length = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ text: LONGEST }) },
  { weight: 1, arbitrary: fc.constant({ text: TOO_LONG }) },
);

/** What it is about: mostly what the form has already. */
const subject = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ subject: lineUpTo(256) }) },
);

/** Who at the office answers. */
const answerer = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ by: 'reception' as const }) },
);

export const alphabet: Alphabet = [
  {
    type: 'citizen.enquires',
    weight: 8,
    acts: act('citizen.enquires', writer, letter, subject, length, delay),
  },
  { type: 'citizen.drafts', weight: 3, acts: act('citizen.drafts', words, subject, length) },
  { type: 'citizen.resumes', weight: 4, acts: act('citizen.resumes') },
  { type: 'citizen.discards', weight: 1, acts: act('citizen.discards') },
  { type: 'citizen.replies', weight: 8, acts: act('citizen.replies', whichConversation, letter, delay) },
  {
    type: 'clinician.answers',
    weight: 8,
    acts: act('clinician.answers', whichConversation, words, answerer),
  },
  { type: 'office.opens', weight: 3, acts: act('office.opens', addressee, words) },
  { type: 'clinician.redirects', weight: 3, acts: act('clinician.redirects', whichConversation, words) },
  ...networkAlphabet,
];

export const plainActs: readonly Act[] = [
  { type: 'citizen.enquires' },
  { type: 'citizen.enquires', text: LONGEST },
  { type: 'citizen.enquires', text: TOO_LONG },
  { type: 'citizen.enquires', citizen: 'stranger' },
  { type: 'citizen.enquires', isDelayed: true },
  { type: 'citizen.enquires', citizen: 'stranger', isDelayed: true },
  { type: 'citizen.enquires', attachments: [FILE, { ...FILE, format: 'jpg' }, { ...FILE, format: 'pdf' }] },
  { type: 'citizen.enquires', attachments: [FILE, FILE, FILE, FILE] },
  { type: 'citizen.enquires', citizen: 'parent', onBehalfOf: 'child' },
  { type: 'citizen.enquires', citizen: 'neighbour', onBehalfOf: 'child' },
  { type: 'citizen.drafts' },
  { type: 'citizen.resumes' },
  { type: 'citizen.discards' },
  { type: 'citizen.replies' },
  { type: 'citizen.replies', isDelayed: true },
  { type: 'citizen.replies', attachments: [{ ...FILE, format: 'docx' }] },
  { type: 'clinician.answers' },
  { type: 'clinician.answers', by: 'reception' },
  { type: 'clinician.redirects' },
  { type: 'office.opens' },
  { type: 'office.opens', citizen: 'stranger' },
  { type: 'office.writes-one-way', citizen: 'visitor' },
  ...networkActs,
];

const story = storiesOf('office-contact');

export const stories: readonly Scenario[] = [
  story(
    'enquiry-for-a-child',
    {
      nb: 'Ingrid skriver på vegne av Emil, og svaret gjelder Emil',
      en: 'Ingrid writes on behalf of Emil, and the answer concerns Emil',
    },
    [{ type: 'citizen.enquires', citizen: 'parent', onBehalfOf: 'child' }, { type: 'clinician.answers' }],
  ),
  story(
    'practical-enquiry-answered',
    {
      nb: 'Nora spør resepsjonen om noe praktisk, får svar, og svarer tilbake',
      en: 'Nora asks the reception something practical, is answered, and replies',
    },
    [
      { type: 'citizen.enquires' },
      { type: 'clinician.answers', text: 'Ja, vi har åpent fra åtte til tre.' },
      { type: 'citizen.replies', text: 'Takk for svar.' },
      { type: 'clinician.answers', text: 'Bare hyggelig.' },
    ],
  ),
  story(
    'answered-by-the-reception',
    {
      nb: 'Resepsjonen leser og besvarer henvendelsen fra Nora, og legen tar over da hun spør mer',
      en: "The reception reads and answers Nora's enquiry, and the clinician takes over when she asks more",
    },
    [
      { type: 'citizen.enquires' },
      { type: 'clinician.answers', by: 'reception' },
      { type: 'citizen.replies' },
      { type: 'clinician.answers' },
    ],
  ),
  story(
    'office-opens-a-practical-contact',
    {
      nb: 'Kontoret tar kontakt med Nora om noe praktisk, hun svarer, og resepsjonen svarer henne',
      en: 'The office contacts Nora on something practical, she replies, and the reception answers her',
    },
    [{ type: 'office.opens' }, { type: 'citizen.replies' }, { type: 'clinician.answers', by: 'reception' }],
  ),
  story(
    'medical-matter-misdirected',
    {
      nb: 'Nora sender en medisinsk sak til resepsjonen og blir bedt om å sende e-konsultasjon, som koster egenandel',
      en: 'Nora sends a medical matter to the reception and is told to send an e-consultation, which carries a copayment',
    },
    [
      { type: 'citizen.enquires', text: 'Jeg har vondt i halsen. Trenger jeg antibiotika?' },
      { type: 'clinician.redirects' },
      { type: 'citizen.asks' },
      { type: 'clinician.closes', conversation: 2 },
    ],
  ),
  story(
    'draft-kept-and-sent',
    {
      nb: 'Nora lar en melding ligge som kladd, sender den senere, og forkaster en annen',
      en: 'Nora keeps a message as a draft, sends it later, and discards another',
    },
    [
      { type: 'citizen.drafts' },
      { type: 'citizen.resumes' },
      { type: 'citizen.resumes' },
      { type: 'citizen.drafts' },
      { type: 'citizen.discards' },
      { type: 'clinician.answers' },
    ],
  ),
  story(
    'a-thousand-characters',
    {
      nb: '1000 tegn kan sendes, 1001 kan ikke',
      en: '1000 characters can be sent, 1001 cannot',
    },
    [
      { type: 'citizen.enquires', text: TOO_LONG },
      { type: 'citizen.enquires', text: LONGEST },
      { type: 'clinician.answers' },
    ],
  ),
  story(
    'enquiry-overdue',
    {
      nb: 'En henvendelse som ingen svarer på, er forfalt etter fem arbeidsdager',
      en: 'An enquiry that nobody answers is overdue after five working days',
    },
    [
      { type: 'citizen.enquires' },
      { type: 'calendar.reaches', instant: '2024-02-12T23:58:00+01:00' },
      { type: 'calendar.reaches', instant: '2024-02-13T00:00:00+01:00' },
    ],
  ),
  story(
    'enquiries-while-the-message-service-is-down',
    {
      nb: 'Meldingstjenesten er nede mens resepsjonen svarer og en nabo skriver: alt kommer fram én gang etterpå',
      en: 'The message service is down while the reception answers and a neighbour writes: all arrives once afterwards',
    },
    [
      { type: 'citizen.enquires' },
      { type: 'network.goes-down' },
      { type: 'clinician.answers', text: 'Ja, vi har åpent fra åtte til tre.' },
      { type: 'clinician.answers', text: 'Men stengt i lunsjen.' },
      { type: 'citizen.enquires', citizen: 'neighbour' },
      { type: 'network.comes-up' },
      { type: 'clinician.answers', conversation: 2 },
    ],
  ),
  story(
    'reply-to-an-enquiry-rejected',
    {
      nb: 'Helsenorge avviser svaret fra resepsjonen; kontoret varsles og svarer på nytt',
      en: "Helsenorge rejects the reception's answer; the office is warned and answers anew",
    },
    [
      { type: 'citizen.enquires' },
      { type: 'network.rejects' },
      { type: 'clinician.answers' },
      { type: 'clinician.answers' },
    ],
  ),
  enquiryNotFetched,
];

const acts: ConversationActs = {
  opens: (citizen) => ({ type: 'citizen.enquires', citizen }),
  answers: (conversation) => ({ type: 'clinician.answers', conversation }),
  replies: (conversation) => ({ type: 'citizen.replies', conversation }),
};

export const histories = [
  ...longHistories('office-contact', acts),
  ...conversationsSideBySide('office-contact', acts, [
    { text: 'Jeg trenger kopi av en henvisning fra i fjor.' },
    { text: 'Når er laboratoriet åpent på fredager?' },
    { text: 'Kan jeg få kvittering for timen i januar?' },
    { text: 'Har dere handicapparkering?' },
  ]),
];
