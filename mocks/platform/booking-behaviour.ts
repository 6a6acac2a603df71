/** What Helsenorge decides about appointments, each decision by name. */
import { epochOf } from '../../machines/workdays.ts';
import { calendarFileOf } from './calendar-file.ts';

/** An appointment as Helsenorge keeps it. */
export interface Appointment {
  readonly start: string;
  readonly subject: string;
  status: 'allocated' | 'cancelled';
}

export const conformingBooking = {
  /** Whether the citizen is told that a day has no free slots. */
  showsEmptyDay: (slots: number): boolean => slots === 0,
  /** Which appointments a citizen sees. */
  showsAppointment: (_appointment: Appointment): boolean => true,
  mayCancel: ({ status, start }: Appointment, now: string): boolean =>
    status === 'allocated' && epochOf(now) < epochOf(start),
  /** The file by which an appointment is put into the citizen's own calendar; null when there is none. */
  calendarFile: (event: Parameters<typeof calendarFileOf>[0]): string | null => calendarFileOf(event),
  /** Whether the citizen is told how an appointment by telephone takes place. */
  guidesByTelephone: true,
  /** Whether an appointment made is notified of. */
  notifiesOfAppointment: true,
  /** Whether what else the office writes about appointments is notified of: a refusal, a link, one called off. */
  notifiesOfChange: true,
  /** What the notification of an appointment says. */
  appointmentNotice: (_appointment: Appointment): string =>
    'Du har fått en time hos fastlegen. Logg inn på Helsenorge for å se den.',
};
