import type { Behaviour } from '../reference/behaviour.ts';
import { slotAt } from '../reference/calendar.ts';
import type { Mutant } from './mutant.ts';

type Confirmation = ReturnType<Behaviour['confirmationOf']>;

/** A fault in what is confirmed of an appointment at a slot. */
export function confirming(
  fault: string,
  change: (event: Confirmation, kind: Parameters<Behaviour['confirmationOf']>[1]['kind']) => Confirmation,
): Mutant {
  return {
    fault,
    shortest: 2,
    breaks: ({ confirmationOf }) => ({
      confirmationOf: (office, appointment) => {
        const event = confirmationOf(office, appointment);
        return slotAt(office.calendar, appointment) ? change(event, appointment.kind) : event;
      },
    }),
  };
}
