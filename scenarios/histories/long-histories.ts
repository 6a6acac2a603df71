/** Histories that are deep, wide and many: what a record system shows only later, or with more. */
import type { Act, CitizenName } from '../../machines/contract/acts.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';

/** More messages in one conversation than any small constant. */
const ROUNDS = 16;
/** More conversations open at once than a screen shows. */
const CONVERSATIONS = 24;
/** More messages unread than the largest page of the message service holds. */
const UNREAD = 104;

const WRITERS: readonly CitizenName[] = ['citizen', 'neighbour', 'citizen'];
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const writer = (index: number) => WRITERS[index % WRITERS.length] ?? 'citizen';

/** The acts of a conversation, by who or which. */
export interface ConversationActs {
  readonly opens: (citizen: CitizenName) => Act;
  readonly answers: (conversation: number) => Act;
  /** Absent where one answer is all. */
  readonly replies?: (conversation: number) => Act;
  /** Absent where the office does not end a conversation. */
  readonly ends?: (conversation: number) => Act;
}

/** One conversation in which both sides write again and again. */
const deep = ({
  opens,
  answers,
  replies,
  ends,
}: ConversationActs & Required<Pick<ConversationActs, 'replies'>>): Act[] => [
  opens('citizen'),
  ...times(ROUNDS, () => [answers(1), replies(1)]).flat(),
  ...(ends ? [ends(1)] : []),
];

/** Many conversations open at once, answered from the last to the first. */
const wide = ({ opens, answers, replies, ends }: ConversationActs): Act[] => [
  ...times(CONVERSATIONS, (index) => opens(writer(index))),
  ...times(CONVERSATIONS, (index) => answers(CONVERSATIONS - index)),
  ...(replies ? times(CONVERSATIONS, (index) => replies(index + 1)) : []),
  ...(ends ? times(CONVERSATIONS, (index) => ends(index + 1)) : []),
];

/** More that waits when the message service is up again than one page lists; the last and the first are answered. */
const many = ({ opens, answers }: ConversationActs): Act[] => [
  { type: 'network.goes-down' },
  ...times(UNREAD, (index) => opens(writer(index))),
  { type: 'network.comes-up' },
  answers(UNREAD),
  answers(1),
];

/** The long histories of a service. */
export function longHistories(service: DialogService, acts: ConversationActs): Scenario[] {
  const { replies } = acts;
  const all = { ...(replies && { deep: deep({ ...acts, replies }) }), wide: wide(acts), many: many(acts) };
  return Object.entries(all).map(([name, each]) => ({
    name: `${service} ${name}`,
    service,
    purpose: 'coverage',
    start: ORDINARY_START,
    acts: each,
  }));
}
