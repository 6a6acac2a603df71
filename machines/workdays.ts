/**
 * Norwegian working days and the deadline that counts in them.
 *
 * Source: Lov om helligdager og helligdagsfred § 2 and lov om 1. og 17. mai (twelve public holidays, no
 * substitute day); the counting rule of the requirement catalogue, open questions Q1 and Q2.
 * Dates are ISO `YYYY-MM-DD`; instants are ISO 8601 and mean Europe/Oslo time when they carry no offset.
 */
import { Temporal } from 'temporal-polyfill';
import { dateAt, epochOf, OSLO, written } from './oslo-clock.ts';
import { remembered } from './remembered.ts';

export { epochOf, OSLO, osloTime } from './oslo-clock.ts';

/** Working days within which a citizen's enquiry is to be answered. */
export const ANSWER_WORKDAYS = 5;

const HOLIDAYS_FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension Day, Whit Sunday and Monday. */
const HOLIDAYS_FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];

/** Easter Sunday of a year in the Gregorian calendar (anonymous Gregorian computus). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeapDays = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skippedLeapDays + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const dayOfMarch = 22 + epact + weekday - 7 * correction;
  return Temporal.PlainDate.from({ year, month: 3, day: 1 }).add({ days: dayOfMarch - 1 });
}

/** The twelve public holidays of a year, as ISO dates. */
export const publicHolidays = remembered((year: number): ReadonlySet<string> => {
  const easter = easterSunday(year);
  return new Set([
    ...HOLIDAYS_FIXED.map((monthAndDay) => `${year}-${monthAndDay}`),
    ...HOLIDAYS_FROM_EASTER.map((days) => easter.add({ days }).toString()),
  ]);
});

/** Whether a date is a working day: Monday to Friday and no public holiday. */
export const isWorkday = remembered((date: string) => {
  const day = Temporal.PlainDate.from(date);
  return day.dayOfWeek <= 5 && !publicHolidays(day.year).has(day.toString());
});

const workdayAfter = remembered((date: string): string => {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  return isWorkday(next) ? next : workdayAfter(next);
});

/** The date `count` working days after `date`; day one is the first working day after it. */
export function addWorkdays(date: string, count: number): string {
  let day = date;
  for (let remaining = count; remaining > 0; remaining -= 1) day = workdayAfter(day);
  return day;
}

/** The date in Oslo at an instant. */
export const osloDate = remembered((instant: string) => dateAt(epochOf(instant)));

/** An instant as ISO 8601 with Oslo's offset and whole seconds, the project's one written form. */
export function osloInstant(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** An instant moved by whole seconds, written with Oslo's offset. */
export function addSeconds(instant: string, seconds: number): string {
  return written(epochOf(instant) + seconds * 1000);
}

/** The last date still in time for what was received at an instant, inclusive. */
export function dueDate(receivedAt: string, workdays: number = ANSWER_WORKDAYS): string {
  return addWorkdays(osloDate(receivedAt), workdays);
}

/** Whether a deadline has passed: the Oslo date of `now` is after `dueOn`. */
export function isPastDue(dueOn: string, now: string): boolean {
  return osloDate(now) > dueOn;
}

/** The first second of a date in Oslo. */
export const startOfDate = remembered((date: string) => {
  return osloInstant(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: OSLO }));
});

/** The last second of a date in Oslo. */
export const endOfDate = remembered((date: string) => {
  return addSeconds(startOfDate(Temporal.PlainDate.from(date).add({ days: 1 }).toString()), -1);
});
