import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { conformingBooking } from './behaviour-booking.ts';
import { type Appointment, emptyCalendar, hasBegun, slotAt } from './calendar.ts';

const booking = conformingBooking(defaultProfile);

const office = { organisation: { herId: '1', name: 'Kontoret' } };
const appointment: Appointment = {
  conversation: 'first',
  citizen: '01814012345',
  clinician: '2',
  start: '2024-02-08T10:00:00+01:00',
  end: '2024-02-08T10:20:00+01:00',
  kind: 'video',
  subject: 'Kontroll',
  office,
  platform: office,
  isCancelled: false,
  hasLink: false,
};
const slot = { ...appointment, isWithdrawn: false, isTaken: false };

describe('the link of a video appointment', () => {
  it.each([
    ['2024-02-08T09:49:59+01:00', false],
    ['2024-02-08T09:50:00+01:00', true],
    ['2024-02-08T08:55:00Z', true],
    ['2024-02-08T09:55:01+01:00', false],
  ])('is due at %s: %s', (now, isDue) => {
    expect(booking.isLinkDue(appointment, now)).toBe(isDue);
  });
});

describe('a slot of the calendar', () => {
  it('has begun from its first second', () => {
    expect(hasBegun(slot, '2024-02-08T09:59:59+01:00')).toBe(false);
    expect(hasBegun(slot, '2024-02-08T09:00:00Z')).toBe(true);
  });

  it('is found by clinician and instant, whatever the offset is written as', () => {
    const calendar = { ...emptyCalendar(), slots: [slot] };
    expect(slotAt(calendar, { clinician: '2', start: '2024-02-08T09:00:00Z' })).toBe(slot);
    expect(slotAt(calendar, { clinician: '3', start: slot.start })).toBeUndefined();
  });

  it('is closed on the first and the last day of a closed period', () => {
    const closed = (from: string, until: string) =>
      booking.isClosed({ ...emptyCalendar(), closed: [{ from, until }] }, slot);
    expect(closed('2024-02-08', '2024-02-20')).toBe(true);
    expect(closed('2024-02-01', '2024-02-08')).toBe(true);
    expect(closed('2024-02-09', '2024-02-20')).toBe(false);
  });

  it('is refused when it is withdrawn, has passed, or the office takes requests only', () => {
    const before = '2024-02-05T09:00:00+01:00';
    const objection = (changes: Partial<typeof slot>, now = before, requestsOnly = false) =>
      booking.objectionToReservation({ ...emptyCalendar(), requestsOnly }, { ...slot, ...changes }, now);
    expect(objection({})).toBeUndefined();
    expect(objection({ isWithdrawn: true })).toBeDefined();
    expect(objection({}, slot.start)).toBeDefined();
    expect(objection({}, before, true)).toBeDefined();
  });
});
