import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlotSketch } from '../../machines/contract/acts/appointment-booking.ts';
import { dueDate, epochOf, isWorkday, osloDate } from '../../machines/workdays.ts';
import { ORDINARY_START } from '../scenario.ts';
import {
  comingTime,
  instantOddities,
  SLOTS_MAX,
  slotOddities,
  slotsToCome,
  TELLING_DAYS,
  tellingInstant,
} from './calendars.ts';
import { startOfScenario } from './starts.ts';

const starts = fc.sample(startOfScenario, { seed: 1, numRuns: 4000 });

describe('days that tell', () => {
  it('are twelve holidays a year from 2024 to 2035, both nights of each, three leap days and every New Year', () => {
    const counts = Object.entries(TELLING_DAYS).map(([name, days]) => [name, days.length]);
    expect(counts).toEqual([
      ['public holiday', 12 * 12 - 2],
      ['night when the clock goes forward', 12],
      ['night when the clock goes back', 12],
      ['29 February', 3],
      ['turn of the year', 12],
    ]);
    expect(TELLING_DAYS['night when the clock goes back']).toContain('2024-10-27');
    expect(TELLING_DAYS['night when the clock goes forward']).toContain('2024-03-31');
  });

  it.each([
    ...Object.keys(TELLING_DAYS).map((name) => `${name}, or a day beside it`),
    'first minute of a day',
    'last minute of a day',
  ])('are begun on, or beside, in one of a hundred scenarios and more: %s', (kind) => {
    const found = starts.filter((start) => instantOddities(start)[kind]);
    expect(found.length).toBeGreaterThan(starts.length / 100);
  });

  it('are all spanned by the deadline of some question', () => {
    const all = fc.sample(tellingInstant, { seed: 1, numRuns: 20_000 });
    const holidays = TELLING_DAYS['public holiday']?.filter((day) => day > '2024-01-02') ?? [];
    const spanned = (day: string) => all.some((at) => osloDate(at) < day && day <= dueDate(at));
    expect(holidays.filter((day) => !isWorkday(day) && !spanned(day))).toEqual([]);
  });
});

describe('slots', () => {
  const all = fc.sample(slotsToCome(ORDINARY_START), { seed: 1, numRuns: 2000 });

  it('are of the contract, and lie after now', () => {
    for (const slot of all.flat()) {
      expect(SlotSketch.parse(slot)).toEqual(slot);
      expect(epochOf(slot.start)).toBeGreaterThan(epochOf(ORDINARY_START));
    }
  });

  it.each(Object.keys(slotOddities([])))('are odd now and then: %s', (kind) => {
    expect(all.filter((slots) => slotOddities(slots)[kind]).length).toBeGreaterThan(all.length / 100);
  });

  it('fill a day at times', () => {
    expect(all.some((slots) => slots.length === SLOTS_MAX)).toBe(true);
  });

  it('come in both hours of the night when the clock goes back, and never in the one that is missing', () => {
    const times = fc.sample(comingTime('2024-10-26T10:00:00+02:00'), { seed: 1, numRuns: 5000 });
    expect(times).toContain('2024-10-27T02:30:00+02:00');
    expect(times).toContain('2024-10-27T02:30:00+01:00');
    const spring = fc.sample(comingTime('2024-03-30T10:00:00+01:00'), { seed: 1, numRuns: 5000 });
    expect(spring.filter((time) => time.startsWith('2024-03-31T02'))).toEqual([]);
  });
});
