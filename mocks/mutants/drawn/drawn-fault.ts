/** Faults that are drawn and not written: of a family, with parameters that nobody chose. */
import fc from 'fast-check';
import type { Service } from '../../../machines/contract/services.ts';
import type { Behaviour } from '../../reference/behaviour.ts';

export interface DrawnFault {
  /** What it shows by, or in what: faults of a family differ in their parameters alone. */
  readonly family: string;
  readonly service: Service;
  /** What it does wrong, in a clause. */
  readonly fault: string;
  readonly breaks: (conforming: Behaviour) => Partial<Behaviour>;
}

export type Family = fc.Arbitrary<DrawnFault>;

/** When a fault shows, in a clause that goes on with what it does. */
export interface When<Args extends readonly unknown[]> {
  readonly family: string;
  readonly when: string;
  readonly isMet: (...args: Args) => boolean;
}

const PARTS = 1_000_000;

/** A number whose size is drawn first, so that 3 and 30 are as likely as 300 and 3000. */
export function numberUpTo(max: number, min = 1): fc.Arbitrary<number> {
  const steps = Math.log(max / min);
  // Without the library's liking for the ends: each size is as likely as any other.
  return fc
    .noBias(fc.integer({ min: 0, max: PARTS }))
    .map((part) => Math.min(max, Math.max(min, Math.round(min * Math.exp((part / PARTS) * steps)))));
}

export const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
