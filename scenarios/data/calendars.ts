/** Days and hours as the calendar has them: holidays, nights when the clock changes, leap days, and times of the day. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { MINUTES, type SlotSketch } from '../../machines/contract/acts/appointment-booking.ts';
import { APPOINTMENT_KINDS } from '../../machines/contract/statement.ts';
import { addSeconds, OSLO, osloDate, osloInstant, publicHolidays } from '../../machines/workdays.ts';

const FIRST_YEAR = 2024;
const LAST_YEAR = 2035;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

function lastSunday(year: number, month: number): string {
  const last = Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 });
  return last.subtract({ days: last.dayOfWeek % 7 }).toString();
}

/** Days on which calendars have been known to go wrong, by what is odd about them. */
export const TELLING_DAYS: Readonly<Record<string, readonly string[]>> = {
  'public holiday': YEARS.flatMap((year) => [...publicHolidays(year)]),
  'night when the clock goes forward': YEARS.map((year) => lastSunday(year, 3)),
  'night when the clock goes back': YEARS.map((year) => lastSunday(year, 10)),
  '29 February': YEARS.filter((year) => year % 4 === 0).map((year) => `${year}-02-29`),
  'turn of the year': YEARS.map((year) => `${year}-12-31`),
};

const minuteOfDay = fc.nat(24 * 60 - 1);
/** Midnight, the first and the last minute, and the hour that is missing or comes twice. */
export const TELLING_MINUTES = [0, 1, 1430, 1439, 119, 150, 180] as const;

/** The instant at so many minutes of a day; where the clock has it twice, either, and where it has none, one beside. */
function instantAt(date: string, minutes: number, isLater: boolean): string {
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  const disambiguation = isLater ? 'later' : 'earlier';
  const day = Temporal.PlainDate.from(date).toPlainDateTime(time);
  return osloInstant(day.toZonedDateTime(OSLO, { disambiguation }));
}

const tellingDay = fc.constantFrom(...Object.values(TELLING_DAYS)).chain((days) => fc.constantFrom(...days));

/** An instant on a telling day, the day after it, or so long before it that a deadline of five working days spans it. */
export const tellingInstant: fc.Arbitrary<string> = fc
  .record({
    date: tellingDay,
    offset: fc.oneof(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -8, max: 1 })),
    minutes: fc.oneof(fc.constantFrom(9 * 60, ...TELLING_MINUTES), minuteOfDay),
    isLater: fc.boolean(),
  })
  .map(({ date, offset, minutes, isLater }) =>
    instantAt(Temporal.PlainDate.from(date).add({ days: offset }).toString(), minutes, isLater),
  );

const officeHours = fc.integer({ min: 16, max: 31 }).map((halfHours) => halfHours * 30);

/** A time of a coming day: mostly on the hour or half past it while the office is open, at times any other. */
export function comingTime(now: string): fc.Arbitrary<string> {
  return fc
    .record({
      days: fc.integer({ min: 1, max: 6 }),
      minutes: fc.oneof(
        { weight: 8, arbitrary: officeHours },
        { weight: 1, arbitrary: minuteOfDay },
        { weight: 1, arbitrary: fc.constantFrom(...TELLING_MINUTES) },
      ),
      isLater: fc.boolean(),
    })
    .map(({ days, minutes, isLater }) => {
      const date = Temporal.PlainDate.from(osloDate(now)).add({ days }).toString();
      return instantAt(date, minutes, isLater);
    });
}

export const kind = fc.constantFrom('in-person' as const, ...APPOINTMENT_KINDS);
export const whose = fc.constantFrom('gp' as const, 'gp' as const, 'locum' as const);
/** How long: mostly what is usual, at times an odd number of minutes. */
export const duration = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.integer({ min: 5, max: 120 }) }) },
);

/** Slots one after the other without a pause. */
function backToBack(now: string, count: fc.Arbitrary<number>): fc.Arbitrary<SlotSketch[]> {
  return fc
    .record({
      start: comingTime(now),
      minutes: fc.integer({ min: 5, max: 40 }),
      kind,
      clinician: whose,
      count,
    })
    .map(({ start, minutes, count: slots, ...rest }) =>
      Array.from({ length: slots }, (_, index) => ({
        start: addSeconds(start, index * minutes * 60),
        minutes,
        ...rest,
      })),
    );
}

/** The most slots that are published at once. */
export const SLOTS_MAX = 200;

/** What the office publishes at once: a few slots, some back to back, and seldom the whole of a busy day. */
export function slotsToCome(now: string): fc.Arbitrary<SlotSketch[]> {
  const one = fc
    .tuple(fc.record({ start: comingTime(now), kind, clinician: whose }), duration)
    .map(([slot, lasting]) => ({ ...slot, ...lasting }));
  return fc.oneof(
    { weight: 30, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }) },
    { weight: 10, arbitrary: backToBack(now, fc.integer({ min: 2, max: 6 })) },
    { weight: 1, arbitrary: backToBack(now, fc.constantFrom(20, 50, SLOTS_MAX)) },
  );
}

/** What is odd about an instant: the day it is on or beside, and the time of the day. */
export function instantOddities(instant: string): Record<string, boolean> {
  const date = Temporal.PlainDate.from(osloDate(instant));
  const near = [date, date.add({ days: 1 }), date.subtract({ days: 1 })].map(String);
  const isNear = (days: readonly string[]) => near.some((day) => days.includes(day));
  const days = Object.entries(TELLING_DAYS).map(([name, each]) => [
    `${name}, or a day beside it`,
    isNear(each),
  ]);
  const time = instant.slice(11, 16);
  return {
    ...Object.fromEntries(days),
    'first minute of a day': time === '00:00',
    'last minute of a day': time === '23:59',
  };
}

const endOf = ({ start, minutes = MINUTES }: SlotSketch) => addSeconds(start, minutes * 60);

/** What is odd about slots that are published at once. */
export function slotOddities(slots: readonly SlotSketch[]): Record<string, boolean> {
  return {
    'slots back to back': slots.some((slot, index) => slots[index + 1]?.start === endOf(slot)),
    'a slot that lasts over midnight': slots.some(
      (slot) => osloDate(slot.start) < osloDate(addSeconds(endOf(slot), -1)),
    ),
    'a slot of an odd length': slots.some(({ minutes = MINUTES }) => minutes % 5 > 0),
    'twenty slots or more at once': slots.length >= 20,
  };
}
