/** Faults drawn from every family: what the suite is measured by, and cannot be tuned to. */
import fc from 'fast-check';
import { answeringFaults, lettingThrough } from './answering.ts';
import { calendarFaults } from './calendar.ts';
import type { DrawnFault, Family } from './drawn-fault.ts';
import { filingFaults } from './filing.ts';
import { transportFaults } from './transport.ts';
import { waitingFaults } from './waiting.ts';

const WRITTEN = ['e-consultation', 'office-contact', 'prescription-renewal'] as const;

const families: readonly Family[] = [
  ...WRITTEN.flatMap((service) => [filingFaults(service), answeringFaults(service), waitingFaults(service)]),
  lettingThrough('e-consultation'),
  lettingThrough('prescription-renewal'),
  calendarFaults,
  calendarFaults,
  transportFaults,
];

/** So many faults; the same seed gives the same ones. */
export function drawnFaults(seed: number, count: number): DrawnFault[] {
  return fc.sample(fc.oneof(...families), { seed, numRuns: count });
}
