/** A plan split into parts that are played apart: every so-manieth scenario, each in the practice it has in the whole. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

export type Part = NonNullable<RecordHeader['part']>;

/** A scenario and its place in the whole plan, from 0. */
export interface Numbered {
  readonly scenario: Scenario;
  readonly number: number;
}

/** The scenarios of a part, or all of them where there is none, but for so many of the first. */
export function* ofPart(
  plan: Iterable<Scenario>,
  part: Part | undefined,
  passedOver = 0,
): Generator<Numbered, undefined> {
  let number = 0;
  let left = passedOver;
  for (const scenario of plan) {
    if (isIn(number, part)) {
      if (left === 0) yield { scenario, number };
      else left -= 1;
    }
    number += 1;
  }
  return undefined;
}

const isIn = (number: number, part: Part | undefined) => !part || number % part.of === part.index - 1;

/** How many scenarios of so many a part has. */
export function lengthOf(length: number, part: Part | undefined): number {
  return part ? Math.ceil((length - part.index + 1) / part.of) : length;
}
