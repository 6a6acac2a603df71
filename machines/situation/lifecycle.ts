/** The situation of a scenario as a value, what it permits, and what follows from an act. */
import type { Act } from '../contract/acts.ts';
import type { PracticeSketch } from '../contract/practice-sketch.ts';
import type { Limits } from '../contract/profile.ts';
import type { Service } from '../contract/services.ts';
import { remembered } from '../remembered.ts';
import { addSeconds, epochOf } from '../workdays.ts';
import { noBookings } from './bookings.ts';
import { barredByEligibility } from './eligibility.ts';
import { familyOf } from './families.ts';
import type { Barrier, Permission } from './family.ts';
import { barredByOutage } from './outage.ts';
import { panelAtFirst } from './panel.ts';
import type { Situation } from './situation.ts';

/** The situation in which a scenario begins within limits, in a practice with what is out of the ordinary there. */
export function beginning(start: string, limits: Limits, { isWithoutLocum }: PracticeSketch = {}): Situation {
  return {
    now: start,
    limits,
    hasLocum: !isWithoutLocum,
    conversations: [],
    panel: panelAtFirst,
    accounts: {},
    bookings: noBookings,
    draft: undefined,
    isDown: false,
    actedWhileDown: [],
  };
}

/** The service an act belongs to by its kind alone; acts that several services share belong to the first. */
export function serviceOfAct(act: Act): Service {
  return familyOf(act).serviceOf(act);
}

/** What may keep an act from its family; the first that does. */
const barriers: readonly Barrier[] = [barredByOutage, barredByEligibility];

function said(situation: Situation, act: Act, at: string): Permission {
  for (const barrier of barriers) {
    const barred = barrier(situation, act, at);
    if (barred) return barred;
  }
  return familyOf(act).permission(situation, act, at);
}

/** What was said last: whoever takes a step asks whether it is permitted, and then for what follows. */
let latest: { situation: Situation; act: Act; at: string; permission: Permission } | undefined;

/** What the lifecycle says to an act at an instant. */
export function permission(situation: Situation, act: Act, at: string): Permission {
  const isAskedAgain = latest?.situation === situation && latest.act === act && latest.at === at;
  if (!latest || !isAskedAgain) latest = { situation, act, at, permission: said(situation, act, at) };
  return latest.permission;
}

/** The situation after an act; one that is not permitted changes nothing but the time. */
export function after(situation: Situation, act: Act, at: string): Situation {
  const isPermitted = permission(situation, act, at) === 'permitted';
  return { ...situation, ...(isPermitted && familyOf(act).after(situation, act, at)), now: at };
}

const secondAfter = remembered((now: string) => addSeconds(now, 1));

/** The instant of a step: each act takes one second, and the calendar's acts jump ahead, never back. */
export function instantOf(act: Act, now: string): string {
  const next = secondAfter(now);
  if (act.type !== 'calendar.reaches') return next;
  return epochOf(act.instant) > epochOf(next) ? act.instant : next;
}
