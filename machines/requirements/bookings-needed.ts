/** The situations that the rules of taken and of freed slots need. */
import { hasCancelled } from './appointments.ts';
import { callsOff } from './called-off.ts';
import type { NeededSituation } from './requirement.ts';
import { isContested, reservesFreed } from './reservations.ts';
import { mightOffer, mustOffer } from './slot-offers.ts';

/** What of a slot that is taken is tried. */
export const takenSituations: readonly NeededSituation[] = [
  {
    name: 'looked-for',
    words: {
      nb: 'noen ser etter timer den dagen en time er tatt',
      en: 'somebody looks for slots on a day on which one is taken',
    },
    occurs: (step) => mightOffer(step, 'taken'),
  },
  {
    name: 'contested',
    words: {
      nb: 'noen reserverer en time som en annen også vil ha eller har fått',
      en: 'a slot is reserved that another citizen wants too or has',
    },
    occurs: isContested,
  },
];

/** What becomes of an appointment that is cancelled or called off, and of its slot. */
export const freedSituations: readonly NeededSituation[] = [
  {
    name: 'called-off',
    words: { nb: 'kontoret avlyser en time', en: 'the office calls an appointment off' },
    occurs: callsOff,
  },
  {
    name: 'cancelled',
    words: {
      nb: 'kontorets kalender etter en avbestilling',
      en: "the office's calendar after a cancellation",
    },
    occurs: hasCancelled,
  },
  {
    name: 'offered-again',
    words: {
      nb: 'noen ser etter timer den dagen en time er frigjort',
      en: 'somebody looks for slots on a day on which one was freed',
    },
    occurs: (step) => mustOffer(step, 'freed'),
  },
  {
    name: 'reserved-again',
    words: {
      nb: 'noen reserverer en time som er frigjort',
      en: 'somebody reserves a slot that was freed',
    },
    occurs: reservesFreed,
  },
];
