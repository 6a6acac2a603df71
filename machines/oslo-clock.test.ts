import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  addWorkdays,
  dueDate,
  endOfDate,
  epochOf,
  isWorkday,
  OSLO,
  osloDate,
  osloTime,
  publicHolidays,
  startOfDate,
} from './workdays.ts';

const [YEAR_MIN, YEAR_MAX] = [2000, 2040];
const HOUR = 3_600_000;

/** The same by Temporal alone. */
const byTemporal = {
  osloDate: (instant: string) => osloTime(instant).toPlainDate().toString(),
  addSeconds: (instant: string, seconds: number) => textOf(osloTime(instant).add({ seconds })),
  startOfDate: (date: string) => textOf(Temporal.PlainDate.from(date).toZonedDateTime(OSLO)),
  endOfDate: (date: string) => textOf(dayAfter(date).toZonedDateTime(OSLO).subtract({ seconds: 1 })),
  addWorkdays(date: string, count: number) {
    let day = Temporal.PlainDate.from(date);
    for (let left = count; left > 0; left -= isFree(day) ? 0 : 1) day = day.add({ days: 1 });
    return day.toString();
  },
};
const textOf = (time: Temporal.ZonedDateTime) =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 });
const isFree = (day: Temporal.PlainDate) => day.dayOfWeek > 5 || publicHolidays(day.year).has(day.toString());

/** When Oslo's clock changes, in milliseconds. */
const CHANGES: number[] = [];
let change = Temporal.ZonedDateTime.from(`${YEAR_MIN}-01-01[${OSLO}]`).getTimeZoneTransition('next');
while (change && change.year <= YEAR_MAX) {
  CHANGES.push(change.epochMilliseconds);
  change = change.getTimeZoneTransition('next');
}

const anywhen = fc.integer({ min: Date.UTC(YEAR_MIN), max: Date.UTC(YEAR_MAX + 1) - 1 });
const aroundChange = fc
  .record({ at: fc.constantFrom(...CHANGES), by: fc.integer({ min: -3 * HOUR, max: 3 * HOUR }) })
  .map(({ at, by }) => at + by);
const wholeHour = aroundChange.map((epoch) => epoch - (epoch % HOUR));
const epoch = fc.oneof(anywhen, aroundChange, wholeHour);

/** An instant as somebody may write it: with an offset, `Z` or none; with seconds, fractions of them, or without. */
const instant = fc
  .record({
    epoch,
    offset: fc.constantFrom('Z', '+00:00', '+01:00', '+02:00', '-11:30', '+14:00', ''),
    fraction: fc.stringMatching(/^(\.\d{1,9})?$/),
    hasSeconds: fc.boolean(),
  })
  .map(({ epoch: milliseconds, offset, fraction, hasSeconds }) => {
    const zone = offset === '' ? OSLO : offset.replace('Z', 'UTC');
    const local = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
    const text = local.toPlainDateTime().toString({ smallestUnit: hasSeconds ? 'second' : 'minute' });
    return `${text}${hasSeconds ? fraction : ''}${offset}`;
  });
/** An hour of the wall clock around a change: also one that is skipped. */
const skipped = aroundChange.map((each) => new Date(each + HOUR).toISOString().slice(0, 19));

const always = (check: (instant: string, seconds: number) => void) => {
  const seconds = fc.oneof(fc.constantFrom(-1, 0, 1, 60), fc.integer({ min: -4e7, max: 4e7 }));
  fc.assert(fc.property(fc.oneof(instant, instant, skipped), seconds, check), {
    seed: 20231207,
    numRuns: 3000,
  });
};

describe("Oslo's clock", () => {
  it('changes twice a year', () => {
    expect(CHANGES).toHaveLength(2 * (YEAR_MAX - YEAR_MIN + 1));
  });

  it('shows the instants and dates that Temporal does', () => {
    always((each) => {
      expect([each, epochOf(each)]).toEqual([each, osloTime(each).epochMilliseconds]);
      expect([each, osloDate(each)]).toEqual([each, byTemporal.osloDate(each)]);
    });
  });

  it('goes on as Temporal does, over the nights on which it changes too', () => {
    always((each, seconds) => {
      expect([each, addSeconds(each, seconds)]).toEqual([each, byTemporal.addSeconds(each, seconds)]);
    });
  });

  it('begins and ends dates, and counts working days, as Temporal does', () => {
    always((each) => {
      const date = osloDate(each);
      expect(startOfDate(date)).toBe(byTemporal.startOfDate(date));
      expect(endOfDate(date)).toBe(byTemporal.endOfDate(date));
      expect([date, isWorkday(date)]).toEqual([date, !isFree(Temporal.PlainDate.from(date))]);
      expect([date, dueDate(each)]).toEqual([date, byTemporal.addWorkdays(date, 5)]);
      expect([date, addWorkdays(date, 1)]).toEqual([date, byTemporal.addWorkdays(date, 1)]);
    });
  });

  it.each([
    '1890-06-01T12:00:00Z',
    '1943-06-01T12:00:00Z',
    '1969-12-31T23:59:59.9995Z',
    '9999-12-31T23:59:59Z',
  ])('shows %s as Temporal does', (each) => {
    expect(epochOf(each)).toBe(osloTime(each).epochMilliseconds);
    expect(osloDate(each)).toBe(byTemporal.osloDate(each));
    expect(addSeconds(each, 1)).toBe(byTemporal.addSeconds(each, 1));
  });

  it.each([
    '2024-02-30T12:00:00Z',
    '2023-02-29T12:00:00+01:00',
    '2024-01-01T12:60:00Z',
    '2024-01-01T12:00:00+24:00',
    '2024-13-01T12:00:00Z',
    'tomorrow',
    '',
  ])('does not know %j', (each) => {
    expect(() => epochOf(each)).toThrow(RangeError);
    expect(() => osloDate(each)).toThrow(RangeError);
    expect(() => addSeconds(each, 1)).toThrow(RangeError);
  });

  it.each([
    ['2024-02-08T24:00:00', '2024-02-09T00:00:00+01:00'],
    ['2024-03-30T24:00:00', '2024-03-31T00:00:00+01:00'],
    ['2024-03-30T24:00:00+01:00', '2024-03-31T00:00:00+01:00'],
    ['2024-02-08T10:00:00.1234567890123Z', '2024-02-08T11:00:00.123456789+01:00'],
    ['2024-02-08T10:00:00', '2024-02-08T10:00:00+01:00'],
  ])('reads %s as xs:dateTime has it', (instant, expected) => {
    expect(osloTime(instant).toString({ timeZoneName: 'never' })).toBe(expected);
    expect(epochOf(instant)).toBe(Date.parse(expected));
  });
});
