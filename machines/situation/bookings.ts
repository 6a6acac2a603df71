/** The office's calendar in a scenario: every slot, request and appointment, what is permitted of them, and what follows. */
import type { AnyMachineSnapshot } from 'xstate';
import { type BookingFacts, isWithin } from '../booking.ts';
import { MINUTES, type SlotSketch } from '../contract/acts/appointment-booking.ts';
import type { Act, ActOf, ActType } from '../contract/acts.ts';
import type { Statement } from '../contract/statement.ts';
import { addSeconds, epochOf } from '../workdays.ts';
import { type Family, isOneOf, type Permission } from './family.ts';
import { firstOf, follow, isLeftOpen } from './machines.ts';
import type { Booking, Bookings } from './situation.ts';

export const noBookings: Bookings = { all: [], appointments: 0, closed: [], requestsOnly: false };

const BOOKING_ACTS = [
  'office.publishes',
  'office.withdraws',
  'office.closes-period',
  'office.takes-requests-only',
  'office.allocates',
  'office.pushes',
  'office.calls-off',
  'citizen.browses',
  'citizen.reserves',
  'citizen.races-for',
  'citizen.suggests',
  'citizen.cancels',
] as const satisfies readonly ActType[];
type BookingAct = ActOf<(typeof BOOKING_ACTS)[number]>;

function bookingOf(snapshot: AnyMachineSnapshot): Booking {
  const state = String(snapshot.value);
  return { service: 'appointment-booking', state, facts: snapshot.context, snapshot };
}

const unopened = bookingOf(firstOf('appointment-booking'));

/** An act as one booking hears it. */
function heard(bookings: Bookings, booking: Booking, act: Act, at: string, sketch?: SlotSketch) {
  const isWithheld =
    bookings.requestsOnly || bookings.closed.some((period) => isWithin(booking.facts.start || at, period));
  return { ...act, at, sketch, nextAppointment: bookings.appointments + 1, isWithheld };
}

function can(bookings: Bookings, booking: Booking, act: Act, at: string): boolean {
  return booking.snapshot.can(heard(bookings, booking, act, at));
}

const OPENERS = ['office.publishes', 'office.pushes', 'citizen.suggests'] as const;
type OpeningAct = ActOf<(typeof OPENERS)[number]>;
const isOpening = isOneOf(OPENERS);

/** Slots by number, requests by number. */
const ofOrigin = ({ all }: Bookings, origin: BookingFacts['origin']) =>
  all.filter(({ facts }) => facts.origin === origin);

/** The slot, request or appointment an act names, or the one it makes, still unopened; else none. */
export function bookingAbout(bookings: Bookings, act: Act): Booking | undefined {
  switch (act.type) {
    case 'office.publishes':
    case 'office.pushes':
    case 'citizen.suggests':
      return unopened;
    case 'office.withdraws':
    case 'citizen.reserves':
    case 'citizen.races-for':
      return ofOrigin(bookings, 'slot')[(act.slot ?? 1) - 1];
    case 'office.allocates':
      return ofOrigin(bookings, 'request')[(act.request ?? 1) - 1];
    case 'office.calls-off':
    case 'citizen.cancels':
      return bookings.all.find(({ facts }) => facts.appointments.includes(act.appointment ?? 1));
    default:
      return undefined;
  }
}

interface Time {
  readonly start: string;
  readonly minutes?: number | undefined;
  readonly clinician?: SlotSketch['clinician'];
}

const GONE = ['withdrawn', 'cancelled', 'expired', 'begun'];

/** Whether no source says what is to become of a new time: past, in a closed period, or beside another. */
function isDoubtful(bookings: Bookings, { start, minutes = MINUTES, clinician = 'gp' }: Time, at: string) {
  const [from, until] = [epochOf(start), epochOf(addSeconds(start, minutes * 60))];
  const collides = bookings.all.some(
    ({ state, facts }) =>
      facts.start !== '' &&
      !GONE.includes(state) &&
      facts.clinician === clinician &&
      from < epochOf(facts.end) &&
      epochOf(facts.start) < until,
  );
  const last = addSeconds(start, minutes * 60 - 1);
  const isClosed = bookings.closed.some((period) => isWithin(start, period) || isWithin(last, period));
  return collides || from <= epochOf(at) || isClosed;
}

/** Whether two of several times overlap, or one is doubtful in itself. */
function areDoubtful(bookings: Bookings, times: readonly SlotSketch[], at: string): boolean {
  return times.some((time, index) => {
    const earlier: OpeningAct = { type: 'office.publishes', slots: times.slice(0, index) };
    const isBesideEarlier = () => index > 0 && isDoubtful(opened(noBookings, earlier, at), time, at);
    return isDoubtful(bookings, time, at) || isBesideEarlier();
  });
}

/** Whether a time that lasts over midnight is partly in a period: no source says whether such a slot is offered. */
function isHalfWithin({ facts: { start, end } }: Booking, period: ActOf<'office.closes-period'>): boolean {
  return start !== '' && isWithin(start, period) !== isWithin(addSeconds(end, -1), period);
}

function isUnsettled(bookings: Bookings, act: BookingAct, at: string): boolean {
  switch (act.type) {
    case 'office.publishes':
      return bookings.requestsOnly || areDoubtful(bookings, act.slots, at);
    case 'office.pushes':
    case 'office.allocates':
      return isDoubtful(bookings, act, at);
    case 'office.closes-period':
    case 'office.takes-requests-only':
      // The office does not know of what is on its way.
      return (
        bookings.all.some(({ facts }) => facts.inTransit.length > 0) ||
        (act.type === 'office.closes-period' && bookings.all.some((each) => isHalfWithin(each, act)))
      );
    case 'office.calls-off':
      // Whether what is on its way gets what was called off, no source says.
      return (bookingAbout(bookings, act)?.facts.inTransit.length ?? 0) > 0;
    default:
      return false;
  }
}

/** A booking after an act; when it has become an appointment, that is counted. */
function moved(bookings: Bookings, booking: Booking, act: Act, at: string, sketch?: SlotSketch) {
  const event = heard(bookings, booking, act, at, sketch);
  const next = bookingOf(follow('appointment-booking', booking.snapshot, event));
  const isMade = next.facts.appointments.length > booking.facts.appointments.length;
  return { next, appointments: bookings.appointments + (isMade ? 1 : 0) };
}

function opened(bookings: Bookings, act: OpeningAct, at: string): Bookings {
  const sketches = act.type === 'office.publishes' ? act.slots : [undefined];
  const made = sketches.map((sketch) => moved(bookings, unopened, act, at, sketch));
  // One act makes one appointment at most.
  const appointments = Math.max(...made.map((each) => each.appointments));
  return { ...bookings, all: [...bookings.all, ...made.map(({ next }) => next)], appointments };
}

function calendarAfter(bookings: Bookings, act: Act): Bookings {
  if (act.type === 'office.closes-period') return { ...bookings, closed: [...bookings.closed, act] };
  return act.type === 'office.takes-requests-only' ? { ...bookings, requestsOnly: true } : bookings;
}

/** The bookings after a permitted act, of booking or of calendar and network. */
export function bookingsAfter(bookings: Bookings, act: Act, at: string): Bookings {
  if (isOpening(act)) return opened(bookings, act, at);
  const about = bookingAbout(bookings, act);
  let sofar = calendarAfter(bookings, act);
  for (const [index, booking] of bookings.all.entries()) {
    if ((about && booking !== about) || !can(sofar, booking, act, at)) continue;
    const { next, appointments } = moved(sofar, booking, act, at);
    sofar = { ...sofar, all: sofar.all.with(index, next), appointments };
  }
  return sofar;
}

/** Acts that concern the calendar as a whole. */
const isOfCalendar = isOneOf(['citizen.browses', 'office.closes-period', 'office.takes-requests-only']);

/** What the calendar, or the booking that an act is about, says to it; what it permits may still be unsettled. */
function saidTo(bookings: Bookings, act: BookingAct, at: string): Permission {
  if (isOfCalendar(act)) return 'permitted';
  const booking = bookingAbout(bookings, act);
  if (!booking) return 'forbidden';
  if (can(bookings, booking, act, at)) return 'permitted';
  return isLeftOpen(booking.snapshot, act.type) ? 'unsettled' : 'forbidden';
}

export const bookingFamily: Family<BookingAct> = {
  owns: isOneOf(BOOKING_ACTS),
  serviceOf: () => 'appointment-booking',
  permission({ bookings }, act, at) {
    const said = saidTo(bookings, act, at);
    return said === 'permitted' && isUnsettled(bookings, act, at) ? 'unsettled' : said;
  },
  after: ({ bookings }, act, at) => ({ bookings: bookingsAfter(bookings, act, at) }),
  lifelines: ({ bookings }, service) => (service === 'appointment-booking' ? bookings.all : []),
  about: ({ bookings }, act) => bookingAbout(bookings, act),
};

/** Whether the kinds of appointment in an act are of those a candidate claims; what is not claimed is not judged. */
export function isClaimed(act: Act, { appointmentKinds }: Pick<Statement, 'appointmentKinds'>): boolean {
  return kindsOf(act).every((kind) => kind === 'in-person' || appointmentKinds.includes(kind));
}

function kindsOf(act: Act): BookingFacts['kind'][] {
  if (act.type === 'office.publishes') return act.slots.map(({ kind = 'in-person' }) => kind);
  return act.type === 'office.pushes' || act.type === 'office.allocates' ? [act.kind ?? 'in-person'] : [];
}
