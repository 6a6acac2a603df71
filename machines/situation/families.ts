/** Every family of acts. */
import { ACT_TYPES, type Act, type ActType } from '../contract/acts.ts';
import { accountFamily } from './accounts.ts';
import { bookingFamily } from './bookings.ts';
import { conversationFamily } from './conversations.ts';
import { draftFamily } from './drafts.ts';
import { falteringFamily } from './faltering.ts';
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
  falteringFamily,
];

function ownerOf(type: ActType): Family {
  const owner = families.find((each) => each.owns({ type } as Act));
  if (!owner) throw new RangeError(`${type} is of no family: name it in one of machines/situation`);
  return owner;
}

const OWNERS = Object.fromEntries(ACT_TYPES.map((type) => [type, ownerOf(type)])) as Record<ActType, Family>;

/** The family that an act is of. */
export function familyOf({ type }: Act): Family {
  return OWNERS[type];
}
