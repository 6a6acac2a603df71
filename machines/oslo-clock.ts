/**
 * Oslo's clock in plain numbers: milliseconds since 1970, and how far Oslo's time is ahead of UTC. Temporal is asked for
 * the rules of the zone, once for each year: most of what a run reads and writes is instants.
 */
import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

export const OSLO = 'Europe/Oslo';

/** From an instant on, Oslo is so far ahead of UTC, both in milliseconds; and that as it is written, `+01:00`. */
interface Offset {
  readonly from: number;
  readonly ahead: number;
  readonly text: string;
}

/** The offsets of a year that begins at midnight in UTC, the latest first. */
const offsetsOf = remembered((year: number): readonly Offset[] => {
  const offsets: Offset[] = [];
  const end = newYear(year + 1).epochMilliseconds;
  let time: Temporal.ZonedDateTime | null = newYear(year).withTimeZone(OSLO);
  while (time && time.epochMilliseconds < end) {
    const { epochMilliseconds: from, offsetNanoseconds, offset } = time;
    offsets.unshift({ from, ahead: offsetNanoseconds / 1e6, text: offset.slice(0, '+01:00'.length) });
    time = time.getTimeZoneTransition('next');
  }
  return offsets;
});

function newYear(year: number): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime('UTC');
}

function offsetAt(epoch: number): Offset {
  const offset = offsetsOf(new Date(epoch).getUTCFullYear()).find(({ from }) => from <= epoch);
  if (!offset) throw new RangeError(`No offset is known of Oslo at ${epoch} ms`);
  return offset;
}

/** The date in Oslo at an instant. */
export function dateAt(epoch: number): string {
  return new Date(epoch + offsetAt(epoch).ahead).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** An instant as ISO 8601 with Oslo's offset and whole seconds. */
export function written(epoch: number): string {
  const { ahead, text } = offsetAt(epoch);
  return new Date(epoch + ahead).toISOString().slice(0, -'.000Z'.length) + text;
}

const WITH_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;
const IN_FULL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

const HOURS_OF_DAY = 24;

/**
 * The Oslo wall-clock time of an instant; an instant without offset is Oslo time already. As xs:dateTime allows, it may
 * have a fraction of any length, and call the end of a day 24:00, which Temporal does not.
 */
export function osloTime(instant: string): Temporal.ZonedDateTime {
  const isEndOfDay = instant.includes('T24:');
  const time = instant.replace('T24:', 'T00:').replace(/(\.\d{9})\d+/, '$1');
  return WITH_OFFSET.test(time)
    ? Temporal.Instant.from(time)
        .add({ hours: isEndOfDay ? HOURS_OF_DAY : 0 })
        .toZonedDateTimeISO(OSLO)
    : Temporal.PlainDateTime.from(time)
        .add({ days: isEndOfDay ? 1 : 0 })
        .toZonedDateTime(OSLO);
}

/** Milliseconds since 1970 of an instant, for ordering and equality across offsets. */
export const epochOf = remembered((instant: string) => {
  const local = IN_FULL.exec(instant)?.[1];
  const epoch = local && isOnCalendar(local) ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(epoch) ? osloTime(instant).epochMilliseconds : epoch;
});

/** Whether there is such a date and time: `Date.parse` takes 30 February for 1 March, and 24:00 for 00:00. */
function isOnCalendar(local: string): boolean {
  const epoch = Date.parse(`${local}Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(local);
}
