/**
 * Histories that count: so many answers, replies, rejections, kept messages and switches before something else is done, since what goes
 * wrong at the n-th time only shows at that time.
 */
import type { Act, ActType } from '../../machines/contract/acts.ts';
import { DialogService, type Service } from '../../machines/contract/services.ts';
import { ORDINARY_START, type Scenario } from '../scenario.ts';

const COUNTS = [2, 3, 4, 5, 6, 8, 12];
/** How often each service is switched off and on again. */
const SWITCHES = 4;

const times = <T>(count: number, make: (index: number) => readonly T[]): T[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat();
const act = (type: ActType, more: object = {}) => ({ type, ...more }) as Act;
const DOWN = act('network.goes-down');
const UP = act('network.comes-up');
const ANSWERS = act('clinician.answers');
const REPLIES = act('citizen.replies');

interface Counted {
  readonly opens: ActType;
  /** What the office does last, and then once more; each in a history of its own. */
  readonly last: readonly ActType[];
}

const counted: Readonly<Partial<Record<Service, Counted>>> = {
  'e-consultation': { opens: 'citizen.asks', last: ['clinician.closes', 'clinician.refers'] },
  'office-contact': { opens: 'citizen.enquires', last: ['clinician.redirects'] },
};

/** So many answers in a row or so many in turn with replies; then the last act, and everything that may still be tried. */
function lastAfter(count: number, { opens, last }: Counted, type: ActType): Act[] {
  const isInTurn = last.indexOf(type) % 2 === 1 || last.length === 1;
  const said = isInTurn
    ? times(count, () => [ANSWERS, REPLIES])
    : [...times(count, () => [ANSWERS]), ...times(count, () => [REPLIES])];
  return [act(opens), ...said, act(type), ANSWERS, ...last.map((each) => act(each)), REPLIES];
}

/** An answer is rejected after so many and then given again, and so are some more. */
const rejectedAfter = (count: number, { opens }: Counted): Act[] => [
  act(opens),
  ...times(count, () => [ANSWERS]),
  ...times(Math.min(count, 4), () => [act('network.rejects'), ANSWERS, ANSWERS]),
];

/** So many answers in each of three conversations, each in words of its own, all of them kept through an outage. */
const keptInOutage = (count: number, { opens }: Counted): Act[] => [
  ...times(3, () => [act(opens)]),
  DOWN,
  ...times(count, (index) =>
    [1, 2, 3].map((conversation) => act('clinician.answers', { conversation, text: `Svar ${index + 1}` })),
  ),
  UP,
  ANSWERS,
];

/** Many messages; then those that came longest ago come again. */
const cameLongAgo = ({ opens }: Counted): Act[] => [
  ...times(20, () => [act(opens)]),
  ...times(20, (index) => [{ ...ANSWERS, conversation: index + 1 }]),
  ...times(20, (index) => [{ ...REPLIES, conversation: index + 1 }]),
  ...[1, 2, 3, 5, 8, 13, 21, 28, 38].map((earlier) => act('network.repeats', { earlier })),
];

/** Each service off and on again, and once more. */
const switched = (): Act[] =>
  DialogService.options.flatMap((service) =>
    times(SWITCHES, () => [act('office.disables', { service }), act('office.enables', { service })]),
  );

function historiesOf(service: Service): Record<string, Act[]> {
  const how = counted[service];
  if (!how) return service === 'gp-panel' ? { 'switched again and again': switched() } : {};
  const after = COUNTS.flatMap((count) => [
    ...how.last.map((type): [string, Act[]] => [`${type} after ${count}`, lastAfter(count, how, type)]),
    [`rejected after ${count}`, rejectedAfter(count, how)] as [string, Act[]],
  ]);
  const kept = [2, 4].map((count): [string, Act[]] => [`kept ${3 * count}`, keptInOutage(count, how)]);
  return Object.fromEntries([...after, ...kept, ['came long ago', cameLongAgo(how)]]);
}

export function countedHistories(service: Service): Scenario[] {
  return Object.entries(historiesOf(service)).map(([name, acts]) => ({
    name: `${service} ${name}`,
    service,
    purpose: 'coverage',
    start: ORDINARY_START,
    acts,
  }));
}
