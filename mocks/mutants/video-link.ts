/** Faults in the link of a video appointment. */
import { epochOf } from '../../machines/workdays.ts';
import type { Behaviour } from '../reference/behaviour.ts';
import type { Appointment } from '../reference/calendar.ts';
import { saidOfAppointments } from './booking-said.ts';
import type { Mutant, Mutants } from './mutant.ts';

/** A fault in which appointments a link is sent for, once it is time. */
function linking(
  fault: string,
  shortest: number,
  change: (appointment: Appointment, linked: Behaviour['linked']) => Appointment[],
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ linked }) => ({ linked: (appointment) => change(appointment, linked) }),
  };
}

export const videoLinkMutants: Mutants<'BOOK-13'> = {
  'BOOK-13': [
    {
      fault: 'sends the link a quarter of an hour before',
      shortest: 2,
      breaks: () => ({
        isLinkDue: ({ start }, now) => {
          const minutes = (epochOf(start) - epochOf(now)) / 60_000;
          return minutes >= 5 && minutes <= 15;
        },
      }),
    },
    {
      fault: 'never sends the link',
      shortest: 2,
      breaks: () => ({ isLinkDue: () => false }),
    },
    linking('sends the link of what is cancelled', 3, (each) =>
      each.kind === 'video' && !each.hasLink ? [each] : [],
    ),
    linking('sends the link twice', 2, (each, linked) => linked(each).flatMap((one) => [one, one])),
    linking('sends a link to an appointment in person', 2, (each) =>
      each.kind !== 'telephone' && !each.isCancelled && !each.hasLink ? [each] : [],
    ),
    ...saidOfAppointments['BOOK-13'],
  ],
};
