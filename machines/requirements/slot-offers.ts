/** What the office offers when a citizen looks at a day: which slots it may not offer, and which it must. */

import type { CalendarEvent } from '../contract/messages/message.ts';
import { asWritten, type Words } from '../contract/words.ts';
import type { Booking } from '../situation/situation.ts';
import { moment } from '../words/moment.ts';
import { epochOf, osloDate } from '../workdays.ts';
import { clinicianHerId, isAt, offeredIn } from './booking-messages.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Why a slot is not to be offered. */
type Flaw = 'unpublished' | 'requests-only' | 'other-clinician' | 'taken' | 'closed';

const askedFor = ({ act }: Step) => (act.type === 'citizen.browses' ? (act.clinician ?? 'gp') : 'gp');

const slotsOf = ({ before }: Step) => before.bookings.all.filter(({ facts }) => facts.origin === 'slot');

const isPast = (step: Step, { facts }: Booking) => epochOf(facts.start) <= epochOf(step.at);

/** What is wrong with offering a slot, by the lifecycle; nothing where no source says. */
function flawOf(step: Step, slot: Booking | undefined): Flaw | undefined {
  if (!slot) return 'unpublished';
  if (step.before.bookings.requestsOnly) return 'requests-only';
  if (slot.facts.clinician !== askedFor(step)) return 'other-clinician';
  if (slot.state === 'allocated' || slot.state === 'begun') return 'taken';
  if (slot.state === 'withheld') return 'closed';
  const isGone = slot.state === 'withdrawn' || slot.state === 'expired' || isPast(step, slot);
  return isGone ? 'unpublished' : undefined;
}

function slotOf(step: Step, event: CalendarEvent): Booking | undefined {
  const asked = clinicianHerId(step, askedFor(step));
  return slotsOf(step).findLast((slot) => isAt(step, slot, event, asked));
}

const isOfDay = ({ act }: Step, { facts }: Booking) =>
  act.type === 'citizen.browses' && osloDate(facts.start) === act.day;

/** The published slots of the day looked at that have the flaw: these might be offered wrongly. */
function tempting(step: Step, flaw: Flaw): Booking[] {
  return slotsOf(step).filter((slot) => isOfDay(step, slot) && flawOf(step, slot) === flaw);
}

/** Whether the step's answer could offer a slot that it may not. */
export function mightOffer(step: Step, flaw: Flaw): boolean {
  return offeredIn(step) !== undefined && (flaw === 'unpublished' || tempting(step, flaw).length > 0);
}

/** No slot with the flaw is offered in the step. */
export function notOffered(step: Step, flaw: Flaw): Mismatch | undefined {
  const wrong = offeredIn(step)?.find((event) => flawOf(step, slotOf(step, event)) === flaw);
  const expected: Words = { nb: 'timen tilbys ikke', en: 'the slot is not offered' };
  return wrong && { expected, actual: offered(wrong.start) };
}

function offered(start: string): Words {
  const when = moment(start);
  return { nb: `tilbudt: ${when.nb}`, en: `offered: ${when.en}` };
}

/** The rule that slots with a flaw are not offered. */
export function notOfferedRule(flaw: Flaw) {
  return {
    when: (step: Step) => mightOffer(step, flaw),
    ensures: (step: Step) => notOffered(step, flaw),
  } as const;
}

/** Which rule a slot that must be offered belongs to. */
type Offer = 'published' | 'telephone' | 'freed';

function offerOf({ facts }: Booking): Offer {
  if (facts.isFreed) return 'freed';
  return facts.kind === 'telephone' ? 'telephone' : 'published';
}

/** The slots that the step's answer must offer. */
function due(step: Step, offer: Offer): Booking[] {
  return slotsOf(step).filter(
    (slot) =>
      (slot.state === 'bookable' || slot.state === 'reserved') &&
      isOfDay(step, slot) &&
      flawOf(step, slot) === undefined &&
      offerOf(slot) === offer,
  );
}

/** Whether the step's answer must offer a slot, of a kind if one is given. */
export function mustOffer(step: Step, offer: Offer, kind?: Booking['facts']['kind']): boolean {
  if (offeredIn(step) === undefined) return false;
  return due(step, offer).some(({ facts }) => kind === undefined || facts.kind === kind);
}

/** Every slot that must be offered in the step is, as the kind it was published as. */
export function areOffered(step: Step, offer: Offer): Mismatch | undefined {
  const events = offeredIn(step);
  // A question left unanswered is BOOK-17's to judge.
  if (!events) return undefined;
  const asked = clinicianHerId(step, askedFor(step));
  return firstMismatch(
    ...due(step, offer).map((slot) => () => {
      const event = events.find((each) => isAt(step, slot, each, asked));
      if (!event) {
        const when = moment(slot.facts.start);
        return {
          expected: { nb: `ledig time ${when.nb}`, en: `an open slot on ${when.en}` },
          actual: { nb: 'ikke tilbudt', en: 'not offered' },
        };
      }
      const kind = step.profile.appointmentKinds.value[slot.facts.kind];
      const given = event.categories?.join(', ') ?? '–';
      return unless(event.categories?.includes(kind) ?? false, asWritten(kind), asWritten(given));
    }),
  );
}

/** No slot is offered more often than it has been published: one may have been published where another was. */
export function offeredOnce(step: Step): Mismatch | undefined {
  const events = offeredIn(step) ?? [];
  const asked = clinicianHerId(step, askedFor(step));
  return firstMismatch(
    ...slotsOf(step).map((slot) => () => {
      const offers = events.filter((each) => isAt(step, slot, each, asked));
      const [first] = offers;
      const published = first ? slotsOf(step).filter((each) => isAt(step, each, first, asked)) : [];
      return unless(
        offers.length <= published.length,
        { nb: 'tilbudt én gang', en: 'offered once' },
        asWritten(String(offers.length)),
      );
    }),
  );
}
