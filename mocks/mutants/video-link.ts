/** Faults in the link of a video appointment. */
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
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
    {
      fault: 'sends each citizen one link, whatever more there is to come',
      shortest: 4,
      breaks: ({ linked }) => {
        const sent = new Map<string, string>();
        return {
          linked: (appointment) => {
            const { citizen, conversation } = appointment;
            const first = sent.get(citizen) ?? conversation;
            const links = first === conversation ? linked(appointment) : [];
            if (links.length > 0) sent.set(citizen, first);
            return links;
          },
        };
      },
    },
    {
      fault: 'sends every link of a citizen in the conversation of the first',
      shortest: 4,
      breaks: ({ xmlOf, profile }) => {
        const first = new Map<string, DialogMessage['refersTo']>();
        return {
          xmlOf: (message) => {
            if (message.kind !== 'dialog' || message.body.code !== profile.videoLink.value)
              return xmlOf(message);
            const citizen = message.citizen?.id ?? '';
            const refersTo = first.get(citizen) ?? message.refersTo;
            first.set(citizen, refersTo);
            return xmlOf({ ...message, ...(refersTo && { refersTo }) });
          },
        };
      },
    },
    ...saidOfAppointments['BOOK-13'],
  ],
};
