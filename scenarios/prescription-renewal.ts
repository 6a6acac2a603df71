/** Prescription renewal: which acts are tried how often, and the stories that are told. */
import fc from 'fast-check';
import type { Act } from '../machines/contract/acts.ts';
import type { Alphabet } from './alphabet.ts';
import { act, delay, networkActs, networkAlphabet, whichConversation, words, writer } from './data/parts.ts';
import { requestNotMarkedRead } from './faltering-stories.ts';
import { type ConversationActs, longHistories } from './histories/long-histories.ts';
import { conversationsSideBySide } from './histories/side-by-side.ts';
import type { Scenario } from './scenario.ts';
import { storiesOf } from './stories.ts';

/** Items by their place among what was prescribed before: mostly those, at times something new, or none at all. */
const items = fc.record({
  items: fc.oneof(
    { weight: 6, arbitrary: fc.shuffledSubarray([1, 2, 3], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant([1, 4]) },
  ),
});
const preparer = fc.constantFrom({}, { by: 'gp' }, { by: 'assistant' });

export const alphabet: Alphabet = [
  { type: 'citizen.requests', weight: 10, acts: act('citizen.requests', writer, items, delay) },
  { type: 'office.renews', weight: 4, acts: act('office.renews', whichConversation, preparer, words) },
  { type: 'office.declines', weight: 3, acts: act('office.declines', whichConversation, preparer, words) },
  { type: 'citizen.replies', weight: 2, acts: act('citizen.replies', whichConversation) },
  ...networkAlphabet,
];

export const plainActs: readonly Act[] = [
  { type: 'citizen.requests' },
  { type: 'citizen.requests', items: [3, 1, 2] },
  { type: 'citizen.requests', items: [] },
  { type: 'citizen.requests', items: [1, 4] },
  { type: 'citizen.requests', citizen: 'stranger' },
  { type: 'citizen.requests', isDelayed: true },
  { type: 'citizen.requests', citizen: 'stranger', isDelayed: true },
  { type: 'citizen.requests', citizen: 'parent', onBehalfOf: 'child' },
  { type: 'citizen.requests', citizen: 'neighbour', onBehalfOf: 'child' },
  { type: 'citizen.replies' },
  { type: 'office.renews' },
  { type: 'office.renews', by: 'assistant' },
  { type: 'office.declines' },
  ...networkActs,
];

const answers: readonly Act[] = [
  { type: 'office.renews' },
  { type: 'office.renews', by: 'assistant' },
  { type: 'office.declines' },
];

/** Requests that the assistant renews, and that are then answered again in every way. */
const answeredAgain: readonly (readonly Act[])[] = [
  [{ type: 'citizen.requests', items: [3, 1, 2] }],
  [{ type: 'citizen.requests', citizen: 'parent', onBehalfOf: 'child' }],
  [{ type: 'citizen.requests', isDelayed: true }, { type: 'network.delivers' }],
].map((request) => [...(request as Act[]), { type: 'office.renews', by: 'assistant' }, ...answers]);

/** New medicines, alone or among what was prescribed before, while nothing and while another request waits. */
const neverPrescribed: readonly Act[] = [
  { type: 'citizen.requests', items: [4] },
  { type: 'citizen.requests', items: [4, 1] },
  { type: 'citizen.requests', items: [1, 2, 3] },
  { type: 'citizen.requests', items: [1, 2, 3, 4] },
  { type: 'citizen.requests', citizen: 'parent', onBehalfOf: 'child', items: [4] },
  { type: 'citizen.requests', citizen: 'parent', onBehalfOf: 'child', items: [] },
  { type: 'citizen.requests', items: [], isDelayed: true },
];

/** Several requests at once, renewed by the assistant in another order than they came in. */
const severalAtOnce: readonly Act[] = [
  { type: 'citizen.requests', items: [2] },
  { type: 'citizen.requests', citizen: 'neighbour' },
  { type: 'citizen.requests', citizen: 'parent', onBehalfOf: 'child' },
  { type: 'office.renews', conversation: 3, by: 'assistant' },
  { type: 'office.renews', by: 'assistant' },
  { type: 'office.renews', conversation: 2, by: 'assistant' },
];

/** Requests that nobody answers in time, renewed by the assistant all the same. */
const renewedLate: readonly Act[] = [
  { type: 'citizen.requests', items: [3] },
  { type: 'citizen.requests', citizen: 'neighbour', items: [2, 1] },
  { type: 'citizen.requests', citizen: 'parent', onBehalfOf: 'child', items: [1] },
  { type: 'calendar.reaches', instant: '2024-02-13T08:00:00+01:00' },
  { type: 'office.renews', by: 'assistant' },
  { type: 'office.renews', conversation: 2, by: 'assistant' },
  { type: 'office.renews', conversation: 3, by: 'assistant' },
];

/** What covers more than the states tell apart. */
export const furtherActs: readonly (readonly Act[])[] = [
  ...answeredAgain,
  neverPrescribed,
  severalAtOnce,
  renewedLate,
];

const story = storiesOf('prescription-renewal');

export const stories: readonly Scenario[] = [
  story(
    'renewed-for-a-child',
    {
      nb: 'Ingrid ber om fornyelse for Emil, og svaret gjelder Emil',
      en: 'Ingrid asks for a renewal for Emil, and the answer concerns Emil',
    },
    [{ type: 'citizen.requests', citizen: 'parent', onBehalfOf: 'child' }, { type: 'office.renews' }],
  ),
  story(
    'renewed-by-the-assistant',
    {
      nb: 'Nora ber om tre resepter, og medarbeideren kontoret har valgt, fornyer dem',
      en: 'Nora asks for three items, and the assistant the office chose renews them',
    },
    [
      { type: 'citizen.requests', items: [1, 2, 3] },
      { type: 'office.renews', by: 'assistant' },
      { type: 'office.renews' },
    ],
  ),
  story(
    'declined-in-favour-of-an-appointment',
    {
      nb: 'Legen vil se Nora før resepten fornyes, og ber henne bestille ordinær time',
      en: 'The GP wants to see Nora before renewing, and asks her to book an ordinary appointment',
    },
    [{ type: 'citizen.requests' }, { type: 'office.declines' }, { type: 'office.renews' }],
  ),
  story(
    'renewal-overdue-over-whitsun',
    {
      nb: 'En forespørsel fra onsdag 15. mai er i tide til og med 24. mai: 17. mai og 2. pinsedag teller ikke',
      en: 'A request of Wednesday 15 May is in time until 24 May: 17 May and Whit Monday do not count',
    },
    [
      { type: 'citizen.requests' },
      { type: 'calendar.reaches', instant: '2024-05-24T23:58:00+02:00' },
      { type: 'calendar.reaches', instant: '2024-05-25T00:00:00+02:00' },
      { type: 'office.renews' },
    ],
    '2024-05-15T12:00:00+02:00',
  ),
  story(
    'only-what-was-prescribed-before',
    {
      nb: 'Nora kan bare be om det hun har fått før, og må be om noe',
      en: 'Nora can only ask for what she has had before, and must ask for something',
    },
    [
      { type: 'citizen.requests', items: [1, 4] },
      { type: 'citizen.requests', items: [] },
      { type: 'citizen.requests', items: [2] },
    ],
  ),
  story(
    'renewed-while-the-message-service-is-down',
    {
      nb: 'Meldingstjenesten er nede mens legen fornyer, og Nora får svaret én gang etterpå',
      en: 'The message service is down while the GP renews, and Nora gets the answer once afterwards',
    },
    [
      { type: 'citizen.requests' },
      { type: 'network.goes-down' },
      { type: 'office.renews' },
      { type: 'citizen.requests', citizen: 'neighbour' },
      { type: 'network.comes-up' },
      { type: 'office.declines', conversation: 2 },
    ],
  ),
  story(
    'renewal-rejected-and-repeated',
    {
      nb: 'Helsenorge avviser svaret på fornyelsen; kontoret varsles, og legen fornyer på nytt',
      en: 'Helsenorge rejects the answer to the renewal; the office is warned, and the GP renews anew',
    },
    [
      { type: 'citizen.requests' },
      { type: 'network.rejects' },
      { type: 'office.renews' },
      { type: 'office.renews' },
    ],
  ),
  requestNotMarkedRead,
];

const acts: ConversationActs = {
  opens: (citizen) => ({ type: 'citizen.requests', citizen }),
  answers: (conversation) => ({ type: 'office.renews', conversation }),
};

export const histories = [
  ...longHistories('prescription-renewal', acts),
  ...conversationsSideBySide('prescription-renewal', acts, [
    { items: [1] },
    { items: [2] },
    { items: [3] },
    { items: [3, 1, 2] },
  ]),
];
