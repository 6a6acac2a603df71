import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { OSLO, osloInstant } from '../../machines/workdays.ts';
import { ORDINARY_START } from '../scenario.ts';
import { tellingInstant } from './calendars.ts';

/** Days and hours at which deadlines have been known to go wrong. */
const TELLING_STARTS = [
  ORDINARY_START,
  '2023-12-22T10:00:00+01:00',
  '2023-12-23T12:00:00+01:00',
  '2024-03-26T14:00:00+01:00',
  '2024-03-27T23:30:00+01:00',
  '2024-05-15T23:30:00+02:00',
  '2026-05-12T08:00:00+02:00',
  '2024-03-30T23:30:00+01:00',
  '2024-10-26T23:30:00+02:00',
  '2025-04-11T15:59:00+02:00',
  '2024-12-30T00:00:00+01:00',
];

const anyStart = fc
  .record({ days: fc.nat(5800), minutes: fc.nat(24 * 60 - 1) })
  .map(({ days, minutes }) =>
    osloInstant(
      Temporal.PlainDate.from('2020-01-01')
        .add({ days })
        .toZonedDateTime({ timeZone: OSLO })
        .add({ minutes }),
    ),
  );

/** When a scenario begins: often a day known to go wrong or one like it, else any minute of 2020 to 2035. */
export const startOfScenario: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...TELLING_STARTS) },
  { weight: 2, arbitrary: tellingInstant },
  { weight: 1, arbitrary: anyStart },
);
