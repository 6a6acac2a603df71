/** Faults drawn from every family: what the suite is measured by, and cannot be tuned to. */
import fc from 'fast-check';
import type { TestDriver } from '../../../machines/contract/driver.ts';
import type { Profile } from '../../../machines/contract/profile.ts';
import { conformingBy } from '../../reference/behaviour.ts';
import type { Carrier } from '../../reference/helsenorge.ts';
import { createRecordSystem } from '../../reference/record-system.ts';
import { answeringFaults, lettingThrough } from './answering.ts';
import { calendarFaults } from './calendar.ts';
import type { DrawnFault, Family } from './drawn-fault.ts';
import { filingFaults } from './filing.ts';
import { itemFaults } from './items.ts';
import { movingFaults } from './moving.ts';
import { panelFaults } from './panel.ts';
import { transportFaults } from './transport.ts';
import { waitingFaults } from './waiting.ts';

const WRITTEN = ['e-consultation', 'office-contact', 'prescription-renewal'] as const;

const families: readonly Family[] = [
  ...WRITTEN.flatMap((service) => [filingFaults(service), answeringFaults(service), waitingFaults(service)]),
  movingFaults,
  movingFaults,
  lettingThrough('e-consultation'),
  lettingThrough('prescription-renewal'),
  calendarFaults,
  calendarFaults,
  transportFaults,
  itemFaults,
  panelFaults,
];

/** The reference record system with a drawn fault, also while it is cut off. */
export function createFaulty({ breaks }: DrawnFault, profile: Profile, carrier?: Carrier): TestDriver {
  const conforming = conformingBy(profile);
  const behaviour = { ...conforming, ...breaks(conforming) };
  return createRecordSystem({ behaviour, ...(carrier && { carrier }) });
}

/** So many wrong moves, and acts let through where they are to be refused; the same seed gives the same ones. */
export function drawnMoves(seed: number, count: number): DrawnFault[] {
  return fc.sample(fc.oneof(movingFaults, lettingThrough('prescription-renewal')), { seed, numRuns: count });
}

/** So many faults; the same seed gives the same ones. */
export function drawnFaults(seed: number, count: number): DrawnFault[] {
  return fc.sample(fc.oneof(...families), { seed, numRuns: count });
}
