/** Every family of acts. */
import type { Act } from '../contract/acts.ts';
import { accountFamily } from './accounts.ts';
import { bookingFamily } from './bookings.ts';
import { conversationFamily } from './conversations.ts';
import { draftFamily } from './drafts.ts';
import type { Family } from './family.ts';
import { panelFamily } from './panel.ts';
import { surroundingFamily } from './surroundings.ts';

export const families: readonly Family[] = [
  conversationFamily,
  bookingFamily,
  panelFamily,
  accountFamily,
  draftFamily,
  surroundingFamily,
];

/** The family that an act is of. */
export function familyOf(act: Act): Family {
  const family = families.find((each) => each.owns(act));
  if (!family) throw new RangeError(`${act.type} is of no family: name it in one of machines/situation`);
  return family;
}
