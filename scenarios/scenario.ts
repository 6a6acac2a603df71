/** A scenario: what happens in one practice, as a plain array of acts that anyone can send by mail. */
import type { Act } from '../machines/contract/acts.ts';
import type { PracticeSketch } from '../machines/contract/practice-sketch.ts';
import type { Purpose } from '../machines/contract/record.ts';
import type { Service } from '../machines/contract/services.ts';
import type { Words } from '../machines/contract/words.ts';

const EXPLORING: readonly Purpose[] = ['story', 'coverage', 'random'];

/** Whether it is played since the plan has it, and not to explain a failure. */
export const isOfThePlan = (purpose: Purpose): boolean => EXPLORING.includes(purpose);

export interface Scenario {
  readonly name: string;
  /** Absent where it is about all of them. */
  readonly service?: Service;
  readonly purpose: Purpose;
  /** When it begins: an instant with Oslo's offset. */
  readonly start: string;
  readonly acts: readonly Act[];
  /** What is out of the ordinary in its practice; nothing unless said. */
  readonly drawn?: PracticeSketch;
  /** What a story tells, for readers. */
  readonly title?: Words;
}

/** A Monday morning with no public holiday near: where a scenario begins when the day does not matter. */
export const ORDINARY_START = '2024-02-05T09:00:00+01:00';
