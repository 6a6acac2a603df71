/**
 * A long scenario with much of it left out at once, so that a year is cut to days in few attempts: all that has nothing to do
 * with what failed, then large parts of the rest. Who names what is left out goes with it, and numbers follow.
 */

import { type Act, practicesIn } from '../../machines/contract/acts.ts';
import type { Limits } from '../../machines/contract/profile.ts';
import { concernedBy } from '../../machines/conversation.ts';
import { isConversational, opensConversation } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** Acts up to which leaving out one at a time does as well. */
const SHORT = 30;

/** Whether there is too much to leave out one act at a time. */
export const isLong = ({ acts }: Scenario): boolean => acts.length > SHORT;

const KINDS = ['conversation', 'slot', 'request', 'appointment'] as const;
type Kind = (typeof KINDS)[number];

/** How many there are of each kind. */
function counted({ conversations, bookings }: Situation): Record<Kind, number> {
  const ofOrigin = (origin: string) => bookings.all.filter(({ facts }) => facts.origin === origin).length;
  return {
    conversation: conversations.length,
    slot: ofOrigin('slot'),
    request: ofOrigin('request'),
    appointment: bookings.appointments,
  };
}

const KIND_NAMED: Partial<Record<Act['type'], Kind>> = {
  'citizen.reserves': 'slot',
  'citizen.races-for': 'slot',
  'office.withdraws': 'slot',
  'office.allocates': 'request',
  'office.calls-off': 'appointment',
  'citizen.cancels': 'appointment',
};

/** Which of what there is an act names, if any. */
function namedIn(act: Act): { kind: Kind; number: number } | undefined {
  const isGoingOn = isConversational(act.type) && !opensConversation(act);
  const kind = isGoingOn ? 'conversation' : KIND_NAMED[act.type];
  return kind && { kind, number: (act as Partial<Record<Kind, number>>)[kind] ?? 1 };
}

/** An act with what it names, and how many there are of each kind before and after it. */
interface Placed {
  readonly act: Act;
  readonly named: ReturnType<typeof namedIn>;
  readonly before: Record<Kind, number>;
  readonly after: Record<Kind, number>;
}

type IsKept = (place: Placed, index: number) => boolean | undefined;

function placed({ start, drawn, acts }: Scenario, limits: Limits): Placed[] {
  let situation = beginning(start, limits, drawn);
  let counts = counted(situation);
  return acts.map((act) => {
    const before = counts;
    situation = after(situation, act, instantOf(act, situation.now));
    counts = counted(situation);
    return { act, named: namedIn(act), before, after: counts };
  });
}

/** What an act made, by the number it had and the number it now has. */
type Numbers = Record<Kind, Map<number, number>>;

/** The acts kept, but for those that name what is not made any more; undefined where the last is one of these. */
function kept(
  { start, drawn }: Scenario,
  all: readonly Placed[],
  isKept: IsKept,
  limits: Limits,
): Act[] | undefined {
  const numbers: Numbers = {
    conversation: new Map(),
    slot: new Map(),
    request: new Map(),
    appointment: new Map(),
  };
  const acts: Act[] = [];
  let situation = beginning(start, limits, drawn);
  let counts = counted(situation);
  for (const [index, place] of all.entries()) {
    const { named, before } = place;
    const number = named && numbers[named.kind].get(named.number);
    const isNamedGone = named !== undefined && number === undefined && named.number <= before[named.kind];
    const isLast = index === all.length - 1;
    if (isLast && isNamedGone) return undefined;
    if (isNamedGone || !(isLast || isKept(place, index))) continue;
    const act = named && number ? ({ ...place.act, [named.kind]: number } as Act) : place.act;
    acts.push(act);
    // Without what was left out an act may be refused, and make nothing.
    situation = after(situation, act, instantOf(act, situation.now));
    const made = counted(situation);
    note(numbers, place, counts, made);
    counts = made;
  }
  return acts;
}

function note(
  numbers: Numbers,
  { before: from, after: to }: Placed,
  now: Record<Kind, number>,
  then: Record<Kind, number>,
) {
  for (const kind of KINDS) {
    const count = Math.min(to[kind] - from[kind], then[kind] - now[kind]);
    for (let each = 1; each <= count; each += 1) numbers[kind].set(from[kind] + each, now[kind] + each);
  }
}

/** Whether an act has to do with what the last one names, or with everything. */
function ofLast(all: readonly Placed[]): ((place: Placed) => boolean) | undefined {
  const last = all.at(-1)?.named;
  if (!last) return undefined;
  const { kind, number } = last;
  return ({ named, before, after: made }) =>
    (named?.kind === kind && named.number === number) || (before[kind] < number && number <= made[kind]);
}

const isMaking = ({ before, after: made }: Placed) => KINDS.some((kind) => before[kind] < made[kind]);

/** The types of acts that make nothing, those that are most first. */
function typesIn(all: readonly Placed[]): Act['type'][] {
  const counts = new Map<Act['type'], number>();
  for (const place of all)
    if (!isMaking(place)) counts.set(place.act.type, (counts.get(place.act.type) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([type]) => type);
}

const isOfAll = ({ act, named, before, after: made }: Placed) =>
  !named && !opensConversation(act) && KINDS.every((kind) => before[kind] === made[kind]);

/** Makes a conversation, or what one is made of later. */
const isOpening = ({ act }: Pick<Placed, 'act'>) => opensConversation(act) || act.type === 'citizen.drafts';

/** What is kept where most has nothing to do with the failure: its own, what concerns all, or how much there is of everything. */
function ownAlone(all: readonly Placed[]): IsKept[] {
  const own = ofLast(all);
  if (!own) return [isOfAll];
  return [
    own,
    (place) => own(place) || isOfAll(place),
    (place) => own(place) || isOfAll(place) || isMaking(place),
  ];
}

/** What fails in a crowd needs that many who open a conversation, and not what became of them. */
function openingAlone(all: readonly Placed[]): IsKept {
  const own = ofLast(all);
  return (place) => own?.(place) || isOpening(place);
}

/** Of what opens a conversation, the first with each citizen: many people, and nobody twice. */
function oncePerCitizen(all: readonly Placed[]): IsKept {
  const own = ofLast(all);
  const citizenOf = ({ act }: Placed) => (isOpening({ act }) ? concernedBy(act) : undefined);
  const first = new Map(all.toReversed().map((place) => [citizenOf(place), place.act]));
  return (place) => own?.(place) || first.get(citizenOf(place)) === place.act || !isOpening(place);
}

/** Nothing is held back on the way: what delivers it is needed no more. */
function undelayed(scenario: Scenario): Scenario {
  return { ...scenario, acts: scenario.acts.map((act) => ({ ...act, isDelayed: undefined }) as Act) };
}

/**
 * Shorter ones of a scenario that is long, in one practice; none of one that is not. Each is made of the best when it is
 * asked for, so that what was found is gone on from.
 */
export function* partsLeftOut(best: () => Scenario, limits: Limits): Generator<Scenario> {
  if (!isLong(best()) || practicesIn(best().acts) > 1) return;
  const bestPlaced = () => placed(best(), limits);
  function* keeping(isKept: IsKept, all = bestPlaced()): Generator<Scenario> {
    const acts = kept(best(), all, isKept, limits);
    if (acts && acts.length < all.length) yield { ...best(), acts };
  }
  for (const isKept of ownAlone(bestPlaced())) yield* keeping(isKept);
  yield undelayed(best());
  yield* keeping(openingAlone(bestPlaced()));
  yield* keeping(oncePerCitizen(bestPlaced()));
  function* without(parts: number): Generator<Scenario> {
    const size = Math.ceil(best().acts.length / parts);
    // From the end on: what is left out moves nothing before it.
    for (let from = (parts - 1) * size; from >= 0; from -= size)
      yield* keeping((_place, index) => index < from || index >= from + size);
  }
  for (const parts of LARGE) yield* without(parts);
  for (const type of typesIn(bestPlaced()))
    yield* keeping((place) => place.act.type !== type || isMaking(place));
  for (const parts of SMALL) yield* without(parts);
}

/** Into how many parts a scenario falls of which each is left out: before whole types of acts are, and after. */
const LARGE = [2, 4, 8];
const SMALL = [16, 32, 64];
