/**
 * Norwegian working days and the deadline that counts in them.
 *
 * Source: Lov om helligdager og helligdagsfred § 2 and lov om 1. og 17. mai (twelve public holidays, no
 * substitute day); the counting rule of the requirement catalogue, open questions Q1 and Q2.
 * Dates are ISO `YYYY-MM-DD`; instants are ISO 8601 and mean Europe/Oslo time when they carry no offset.
 */
import { Temporal } from 'temporal-polyfill';

export const OSLO = 'Europe/Oslo';

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

const holidaysOfYear = new Map<number, ReadonlySet<string>>();

/** The twelve public holidays of a year, as ISO dates. */
export function publicHolidays(year: number): ReadonlySet<string> {
  const known = holidaysOfYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays = new Set([
    ...HOLIDAYS_FIXED.map((monthAndDay) => `${year}-${monthAndDay}`),
    ...HOLIDAYS_FROM_EASTER.map((days) => easter.add({ days }).toString()),
  ]);
  holidaysOfYear.set(year, holidays);
  return holidays;
}

/** Whether a date is a working day: Monday to Friday and no public holiday. */
export function isWorkday(date: string): boolean {
  const day = Temporal.PlainDate.from(date);
  return day.dayOfWeek <= 5 && !publicHolidays(day.year).has(day.toString());
}

/** The date `count` working days after `date`; day one is the first working day after it. */
export function addWorkdays(date: string, count: number): string {
  let day = Temporal.PlainDate.from(date);
  for (let remaining = count; remaining > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkday(day.toString())) remaining -= 1;
  }
  return day.toString();
}

/** The Oslo wall-clock time of an instant; an instant without offset is Oslo time already. */
export function osloTime(instant: string): Temporal.ZonedDateTime {
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(instant);
  return hasOffset
    ? Temporal.Instant.from(instant).toZonedDateTimeISO(OSLO)
    : Temporal.PlainDateTime.from(instant).toZonedDateTime(OSLO);
}

/** The date in Oslo at an instant. */
export function osloDate(instant: string): string {
  return osloTime(instant).toPlainDate().toString();
}

/** An instant as ISO 8601 with Oslo's offset and whole seconds, the project's one written form. */
export function osloInstant(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** An instant moved by whole seconds, written with Oslo's offset. */
export function addSeconds(instant: string, seconds: number): string {
  return osloInstant(osloTime(instant).add({ seconds }));
}

/** Milliseconds since 1970 of an instant, for ordering and equality across offsets. */
export function epochOf(instant: string): number {
  return osloTime(instant).epochMilliseconds;
}

/** The last date still in time for what was received at an instant, inclusive. */
export function dueDate(receivedAt: string, workdays: number = ANSWER_WORKDAYS): string {
  return addWorkdays(osloDate(receivedAt), workdays);
}

/** Whether a deadline has passed: the Oslo date of `now` is after `dueOn`. */
export function isPastDue(dueOn: string, now: string): boolean {
  return osloDate(now) > dueOn;
}

/** The last second of a date in Oslo. */
export function endOfDate(date: string): string {
  return addSeconds(startOfDate(Temporal.PlainDate.from(date).add({ days: 1 }).toString()), -1);
}

/** The first second of a date in Oslo. */
export function startOfDate(date: string): string {
  return osloInstant(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: OSLO }));
}
