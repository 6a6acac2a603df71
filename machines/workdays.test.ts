import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  dueDate,
  endOfDate,
  isPastDue,
  isWorkday,
  osloDate,
  publicHolidays,
} from './workdays.ts';

describe('the deadline of five working days', () => {
  it.each([
    ['2023-12-22T10:00:00+01:00', '2024-01-03'],
    ['2024-03-26T10:00:00+01:00', '2024-04-05'],
    ['2024-05-15T10:00:00+02:00', '2024-05-24'],
    ['2023-12-23T10:00:00+01:00', '2024-01-03'],
  ])('received %s is due %s', (receivedAt, dueOn) => {
    expect(dueDate(receivedAt)).toBe(dueOn);
  });

  it('is kept until the last second of its date and passed one second later', () => {
    expect(isPastDue('2024-01-03', '2024-01-03T23:59:59+01:00')).toBe(false);
    expect(isPastDue('2024-01-03', '2024-01-04T00:00:00+01:00')).toBe(true);
    expect(endOfDate('2024-01-03')).toBe('2024-01-03T23:59:59+01:00');
  });
});

describe('the Oslo date of an instant', () => {
  it.each([
    ['2024-06-03T23:30:00+02:00', '2024-06-03'],
    ['2024-06-03T21:30:00Z', '2024-06-03'],
    ['2024-06-03T22:30:00Z', '2024-06-04'],
    ['2024-06-03T23:30:00', '2024-06-03'],
    ['2024-03-30T22:30:00Z', '2024-03-30'],
    ['2024-03-31T21:30:00Z', '2024-03-31'],
    ['2024-10-26T21:30:00Z', '2024-10-26'],
    ['2024-10-27T22:30:00Z', '2024-10-27'],
  ])('of %s is %s', (instant, date) => {
    expect(osloDate(instant)).toBe(date);
  });

  it.each(['2024-03-31', '2024-10-27'])(
    'of the last second of %s, when the clock changes, is that date',
    (date) => {
      expect(osloDate(endOfDate(date))).toBe(date);
    },
  );
});

describe('public holidays', () => {
  const oracle = new Holidays('NO', { types: ['public'] });
  const YEARS = Array.from({ length: 16 }, (_, index) => 2020 + index);

  it.each(YEARS)('of %i are those of a well-kept holiday library', (year) => {
    const expected = oracle
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10));
    expect([...publicHolidays(year)].sort()).toEqual([...new Set(expected)].sort());
  });

  it('leave 24 and 31 December working days', () => {
    expect(isWorkday('2024-12-24')).toBe(true);
    expect(isWorkday('2024-12-31')).toBe(true);
  });

  it('agree with the holiday library on every deadline counted from any day', () => {
    const day = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-12-01'),
      noInvalidDate: true,
    });
    const isWorkdayByOracle = (date: string) => {
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
      return weekday !== 0 && weekday !== 6 && !oracle.isHoliday(new Date(`${date}T11:00:00Z`));
    };
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 8 }), (start, count) => {
        const from = start.toISOString().slice(0, 10);
        let expected = from;
        for (let remaining = count; remaining > 0; ) {
          expected = new Date(Date.parse(`${expected}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
          if (isWorkdayByOracle(expected)) remaining -= 1;
        }
        expect(addWorkdays(from, count)).toBe(expected);
      }),
      { seed: 20231207, numRuns: 400 },
    );
  });
});
