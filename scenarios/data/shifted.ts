/** A scenario so many days later, at the same times of the clock. */
import { Temporal } from 'temporal-polyfill';
import type { Act } from '../../machines/contract/acts.ts';
import { OSLO, osloInstant } from '../../machines/workdays.ts';
import type { Scenario } from '../scenario.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The keys of acts that say when: an instant or a date. */
const WHEN = ['start', 'instant', 'day', 'from', 'until'];

function later(when: string, days: number): string {
  if (DATE.test(when)) return Temporal.PlainDate.from(when).add({ days }).toString();
  if (!INSTANT.test(when)) return when;
  return osloInstant(Temporal.Instant.from(when).toZonedDateTimeISO(OSLO).add({ days }));
}

function shiftedValue(value: unknown, key: string, days: number): unknown {
  if (typeof value === 'string') return WHEN.includes(key) ? later(value, days) : value;
  if (Array.isArray(value)) return value.map((each) => shiftedValue(each, key, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, shiftedValue(each, name, days)]),
  );
}

export function shifted(scenario: Scenario, days: number): Scenario {
  return {
    ...scenario,
    start: later(scenario.start, days),
    acts: scenario.acts.map((act) => shiftedValue(act, '', days) as Act),
  };
}
