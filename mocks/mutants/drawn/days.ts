/** Days and hours at which a drawn fault shows. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { easterSunday, isWorkday, OSLO } from '../../../machines/workdays.ts';
import { numberUpTo, oneOf, type When } from './drawn-fault.ts';

const inOslo = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(OSLO);

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = 12;

type Day = When<[instant: string]>;
const day = (when: string, isMet: (at: Temporal.ZonedDateTime) => boolean): Day => ({
  family: 'on certain days',
  when,
  isMet: (instant) => isMet(inOslo(instant)),
});

/** An instant of some weekday, month or time of the day. */
export const certainDay: fc.Arbitrary<Day> = fc.oneof(
  oneOf(1, 2, 3, 4, 5, 6, 7).map((n) => day(`on a ${WEEKDAYS[n - 1]}`, (at) => at.dayOfWeek === n)),
  fc.integer({ min: 1, max: MONTHS }).map((n) => day(`in month ${n}`, (at) => at.month === n)),
  fc.integer({ min: 12, max: 22 }).map((hour) => day(`from ${hour} o'clock on`, (at) => at.hour >= hour)),
  fc.integer({ min: 1, max: 8 }).map((hour) => day(`before ${hour} o'clock`, (at) => at.hour < hour)),
  oneOf(day('on a weekend or holiday', (at) => !isWorkday(at.toPlainDate().toString()))),
  oneOf(day('where the day in Oslo is another than in UTC', (at) => at.withTimeZone('UTC').day !== at.day)),
);

/** By how many days working days may lie from Easter Sunday; the others are none in any case. */
const WORKING_DAYS_FROM_EASTER = Array.from({ length: 67 }, (_, index) => index - 6).filter((days) => {
  const weekday = (days + 7) % 7;
  return weekday > 0 && weekday < 6 && ![-3, -2, 1, 39, 50].includes(days);
});

const fixed = (monthAndDay: string) => (year: number) => `${year}-${monthAndDay}`;
const fromEaster = (days: number) => (year: number) => easterSunday(year).add({ days }).toString();

/** The public holidays that may fall on a working day. */
const HOLIDAYS: readonly (readonly [string, (year: number) => string])[] = [
  ['New Year’s Day', fixed('01-01')],
  ['Maundy Thursday', fromEaster(-3)],
  ['Good Friday', fromEaster(-2)],
  ['Easter Monday', fromEaster(1)],
  ['1 May', fixed('05-01')],
  ['17 May', fixed('05-17')],
  ['Ascension Day', fromEaster(39)],
  ['Whit Monday', fromEaster(50)],
  ['Christmas Day', fixed('12-25')],
  ['Boxing Day', fixed('12-26')],
];

/** Working days counted wrong: a public holiday that is none, or a day that is held for one. */
export const wrongCalendar: fc.Arbitrary<{
  readonly fault: string;
  readonly isWorkday: (date: string) => boolean;
}> = fc.oneof(
  fc.constantFrom(...HOLIDAYS).map(([name, dateIn]) => ({
    fault: `counts ${name} as a working day`,
    isWorkday: (date: string) =>
      isWorkday(date) ||
      (dateIn(Number(date.slice(0, 4))) === date && Temporal.PlainDate.from(date).dayOfWeek < 6),
  })),
  oneOf('12-24', '12-31').map((each) => ({
    fault: `takes ${each} for a holiday`,
    isWorkday: (date: string) => isWorkday(date) && !date.endsWith(each),
  })),
  fc.constantFrom(...WORKING_DAYS_FROM_EASTER).map((days) => ({
    fault: `takes the day ${days} days from Easter for a holiday`,
    isWorkday: (date: string) =>
      isWorkday(date) &&
      easterSunday(Number(date.slice(0, 4)))
        .add({ days })
        .toString() !== date,
  })),
  numberUpTo(2035, 2024).map((year) => ({
    fault: `knows no holidays of ${year} or later`,
    isWorkday: (date: string) =>
      Number(date.slice(0, 4)) >= year ? Temporal.PlainDate.from(date).dayOfWeek < 6 : isWorkday(date),
  })),
);
