/** Slots and appointments as Helsenorge knows them, from the acts that make them. */

import type { Booker } from '../../machines/contract/acts/appointment-booking.ts';
import { MINUTES, type SlotSketch } from '../../machines/contract/acts/appointment-booking.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import { addSeconds } from '../../machines/workdays.ts';
import type { Appointment } from './booking-behaviour.ts';

/** A slot as the office's act named it. */
export interface KnownSlot {
  readonly start: string;
  readonly end: string;
  readonly clinicianHerId: string;
  readonly kind: NonNullable<SlotSketch['kind']>;
}

/** An appointment, and the conversation it stands in. */
export interface KnownAppointment extends Appointment {
  readonly conversation: string;
  readonly citizen: Booker;
  readonly clinicianHerId: string;
  readonly end: string;
  readonly place: string;
  /** Whether it takes place by telephone, as its category or place says. */
  readonly isByTelephone: boolean;
  /** When the office's message that made it was written. */
  readonly madeAt: string;
  /** The office's message that made it. */
  readonly parent: string;
  /** Place among appointments made at the same time. */
  readonly rank: number;
}

/** The clinician of the practice whose calendar is meant. */
export function clinicianOf({ clinicians, office }: Practice, whose: SlotSketch['clinician'] = 'gp'): string {
  return (clinicians.find(({ role }) => role === whose) ?? office).herId;
}

/** A time of an act with all that goes without saying. */
export function slotOf(practice: Practice, sketch: SlotSketch): KnownSlot {
  const { start, minutes = MINUTES, kind = 'in-person', clinician } = sketch;
  return {
    start,
    end: addSeconds(start, minutes * 60),
    kind,
    clinicianHerId: clinicianOf(practice, clinician),
  };
}
