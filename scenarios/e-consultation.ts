/** E-consultation: which acts are tried how often, and the stories that are told. */
import fc from 'fast-check';
import type { Act } from '../machines/contract/acts.ts';
import type { Alphabet } from './alphabet.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';
import { plainText } from './texts.ts';

const sketch = fc.record({
  format: fc.constantFrom('jpg' as const, 'png' as const, 'pdf' as const),
  bytes: fc.integer({ min: 8, max: 3000 }),
  seed: fc.nat(1000),
});
const allowedFiles = fc.array(sketch, { minLength: 1, maxLength: 3 });
const refusedFiles = fc.oneof(
  fc.array(sketch, { minLength: 4, maxLength: 6 }),
  sketch.map((file) => [{ ...file, format: 'docx' as const }]),
  fc.constant([
    { format: 'pdf' as const, bytes: 10_000_000, seed: 0 },
    { format: 'jpg' as const, bytes: 10_000_001, seed: 0 },
  ]),
);
/** What is sent: mostly text alone, at times with files, at times held back on the way. */
const letter = fc.record(
  {
    text: plainText,
    attachments: fc.oneof({ weight: 4, arbitrary: allowedFiles }, { weight: 1, arbitrary: refusedFiles }),
    isDelayed: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const words = fc.record({ text: plainText }, { requiredKeys: [] });
const conversation = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.constant({ conversation: 2 }) },
  { weight: 1, arbitrary: fc.constant({ conversation: 3 }) },
);
const asker = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.constant({ citizen: 'neighbour' as const }) },
  { weight: 1, arbitrary: fc.constant({ citizen: 'stranger' as const }) },
);

function act<T extends Act['type']>(type: T, ...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Act> {
  return fc.tuple(...parts).map((objects) => Object.assign({ type }, ...objects) as Act);
}

export const alphabet: Alphabet = [
  { type: 'citizen.asks', weight: 8, acts: act('citizen.asks', asker, letter) },
  { type: 'citizen.replies', weight: 10, acts: act('citizen.replies', conversation, letter) },
  { type: 'clinician.answers', weight: 10, acts: act('clinician.answers', conversation, words) },
  { type: 'clinician.refers', weight: 4, acts: act('clinician.refers', conversation, words) },
  // Closing ends a conversation: tried seldom enough that conversations grow long.
  { type: 'clinician.closes', weight: 2, acts: act('clinician.closes', conversation, words) },
  { type: 'clinician.opens', weight: 3, acts: act('clinician.opens', asker, words) },
  { type: 'network.delivers', weight: 5, acts: act('network.delivers') },
  { type: 'network.repeats', weight: 3, acts: act('network.repeats') },
  {
    type: 'network.corrupts',
    weight: 2,
    acts: act('network.corrupts', fc.constantFrom({}, { fault: 'not-well-formed' }, { fault: 'invalid' })),
  },
  { type: 'network.misroutes', weight: 1, acts: act('network.misroutes') },
];

const FILE = { format: 'png', bytes: 64, seed: 1 } as const;

/** Each act once in its plainest form, and each way in which it can be out of the ordinary. */
export const plainActs: readonly Act[] = [
  { type: 'citizen.asks' },
  { type: 'citizen.asks', citizen: 'stranger' },
  { type: 'citizen.asks', isDelayed: true },
  { type: 'citizen.asks', citizen: 'stranger', isDelayed: true },
  { type: 'citizen.asks', attachments: [FILE, { ...FILE, format: 'jpg' }, { ...FILE, format: 'pdf' }] },
  { type: 'citizen.asks', attachments: [FILE, FILE, FILE, FILE] },
  { type: 'citizen.replies' },
  { type: 'citizen.replies', isDelayed: true },
  { type: 'citizen.replies', attachments: [FILE] },
  { type: 'citizen.replies', attachments: [{ ...FILE, format: 'docx' }] },
  { type: 'clinician.answers' },
  { type: 'clinician.refers' },
  { type: 'clinician.closes' },
  { type: 'clinician.opens' },
  { type: 'clinician.opens', citizen: 'stranger' },
  { type: 'network.delivers' },
  { type: 'network.repeats' },
  { type: 'network.corrupts', fault: 'not-well-formed' },
  { type: 'network.corrupts', fault: 'invalid' },
  { type: 'network.misroutes' },
];

const story = (
  name: string,
  title: Scenario['title'],
  acts: readonly Act[],
  start = ORDINARY_START,
): Scenario => ({ name, service: 'e-consultation', purpose: 'story', start, acts, ...(title && { title }) });

export const stories: readonly Scenario[] = [
  story(
    'question-answered-and-closed',
    {
      nb: 'Nora spør, legen svarer, Nora svarer tilbake, og legen avslutter',
      en: 'Nora asks, the clinician answers, Nora replies, and the clinician closes',
    },
    [
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
      { type: 'citizen.replies' },
      { type: 'clinician.closes' },
      { type: 'citizen.replies' },
      { type: 'clinician.answers' },
    ],
  ),
  story(
    'referred-to-ordinary-appointment',
    {
      nb: 'Legen vil heller se Nora og ber henne bestille ordinær time',
      en: 'The clinician would rather see Nora and refers her to an ordinary appointment',
    },
    [{ type: 'citizen.asks' }, { type: 'clinician.refers' }, { type: 'clinician.closes' }],
  ),
  story(
    'unanswered-over-christmas',
    {
      nb: 'Et spørsmål fra fredag før jul er i tide til og med 3. januar, og forfalt dagen etter',
      en: 'A question of the Friday before Christmas is in time until 3 January, and overdue the day after',
    },
    [
      { type: 'citizen.asks' },
      { type: 'calendar.reaches', instant: '2024-01-03T23:58:00+01:00' },
      { type: 'calendar.reaches', instant: '2024-01-04T00:00:00+01:00' },
      { type: 'clinician.answers' },
    ],
    '2023-12-22T10:00:00+01:00',
  ),
  story(
    'unanswered-over-easter',
    {
      nb: 'Et spørsmål fra tirsdag før påske er i tide til og med 5. april',
      en: 'A question of the Tuesday before Easter is in time until 5 April',
    },
    [
      { type: 'citizen.asks' },
      { type: 'calendar.reaches', instant: '2024-04-05T23:58:00+02:00' },
      { type: 'calendar.reaches', instant: '2024-04-06T00:00:00+02:00' },
      { type: 'clinician.closes' },
    ],
    '2024-03-26T10:00:00+01:00',
  ),
  story(
    'asked-just-before-midnight',
    {
      nb: 'Et spørsmål kl. 23.30 i mai hører til den datoen, og 17. mai teller ikke',
      en: 'A question at 23:30 in May belongs to that date, and 17 May does not count',
    },
    [
      { type: 'citizen.asks' },
      { type: 'calendar.reaches', instant: '2024-05-24T23:58:00+02:00' },
      { type: 'calendar.reaches', instant: '2024-05-25T00:00:00+02:00' },
    ],
    '2024-05-15T23:30:00+02:00',
  ),
  story(
    'files-up-to-the-limit',
    {
      nb: 'Tre filer på til sammen 20 MB kommer hele fram; én byte til, og de avvises',
      en: 'Three files of 20 MB together arrive whole; one byte more, and they are refused',
    },
    [
      {
        type: 'citizen.asks',
        attachments: [
          { format: 'jpg', bytes: 8_000_000, seed: 1 },
          { format: 'png', bytes: 7_000_000, seed: 2 },
          { format: 'pdf', bytes: 5_000_000, seed: 3 },
        ],
      },
      {
        type: 'citizen.asks',
        attachments: [
          { format: 'jpg', bytes: 8_000_000, seed: 1 },
          { format: 'png', bytes: 7_000_000, seed: 2 },
          { format: 'pdf', bytes: 5_000_001, seed: 3 },
        ],
      },
    ],
  ),
  story(
    'office-opens-a-dialogue',
    {
      nb: 'Legen tar kontakt med Nora, hun svarer, og legen avslutter',
      en: 'The clinician contacts Nora, she replies, and the clinician closes',
    },
    [
      { type: 'clinician.opens' },
      { type: 'citizen.replies' },
      { type: 'clinician.answers' },
      { type: 'clinician.closes' },
    ],
  ),
  story(
    'replies-overtake-each-other',
    {
      nb: 'Et svar fra Nora blir forsinket på veien, og det neste kommer først',
      en: "Nora's reply is delayed on the way, and her next one comes first",
    },
    [
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
      { type: 'citizen.replies', isDelayed: true },
      { type: 'citizen.replies', text: 'Det er bedre i dag.' },
      { type: 'network.delivers' },
      { type: 'clinician.closes' },
    ],
  ),
  story(
    'unreadable-message-between-two',
    {
      nb: 'En melding som ikke kan leses, avvises og står ikke i veien for den neste',
      en: 'A message that cannot be read is rejected and does not stand in the way of the next',
    },
    [
      { type: 'network.corrupts', fault: 'not-well-formed' },
      { type: 'citizen.asks' },
      { type: 'network.corrupts', fault: 'invalid' },
      { type: 'citizen.asks', citizen: 'neighbour' },
      { type: 'network.misroutes' },
      { type: 'citizen.asks', citizen: 'stranger' },
    ],
  ),
];
