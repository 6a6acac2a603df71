/** What Helsenorge shows of appointments: the day last looked at, and each citizen's appointments. */
import * as z from 'zod';
import { Booker } from './acts/appointment-booking.ts';
import { CalendarDate, HerId, Instant } from './formats.ts';

export const BookingView = z.strictObject({
  /** The slots of the day that was looked at last; absent before. */
  calendar: z
    .strictObject({
      day: CalendarDate,
      clinician: HerId,
      /** Whether the citizen is told that the day has no free slots. */
      isEmpty: z.boolean(),
      slots: z.array(z.strictObject({ start: Instant, end: Instant, kind: z.string() })),
    })
    .optional(),
  /** Every appointment made since the scenario began, in order. */
  appointments: z.array(
    z.strictObject({
      citizen: Booker,
      start: Instant,
      end: Instant,
      place: z.string(),
      subject: z.string(),
      status: z.enum(['allocated', 'cancelled']),
      canCancel: z.boolean(),
      /** A file (iCalendar, RFC 5545, times in UTC) to put it into a calendar of one's own; null when there is none. */
      calendarFile: z.string().nullable().optional(),
      /** Told how an appointment by telephone takes place. */
      telephoneGuidance: z.boolean().optional(),
    }),
  ),
});
export type BookingView = z.infer<typeof BookingView>;
