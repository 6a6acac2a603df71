/**
 * Histories of what the network does to one office again and again: any earlier message comes once more, conversations overtake
 * one another, and outages, rejections and calls that falter follow on each other.
 */
import type { Act } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';

const repeats: Act = { type: 'network.repeats' };
const again = (earlier: number): Act => ({ ...repeats, earlier });
const arrives = (conversation: number): Act => ({ type: 'network.delivers', conversation });
const falters = (call: number): Act => ({ type: 'network.falters', call, how: 'answer-lost' });
const DOWN: Act = { type: 'network.goes-down' };
const UP: Act = { type: 'network.comes-up' };

/** The acts of a service in which both sides write. */
interface Writing {
  readonly opens: Act;
  readonly answers: Act;
  /** Absent where one answer is all. */
  readonly replies?: Act;
}

/** One conversation and another; then each message once more, the last first. */
const comingAgain = ({ opens, answers, replies }: Writing): Act[] => [
  opens,
  { ...opens, citizen: 'neighbour' } as Act,
  again(1),
  answers,
  ...(replies ? [replies] : []),
  repeats,
  again(1),
  again(replies ? 2 : 1),
  { ...answers, conversation: 2 } as Act,
  again(1),
];

/** Three conversations held back, that arrive in another order than they were begun in. */
const overtaking = ({ opens, answers }: Writing): Act[] => [
  ...[opens, { ...opens, citizen: 'neighbour' } as Act, opens].map(
    (act) => ({ ...act, isDelayed: true }) as Act,
  ),
  arrives(3),
  { ...answers, conversation: 3 } as Act,
  arrives(1),
  arrives(1),
  arrives(2),
  { ...answers, conversation: 2 } as Act,
  answers,
];

/** An outage, a rejection and a call that falters, and all of it once more. */
const troubled = ({ opens, answers }: Writing): Act[] =>
  [0, 1].flatMap((round): Act[] => {
    const [first, second, third] = [3 * round + 1, 3 * round + 2, 3 * round + 3];
    const answering = (conversation: number): Act => ({ ...answers, conversation }) as Act;
    return [
      opens,
      DOWN,
      answering(first),
      { ...opens, citizen: 'neighbour' } as Act,
      UP,
      { type: 'network.rejects', conversation: second },
      answering(second),
      answering(second),
      opens,
      falters(2),
      answering(third),
      again(1),
    ];
  });

const writings: Readonly<Partial<Record<Service, Writing>>> = {
  'e-consultation': {
    opens: { type: 'citizen.asks' },
    answers: { type: 'clinician.answers' },
    replies: { type: 'citizen.replies' },
  },
  'prescription-renewal': { opens: { type: 'citizen.requests' }, answers: { type: 'office.renews' } },
  'office-contact': {
    opens: { type: 'citizen.enquires' },
    answers: { type: 'clinician.answers' },
    replies: { type: 'citizen.replies' },
  },
};

/** Slots and a request; the messages about them come again, each after the others. */
const ofAppointments: Readonly<Record<string, readonly Act[]>> = {
  'coming again': [
    {
      type: 'office.publishes',
      slots: [{ start: '2024-02-13T10:00:00+01:00' }, { start: '2024-02-13T11:00:00+01:00' }],
    },
    { type: 'citizen.reserves' },
    { type: 'citizen.suggests' },
    again(1),
    { type: 'citizen.reserves', slot: 2, citizen: 'neighbour' },
    again(2),
    { type: 'office.allocates', start: '2024-02-14T10:00:00+01:00' },
    { type: 'citizen.cancels' },
    again(3),
    again(1),
  ],
};

const historiesOf = (writing: Writing): Record<string, readonly Act[]> => ({
  'coming again': comingAgain(writing),
  overtaking: overtaking(writing),
  troubled: troubled(writing),
});

/** What the network does to a service, again and again. */
export function networkHistories(service: Service): Scenario[] {
  const writing = writings[service];
  const histories = writing ? historiesOf(writing) : service === 'appointment-booking' ? ofAppointments : {};
  return Object.entries(histories).map(([name, acts]) => ({
    name: `${service} ${name}`,
    service,
    purpose: 'coverage' as const,
    start: ORDINARY_START,
    acts,
  }));
}
