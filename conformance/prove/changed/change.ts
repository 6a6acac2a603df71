/** One change to what a candidate showed in a step: the second half of the proof, that each leaf is looked at. */
import type { StepRecord } from '../../../machines/contract/record.ts';

export type How = 'changed' | 'dropped' | 'doubled' | 'exchanged';

export interface Change {
  /** The kind of leaf, without places in lists: `tasks.dueOn`, `MsgHead/MsgInfo/GenDate`. */
  readonly leaf: string;
  readonly how: How;
  /** The step as it would have been recorded. */
  readonly apply: (step: StepRecord) => StepRecord;
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
    const own = JSON.stringify(value);
    const found = [...(this.#known.get(leaf) ?? [])].find((each) => each !== own);
    return found === undefined ? undefined : JSON.parse(found);
  }
}
