/** A call that is to falter: nobody hears of it, and nothing of the lifecycles depends on it. */
import type { ActOf } from '../contract/acts.ts';
import { type Family, isOneOf, withoutLifelines } from './family.ts';

export const falteringFamily: Family<ActOf<'network.falters'>> = {
  owns: isOneOf(['network.falters']),
  serviceOf: () => 'e-consultation',
  permission: () => 'permitted',
  after: () => ({}),
  ...withoutLifelines,
};
