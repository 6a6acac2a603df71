/**
 * A service's machine gone through breadth first, by trying every plain act in every place: the shortest acts to each
 * state, transition, pair of transitions and refusal. The same for every seed.
 */

import { Temporal } from 'temporal-polyfill';
import type { Act } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import { after, beginning, instantOf, permission } from '../../machines/situation/lifecycle.ts';
import {
  type LatestMoves,
  latestAfter,
  movesOf,
  type Pair,
  pairsOf,
  type Refusal,
  refusalOf,
  type Transition,
} from '../../machines/situation/lifelines.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { addSeconds, endOfDate, epochOf, startOfDate } from '../../machines/workdays.ts';
import { WRITTEN_FOR } from '../data/limits.ts';
import { ORDINARY_START } from '../scenario.ts';

const MINUTE = 60;

/** Where acts lead, and the latest moves of the service's lifelines on the way there. */
export interface Place {
  readonly acts: readonly Act[];
  readonly situation: Situation;
  readonly latest: LatestMoves;
}

/** The last minute of the first deadline and the first after it; just after the first appointment begins, and its link. */
export function calendarActs({ conversations, bookings, now }: Situation): Act[] {
  const dueOn = conversations[0]?.facts.dueOn;
  const nextDay = dueOn && Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString();
  const aroundDeadline =
    dueOn && nextDay ? [addSeconds(endOfDate(dueOn), -MINUTE), startOfDate(nextDay)] : [];
  const { start = '', kind } = bookings.all[0]?.facts ?? {};
  const minutes = kind === 'video' ? [-11, -10, -5, 1] : [1];
  const aroundAppointment = start ? minutes.map((each) => addSeconds(start, each * MINUTE)) : [];
  return [...aroundDeadline, ...aroundAppointment.filter((instant) => epochOf(instant) > epochOf(now))].map(
    (instant) => ({ type: 'calendar.reaches', instant }),
  );
}

/** What tells situations apart for coverage; undefined where more than one conversation or booking is under way. */
function keyOf(service: Service, { conversations, bookings, panel, draft }: Situation): string | undefined {
  if (service === 'gp-panel') return JSON.stringify(panel.isOn);
  if (conversations.length + bookings.all.length > 1) return undefined;
  const [conversation, booking] = [conversations[0], bookings.all[0]];
  if (conversation) {
    const { openedBy, delayed, citizen } = conversation.facts;
    return JSON.stringify([conversation.state, openedBy, delayed > 0, citizen === 'stranger']);
  }
  if (!booking)
    return JSON.stringify([draft !== undefined, bookings.requestsOnly, bookings.closed.length > 0]);
  const { state, facts } = booking;
  const isFreed = state === 'bookable' && facts.isFreed;
  const isAwaited = state === 'allocated' && facts.inTransit.length > 0;
  const isShutForGood = state === 'withheld' && bookings.requestsOnly;
  return JSON.stringify([state, facts.origin, isFreed, isAwaited, isShutForGood]);
}

/** What of a conversation decides where an act leads later on: an outage, a rejection to come, and what was lost. */
function prospectsOfConversation({ conversations: [first], isDown }: Situation): unknown[] {
  if (!first) return [isDown];
  const { isReferred, isToBeRejected, rejected } = first.facts;
  return [isDown, isReferred, isToBeRejected, first.state === 'undelivered' && rejected];
}

/** What of a booking decides where an act leads later on: what it is when freed, and who waits for it. */
function prospectsOfBooking({ bookings: { all, requestsOnly, closed } }: Situation): boolean[] {
  const [booking] = all;
  if (!booking) return [];
  const { state, facts } = booking;
  const isShut = requestsOnly || closed.length > 0;
  const isOfStranger = [facts.citizen, ...facts.inTransit].includes('stranger');
  return [state === 'allocated' && isShut, (state === 'sent' || state === 'reserved') && isOfStranger];
}

/** How one of the service's lifelines came to where it is; undefined once several have moved. */
function keyOfWay(service: Service, { situation, latest }: Place): string | undefined {
  const key = keyOf(service, situation);
  if (latest.size > 1 || key === undefined) return undefined;
  return JSON.stringify([
    key,
    prospectsOfConversation(situation),
    prospectsOfBooking(situation),
    ...latest.values(),
  ]);
}

function next(service: Service, place: Place, act: Act): Place {
  const at = instantOf(act, place.situation.now);
  const situation = after(place.situation, act, at);
  const latest = latestAfter(place.latest, movesOf(service, place.situation, act, situation));
  return { acts: [...place.acts, act], situation, latest };
}

/** The shortest acts to every place that the key tells apart, the beginning first. */
function placesBy(
  service: Service,
  plainActs: readonly Act[],
  key: (service: Service, place: Place) => string | undefined,
): Place[] {
  const places: Place[] = [
    { acts: [], situation: beginning(ORDINARY_START, WRITTEN_FOR), latest: new Map() },
  ];
  const known = new Set(places.map((place) => key(service, place)));
  // Grows while it is gone through: breadth first.
  for (const place of places) {
    for (const act of [...plainActs, ...calendarActs(place.situation)]) {
      if (permission(place.situation, act, instantOf(act, place.situation.now)) !== 'permitted') continue;
      const reached = next(service, place, act);
      const name = key(service, reached);
      if (name === undefined || known.has(name)) continue;
      known.add(name);
      places.push(reached);
    }
  }
  return places;
}

/** The shortest way to every state of a service's machine. */
export function statesReached(service: Service, plainActs: readonly Act[]): Place[] {
  return placesBy(service, plainActs, (_service, { situation }) => keyOf(service, situation));
}

/** Something the machine holds, with the shortest acts that show it. */
type Shown<T> = T & { readonly acts: readonly Act[] };

export interface Exploration {
  readonly transitions: readonly Shown<Transition>[];
  readonly pairs: readonly Shown<Pair>[];
  readonly refusals: readonly Shown<Refusal>[];
}

class FirstShown<T> {
  readonly #shown = new Map<string, Shown<T>>();

  add(each: T, acts: readonly Act[]): void {
    const key = JSON.stringify(each);
    if (!this.#shown.has(key)) this.#shown.set(key, { ...each, acts });
  }

  all(): Shown<T>[] {
    return [...this.#shown.values()];
  }
}

/** What was found by some plain acts: the machines do not change. */
const explorations = new WeakMap<readonly Act[], Exploration>();

/** Every transition, pair of transitions and refusal of a service's machine that its plain acts can show. */
export function explored(service: Service, plainActs: readonly Act[]): Exploration {
  const exploration = explorations.get(plainActs) ?? explore(service, plainActs);
  explorations.set(plainActs, exploration);
  return exploration;
}

function explore(service: Service, plainActs: readonly Act[]): Exploration {
  const transitions = new FirstShown<Transition>();
  const pairs = new FirstShown<Pair>();
  const refusals = new FirstShown<Refusal>();
  for (const place of placesBy(service, plainActs, keyOfWay)) {
    const { situation, latest } = place;
    for (const tried of [...plainActs, ...calendarActs(situation)]) {
      const acts = [...place.acts, tried];
      const at = instantOf(tried, situation.now);
      const permitted = permission(situation, tried, at);
      const refusal = permitted === 'forbidden' ? refusalOf(service, situation, tried, at) : undefined;
      if (refusal) refusals.add(refusal, acts);
      if (permitted !== 'permitted') continue;
      const moves = movesOf(service, situation, tried, after(situation, tried, at));
      for (const { from, act, to } of moves) transitions.add({ from, act, to }, acts);
      for (const pair of pairsOf(latest, moves)) pairs.add(pair, acts);
    }
  }
  return { transitions: transitions.all(), pairs: pairs.all(), refusals: refusals.all() };
}
