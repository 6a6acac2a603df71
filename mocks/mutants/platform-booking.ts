/** Helsenorge with one decision about appointments wrong. */
import type { PlatformRuleId } from '../../machines/requirements/catalogue.ts';
import type { PlatformBehaviour } from '../platform/behaviour.ts';
import type { Mutants } from './mutant.ts';

type BookingRule = Extract<PlatformRuleId, `BOOK-${string}`>;

export const bookingPlatformMutants: Mutants<BookingRule, PlatformBehaviour> = {
  'BOOK-04': [
    {
      fault: 'does not show that a day has no free slots',
      shortest: 1,
      breaks: () => ({ showsEmptyDay: () => false }),
    },
  ],
  'BOOK-07': [
    {
      fault: 'does not notify of an appointment',
      shortest: 1,
      breaks: () => ({ notifiesOfAppointment: false }),
    },
  ],
  'BOOK-08': [
    {
      fault: 'tells in the notification what the appointment is about',
      shortest: 2,
      breaks: ({ appointmentNotice }) => ({
        appointmentNotice: (appointment) => `${appointmentNotice(appointment)} ${appointment.subject}`,
      }),
    },
  ],
  'BOOK-22': [
    {
      fault: 'gives no file for the calendar',
      shortest: 1,
      breaks: () => ({ calendarFile: () => null }),
    },
    {
      fault: 'leaves the place out of the file for the calendar',
      shortest: 1,
      breaks: ({ calendarFile }) => ({ calendarFile: (event) => calendarFile({ ...event, place: '' }) }),
    },
    {
      fault: 'lets an appointment in the file for the calendar end when it begins',
      shortest: 1,
      breaks: ({ calendarFile }) => ({
        calendarFile: (event) => calendarFile({ ...event, end: event.start }),
      }),
    },
  ],
  'BOOK-23': [
    {
      fault: 'does not tell how an appointment by telephone takes place',
      shortest: 1,
      breaks: () => ({ guidesByTelephone: false }),
    },
  ],
  'BOOK-10': [
    {
      fault: 'lets an appointment be cancelled twice',
      shortest: 3,
      breaks: ({ mayCancel }) => ({
        mayCancel: (appointment, now) => mayCancel({ ...appointment, status: 'allocated' }, now),
      }),
    },
    {
      fault: 'lets an appointment be cancelled that has begun',
      shortest: 3,
      breaks: () => ({ mayCancel: ({ status }) => status === 'allocated' }),
    },
    {
      fault: 'does not show appointments',
      shortest: 1,
      breaks: () => ({ showsAppointment: () => false }),
    },
  ],
};
