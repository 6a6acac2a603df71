/** The stories that are told of e-consultation. */

import { oddStories } from './e-consultation-odd-stories.ts';
import { answerLost } from './faltering-stories.ts';
import type { Scenario } from './scenario.ts';
import { storiesOf } from './stories.ts';

const story = storiesOf('e-consultation');

export const stories: readonly Scenario[] = [
  story(
    'asked-for-a-child',
    {
      nb: 'Ingrid spør på vegne av Emil, svaret gjelder Emil, og hun varsles på e-post som hun har valgt',
      en: 'Ingrid asks on behalf of Emil, the answer concerns Emil, and she is notified by e-mail as she chose',
    },
    [
      { type: 'citizen.chooses-notification', citizen: 'parent', by: 'e-mail' },
      { type: 'citizen.asks', citizen: 'neighbour', onBehalfOf: 'child' },
      { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'child' },
      { type: 'clinician.answers' },
      { type: 'citizen.replies' },
      { type: 'clinician.closes' },
    ],
  ),
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
    'question-delivered-twice',
    {
      nb: 'Spørsmålet leveres to ganger, og journalføres én gang',
      en: 'The question is delivered twice, and filed once',
    },
    [{ type: 'citizen.asks' }, { type: 'network.repeats' }, { type: 'clinician.answers' }],
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
  story(
    'message-service-down',
    {
      nb: 'Meldingstjenesten er nede mens Nora skriver og legen svarer to ganger: alt kommer fram én gang etterpå',
      en: 'The message service is down while Nora writes and the clinician answers twice: all arrives once afterwards',
    },
    [
      { type: 'citizen.asks' },
      { type: 'clinician.answers' },
      { type: 'network.goes-down' },
      { type: 'citizen.replies', text: 'Får dere denne nå?' },
      { type: 'clinician.answers', text: 'Ja, den er kommet.' },
      { type: 'clinician.answers', text: 'Fortsett med kremen.' },
      { type: 'citizen.asks', citizen: 'neighbour' },
      { type: 'network.comes-up' },
      { type: 'clinician.closes' },
      { type: 'clinician.answers', conversation: 2 },
      { type: 'citizen.replies', conversation: 2 },
    ],
  ),
  story(
    'answer-rejected-and-given-anew',
    {
      nb: 'Helsenorge avviser legens svar; kontoret varsles, og legen svarer på nytt',
      en: "Helsenorge rejects the clinician's answer; the office is warned, and the clinician answers anew",
    },
    [
      { type: 'citizen.asks' },
      { type: 'network.rejects' },
      { type: 'clinician.answers' },
      { type: 'clinician.answers' },
      { type: 'citizen.replies' },
      { type: 'network.rejects' },
      { type: 'clinician.closes' },
      { type: 'clinician.closes' },
    ],
  ),
  ...oddStories,
  answerLost,
];
