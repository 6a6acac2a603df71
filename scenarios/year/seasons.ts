/** A year as an office has it: when nobody is there, and how much there is to do. */
import { Temporal } from 'temporal-polyfill';
import { easterSunday, isWorkday } from '../../machines/workdays.ts';

export interface Period {
  readonly from: string;
  readonly until: string;
}

const period = (from: Temporal.PlainDate, days: number): Period => ({
  from: from.toString(),
  until: from.add({ days: days - 1 }).toString(),
});

const mondayFrom = (date: Temporal.PlainDate) => date.add({ days: (8 - date.dayOfWeek) % 7 });

/** Easter from Palm Sunday on, three weeks of July, and Christmas until the year is over. */
export function holidaysOf(year: number): readonly Period[] {
  return [
    period(easterSunday(year).subtract({ days: 7 }), 9),
    period(mondayFrom(new Temporal.PlainDate(year, 7, 7)), 21),
    period(new Temporal.PlainDate(year, 12, 23), 9),
  ];
}

/** What is done at an office beside its duties: least on days off, most after the holidays and when people are ill. */
export function busyness(date: string): number {
  if (!isWorkday(date)) return 1;
  const { month, dayOfWeek } = Temporal.PlainDate.from(date);
  const ofSeason = [7, 6, 5, 5, 4, 5, 3, 6, 6, 6, 6, 4][month - 1] ?? 5;
  return ofSeason + (dayOfWeek === 1 ? 2 : 0);
}

export const isIn = (date: string, { from, until }: Period): boolean => from <= date && date <= until;

/** Every day of a year. */
export function* daysOf(year: number): Generator<string> {
  for (let day = new Temporal.PlainDate(year, 1, 2); day.year === year; day = day.add({ days: 1 })) {
    yield day.toString();
  }
}

/** So many days before a date. */
export const before = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).subtract({ days }).toString();
