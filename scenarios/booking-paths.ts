/** The shortest acts to every state of a slot, a request and an appointment, with one of them alone in the calendar. */
import type { Act } from '../machines/contract/acts.ts';
import { after, beginning, instantOf, permission, type Situation } from '../machines/lifecycle.ts';
import { addSeconds, epochOf } from '../machines/workdays.ts';
import { ORDINARY_START } from './scenario.ts';

const MINUTE = 60;

/** The acts that bring the calendar to just after the first appointment begins, and to the time for a video link. */
export function bookingCalendarActs({ bookings, now }: Situation): Act[] {
  const [first] = bookings.all;
  if (!first?.facts.start) return [];
  const { start, kind } = first.facts;
  const minutes = kind === 'video' ? [-11, -10, -5, 1] : [1];
  return minutes
    .map((each) => addSeconds(start, each * MINUTE))
    .filter((instant) => epochOf(instant) > epochOf(now))
    .map((instant) => ({ type: 'calendar.reaches', instant }));
}

/** What tells situations apart for coverage. */
function keyOf({ bookings }: Situation): string {
  const [first] = bookings.all;
  if (!first) return '';
  const { state, facts } = first;
  const isFreed = state === 'bookable' && facts.isFreed;
  const isAwaited = state === 'allocated' && facts.inTransit.length > 0;
  const isShutForGood = state === 'withheld' && bookings.requestsOnly;
  return JSON.stringify([state, facts.origin, isFreed, isAwaited, isShutForGood]);
}

/** The shortest acts to every state, the empty path to the beginning among them. */
export function bookingPaths(plainActs: readonly Act[]): Act[][] {
  const paths: { acts: Act[]; situation: Situation }[] = [{ acts: [], situation: beginning(ORDINARY_START) }];
  const known = new Set([keyOf(beginning(ORDINARY_START))]);
  // Grows while it is gone through: breadth first.
  for (const { acts, situation } of paths) {
    for (const act of [...plainActs, ...bookingCalendarActs(situation)]) {
      const at = instantOf(act, situation.now);
      if (permission(situation, act, at) !== 'permitted') continue;
      const next = after(situation, act, at);
      const key = keyOf(next);
      if (next.bookings.all.length > 1 || known.has(key)) continue;
      known.add(key);
      paths.push({ acts: [...acts, act], situation: next });
    }
  }
  return paths.map(({ acts }) => acts);
}
