/** One change to what a candidate showed in a step: the second half of the proof, that each leaf is looked at. */

import type { StepRecord } from '../../../machines/contract/record.ts';
import { epochOf } from '../../../machines/workdays.ts';

export type How = 'changed' | 'dropped' | 'doubled' | 'exchanged';

export interface Change {
  /** The kind of leaf, without places in lists: `tasks.dueOn`, `MsgHead/MsgInfo/GenDate`. */
  readonly leaf: string;
  readonly how: How;
  /** The step as it would have been recorded. */
  readonly apply: (step: StepRecord) => StepRecord;
}

const HOUR = 3_600_000;

/** Whether two values are instants so near to each other that a clock may tell either. */
function isSameHour(one: unknown, other: unknown): boolean {
  const isInstant = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  const apart = () => Math.abs(epochOf(String(one)) - epochOf(String(other)));
  return isInstant(one) && isInstant(other) && apart() < HOUR;
}

/** The values that leaves of each kind have had, of which another is taken. */
export class Values {
  readonly #known = new Map<string, Set<string>>();

  note(leaf: string, value: unknown): void {
    const values = this.#known.get(leaf) ?? new Set();
    // A few tell as much as all.
    if (values.size < 50) values.add(JSON.stringify(value));
    this.#known.set(leaf, values);
  }

  /** A value of the kind other than the given one; undefined when none is known. */
  other(leaf: string, value: unknown): unknown {
    const known = [...(this.#known.get(leaf) ?? [])].map((each): unknown => JSON.parse(each));
    return known.find((each) => each !== value && !isSameHour(each, value));
  }
}
