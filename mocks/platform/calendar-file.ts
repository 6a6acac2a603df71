/** An appointment as a file for the citizen's own calendar (RFC 5545): when, where, and nothing of what it is about. */
import { Temporal } from 'temporal-polyfill';
import { remembered } from '../../machines/remembered.ts';
import { epochOf } from '../../machines/workdays.ts';

interface Event {
  readonly uid: string;
  readonly madeAt: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
}

/** An instant in UTC without separators: 20240208T090000Z. */
const basic = remembered((instant: string) => {
  const utc = Temporal.Instant.fromEpochMilliseconds(epochOf(instant));
  return utc.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
});

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines are folded so that none is longer than RFC 5545 lets it be, 75 octets, whatever letters it holds. */
const FOLDED_CHARACTERS = 36;

function folded(line: string): string {
  return line.match(new RegExp(`.{1,${FOLDED_CHARACTERS}}`, 'gu'))?.join('\r\n ') ?? line;
}

export function calendarFileOf({ uid, madeAt, start, end, place }: Event): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ddfl-conformance//NONSGML//NO',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${basic(madeAt)}`,
    `DTSTART:${basic(start)}`,
    `DTEND:${basic(end)}`,
    'SUMMARY:Time hos fastlegen',
    `LOCATION:${escaped(place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
