import { describe, expect, it } from 'vitest';
import { calendarFileOf } from './calendar-file.ts';

const event = {
  uid: 'a3a0e9b4-2f0c-5e0b-8f1e-6a4b1f7d2c55',
  madeAt: '2024-02-05T09:00:01+01:00',
  start: '2024-07-08T10:00:00+02:00',
  end: '2024-07-08T10:20:00+02:00',
  place: 'Fjordgata legesenter; 2. etasje, Ålesund',
};

describe('the file for a citizen’s calendar', () => {
  it('tells when in UTC, and where, with what has a meaning of its own escaped', () => {
    const lines = calendarFileOf(event).split('\r\n');
    expect(lines).toContain('DTSTART:20240708T080000Z');
    expect(lines).toContain('DTEND:20240708T082000Z');
    expect(calendarFileOf(event).replaceAll('\r\n ', '')).toContain(
      'LOCATION:Fjordgata legesenter\\; 2. etasje\\, Ålesund',
    );
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });

  it('has no line longer than 75 octets', () => {
    const long = calendarFileOf({ ...event, place: 'Å'.repeat(200) });
    expect(Math.max(...long.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});
