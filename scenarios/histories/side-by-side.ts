/**
 * Practices side by side in one record system, with the same citizens: their histories act by act in turn. What is kept
 * by citizen, or for all practices at once, shows in the wrong one.
 */
import { type Act, atPractice, type CitizenName } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';
import type { ConversationActs } from './long-histories.ts';

type Histories = readonly (readonly Act[])[];

/** The histories of practices, an act of each in turn. */
export function inTurn(histories: Histories): Act[] {
  const placed = histories.map((acts, index) => acts.map((act) => atPractice(index + 1, act)));
  const rounds = Math.max(...placed.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => placed.flatMap((acts) => acts[round] ?? [])).flat();
}

/** Scenarios of a service, each the histories of its practices in turn. */
export function sideBySide(service: Service, all: Readonly<Record<string, Histories>>): Scenario[] {
  return Object.entries(all).map(([name, histories]) => ({
    name: `${service} side by side: ${name}`,
    service,
    purpose: 'coverage',
    start: ORDINARY_START,
    acts: inTurn(histories),
  }));
}

/** Past every deadline that runs from the ordinary start, and from then on once more. */
const OVERDUE: Act = { type: 'calendar.reaches', instant: '2024-02-13T09:00:00+01:00' };
const WRITERS: readonly CitizenName[] = ['citizen', 'neighbour', 'parent'];

/** Conversations of the same citizens with two offices, and with four; `contents` is what is written to each office. */
export function conversationsSideBySide(
  service: Service,
  { opens, answers, replies, ends }: ConversationActs,
  contents: readonly object[],
): Scenario[] {
  const writes = (office: number, citizen: CitizenName = 'citizen') =>
    ({ ...opens(citizen), ...contents[office - 1] }) as Act;
  const asks = opens('citizen');
  const goesOn = replies ? [answers(1), replies(1), answers(1), replies(1)] : [answers(1), asks, answers(2)];
  const isOver = [...(ends ? [ends(1)] : []), ...(replies ? [replies(1)] : []), answers(1)];
  return sideBySide(service, {
    'the same words': [
      [asks, answers(1), ...isOver],
      [asks, ...goesOn],
    ],
    'in another order': [
      [writes(1), writes(1, 'neighbour'), answers(1), answers(2)],
      [writes(2, 'neighbour'), writes(2), answers(2), answers(1)],
    ],
    'one of them late': [
      [writes(1), OVERDUE, writes(1, 'neighbour'), answers(1), answers(2)],
      [writes(2), writes(2, 'neighbour'), answers(1), OVERDUE, answers(2)],
    ],
    'one of them cut off': [
      [writes(1), { type: 'network.goes-down' }, answers(1), asks, { type: 'network.comes-up' }, answers(2)],
      [writes(2), answers(1), writes(2), answers(2), writes(2, 'neighbour'), answers(3)],
    ],
    'one of them told twice': [
      [writes(1), { type: 'network.repeats' }, answers(1), writes(1)],
      [writes(2), answers(1), { type: 'network.repeats' }, writes(2)],
    ],
    'one of them rejected': [
      [writes(1), { type: 'network.rejects' }, answers(1), answers(1)],
      [writes(2), answers(1), writes(2), answers(2)],
    ],
    'four of them': [1, 2, 3, 4].map((office) => [
      ...WRITERS.map((citizen) => writes(office, citizen)),
      answers((office % WRITERS.length) + 1),
    ]),
  });
}
