/**
 * What the lifecycles of slots, requests and appointments share: what is remembered of one, and by what its transitions
 * are guarded.
 */
import { assign, setup } from 'xstate';
import { type Booker, MINUTES, type SlotSketch } from './contract/acts/appointment-booking.ts';
import type { ActOf } from './contract/acts.ts';
import { addSeconds, epochOf, osloDate } from './workdays.ts';

/** What a booking's lifecycle remembers. */
export interface BookingFacts {
  readonly origin: 'slot' | 'request' | 'pushed' | undefined;
  /** Who has or asks for it; undefined when nobody does, or when either of several may have it. */
  readonly citizen: Booker | undefined;
  readonly start: string;
  readonly end: string;
  readonly kind: NonNullable<SlotSketch['kind']>;
  readonly clinician: NonNullable<SlotSketch['clinician']>;
  /** When a request proposes to begin, if it does. */
  readonly proposedStart: string | undefined;
  /** Whether a citizen has been offered it. */
  readonly isOffered: boolean;
  /** Whether an appointment at it was cancelled, so that it is free again. */
  readonly isFreed: boolean;
  /** Reservations held back on the way, in the order in which they were sent. */
  readonly inTransit: readonly Booker[];
  /** How many reservations the office was to refuse. */
  readonly refusals: number;
  /** The numbers of the appointments it has been, the latest last. */
  readonly appointments: readonly number[];
}

/** An act as a booking hears it: the slot meant, the number an appointment made now has, and the office's calendar. */
export type BookingEvent = ActOf<
  | 'office.publishes'
  | 'office.withdraws'
  | 'office.closes-period'
  | 'office.takes-requests-only'
  | 'office.allocates'
  | 'office.pushes'
  | 'office.calls-off'
  | 'citizen.browses'
  | 'citizen.reserves'
  | 'citizen.races-for'
  | 'citizen.suggests'
  | 'citizen.cancels'
  | 'calendar.reaches'
  | 'network.delivers'
> & {
  readonly at: string;
  readonly slot?: number | undefined;
  readonly sketch?: SlotSketch;
  readonly nextAppointment?: number;
  readonly isWithheld?: boolean;
};

function timeOf({ start, minutes = MINUTES, kind = 'in-person', clinician = 'gp' }: SlotSketch) {
  return { start, end: addSeconds(start, minutes * 60), kind, clinician };
}

/** Who does an act of booking: the citizen unless said. */
export function bookerOf(act: object): Booker {
  return ('citizen' in act ? (act.citizen as Booker | undefined) : undefined) ?? 'citizen';
}

export const nobody: BookingFacts = {
  origin: undefined,
  citizen: undefined,
  start: '',
  end: '',
  kind: 'in-person',
  clinician: 'gp',
  proposedStart: undefined,
  isOffered: false,
  isFreed: false,
  inTransit: [],
  refusals: 0,
  appointments: [],
};

/** Whether a period, both days included, holds the day of an instant. */
export function isWithin(instant: string, { from, until }: { from: string; until: string }): boolean {
  const day = osloDate(instant);
  return from <= day && day <= until;
}

/** Whose reservations come together out of those in transit, and are such as the office can take. */
const arriving = ({ inTransit }: BookingFacts) => new Set(inTransit.filter((name) => name !== 'stranger'));

export const booking = setup({
  types: { context: {} as BookingFacts, events: {} as BookingEvent },
  actions: {
    publishes: assign(({ event }) =>
      event.sketch ? { origin: 'slot' as const, ...timeOf(event.sketch) } : {},
    ),
    pushes: assign(({ event }) =>
      event.type === 'office.pushes'
        ? { origin: 'pushed' as const, citizen: bookerOf(event), ...timeOf(event) }
        : {},
    ),
    suggests: assign(({ event }) => ({
      origin: 'request' as const,
      citizen: bookerOf(event),
      proposedStart: event.type === 'citizen.suggests' ? event.start : undefined,
    })),
    times: assign(({ event }) => (event.type === 'office.allocates' ? timeOf(event) : {})),
    offers: assign(() => ({ isOffered: true })),
    refuses: assign(({ context }) => ({ refusals: context.refusals + 1 })),
    gives: assign(({ event }) => ({ citizen: bookerOf(event) })),
    givesEither: assign(() => ({ citizen: undefined })),
    // Of several that lie in the inbox together, which is read first is the office's to choose.
    givesOne: assign(({ context }) => {
      const [citizen, ...others] = arriving(context);
      return { citizen: others.length > 0 ? undefined : citizen };
    }),
    numbers: assign(({ context, event }) => ({
      appointments: [...context.appointments, event.nextAppointment ?? 1],
    })),
    delays: assign(({ context, event }) => ({ inTransit: [...context.inTransit, bookerOf(event)] })),
    delivers: assign(() => ({ inTransit: [] })),
    frees: assign(() => ({ citizen: undefined, isFreed: true })),
  },
  guards: {
    isStranger: ({ event }) => bookerOf(event) === 'stranger',
    isDelayed: ({ event }) => 'isDelayed' in event && event.isDelayed === true,
    hasBegun: ({ context, event }) => epochOf(event.at) >= epochOf(context.start),
    isOfDay: ({ context, event }) =>
      event.type === 'citizen.browses' &&
      event.day === osloDate(context.start) &&
      (event.clinician ?? 'gp') === context.clinician,
    isInPeriod: ({ context, event }) =>
      event.type === 'office.closes-period' && isWithin(context.start, event),
    isOffered: ({ context }) => context.isOffered,
    isWithheld: ({ event }) => event.isWithheld === true,
    isSlot: ({ context }) => context.origin === 'slot',
    isLatest: ({ context, event }) => {
      const named = 'appointment' in event ? event.appointment : undefined;
      return (named ?? 1) === context.appointments.at(-1);
    },
    hasInTransit: ({ context }) => context.inTransit.length > 0,
    canGive: ({ context }) => arriving(context).size > 0,
    isRequestOfStranger: ({ context }) => context.citizen === 'stranger',
  },
});
