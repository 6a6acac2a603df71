/**
 * A long scenario with much of it left out at once, so that a year is cut to days in few attempts: all that has nothing to do
 * with what failed, then large parts of the rest. Who names what is left out goes with it, and numbers follow.
 */
import { type Act, practicesIn } from '../../machines/contract/acts.ts';
import { isConversational, opensConversation } from '../../machines/situation/conversations.ts';
import { after, beginning, instantOf } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** Acts up to which leaving out one at a time does as well. */
const SHORT = 30;
/** The smallest parts that are left out as such are a sixty-fourth of the whole. */
const PARTS_MAX = 64;

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

function placed({ start, drawn, acts }: Scenario): Placed[] {
  let situation = beginning(start, drawn);
  let counts = counted(situation);
  return acts.map((act) => {
    const before = counts;
    situation = after(situation, act, instantOf(act, situation.now));
    counts = counted(situation);
    return { act, named: namedIn(act), before, after: counts };
  });
}

/** The acts kept, but for those that name what is not; undefined where the last is one of these. */
function kept(
  all: readonly Placed[],
  isKept: (place: Placed, index: number) => boolean | undefined,
): Act[] | undefined {
  const left: Record<Kind, number[]> = { conversation: [], slot: [], request: [], appointment: [] };
  const acts: Act[] = [];
  for (const [index, place] of all.entries()) {
    const { act, named, before, after: made } = place;
    const number = named && left[named.kind].indexOf(named.number) + 1;
    const isNamedGone = named !== undefined && number === 0 && named.number <= before[named.kind];
    const isLast = index === all.length - 1;
    if (isNamedGone || !(isLast || isKept(place, index))) {
      if (isLast) return undefined;
      continue;
    }
    acts.push(named && number ? ({ ...act, [named.kind]: number } as Act) : act);
    for (const kind of KINDS)
      for (let each = before[kind] + 1; each <= made[kind]; each += 1) left[kind].push(each);
  }
  return acts;
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

/** Shorter ones of a scenario that is long, in one practice; none of one that is not. */
export function* partsLeftOut(scenario: Scenario): Generator<Scenario> {
  const { length } = scenario.acts;
  if (length <= SHORT || practicesIn(scenario.acts) > 1) return;
  const all = placed(scenario);
  const variant = function* (isKept: (place: Placed, index: number) => boolean | undefined) {
    const acts = kept(all, isKept);
    if (acts && acts.length < length) yield { ...scenario, acts };
  };
  const own = ofLast(all);
  if (own) yield* variant(own);
  if (own) yield* variant((place) => own(place) || isOfAll(place));
  for (const type of typesIn(all)) yield* variant((place) => place.act.type !== type || isMaking(place));
  for (let parts = 2; parts <= PARTS_MAX; parts *= 2) {
    const size = Math.ceil(length / parts);
    for (let from = 0; from < length - 1; from += size)
      yield* variant((_place, index) => index < from || index >= from + size);
  }
}
