/** What the office's system is asked to do for an act of booking: numbers turned into ids and instants. */

import { type Act, textOf } from '../../machines/contract/acts.ts';
import type { OfficeAct } from '../../machines/contract/driver.ts';
import { citizenNamed } from '../../machines/contract/practice.ts';
import { clinicianOf, slotOf } from '../../mocks/platform/slots.ts';
import type { World } from '../../mocks/platform/world.ts';

/** The office's act, or undefined when it is not one of booking. What an act names and nobody has, is named all the same. */
export function bookingRequestOf(
  act: Act,
  at: string,
  world: World,
  unknownId: string,
): OfficeAct | undefined {
  const { practice, booking } = world;
  const gp = clinicianOf(practice);
  const text = textOf(act);
  switch (act.type) {
    case 'office.publishes': {
      const slots = act.slots.map((sketch) => {
        const { clinicianHerId: clinician, start, end, kind } = slotOf(practice, sketch);
        return { clinician, start, end, kind };
      });
      return { type: act.type, slots };
    }
    case 'office.withdraws': {
      const slot = booking.slot(act.slot ?? 1);
      return { type: act.type, clinician: slot?.clinicianHerId ?? gp, start: slot?.start ?? at };
    }
    case 'office.closes-period':
      return { type: act.type, from: act.from, until: act.until };
    case 'office.takes-requests-only':
      return { type: act.type };
    case 'office.allocates': {
      const { start, end, kind } = slotOf(practice, act);
      const request = booking.request(act.request ?? 1) ?? unknownId;
      return { type: act.type, clinician: gp, request, start, end, kind, text };
    }
    case 'office.pushes': {
      const { start, end, kind } = slotOf(practice, act);
      const citizen = citizenNamed(practice, act.citizen).nationalId;
      return { type: act.type, clinician: gp, citizen, start, end, kind, text };
    }
    case 'office.calls-off': {
      const appointment = booking.appointment(act.appointment ?? 1);
      const citizen = citizenNamed(practice, appointment?.citizen).nationalId;
      const clinician = appointment?.clinicianHerId ?? gp;
      return { type: act.type, clinician, citizen, start: appointment?.start ?? at, text };
    }
    default:
      return undefined;
  }
}
