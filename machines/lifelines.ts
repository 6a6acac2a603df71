/** What has a lifecycle of its own in a situation: conversations; slots, requests and appointments; switches. */
import { bookingAbout } from './bookings.ts';
import type { Act } from './contract/acts.ts';
import { switchesOf } from './gp-panel.ts';
import { conversationAbout, type MachineService, type Situation } from './lifecycle.ts';

export interface Lifeline {
  readonly service: MachineService;
  readonly state: string;
}

/** All of a service, in the order in which they came to be. */
export function lifelinesOf(
  service: MachineService,
  { conversations, bookings, panel }: Situation,
): readonly Lifeline[] {
  if (service === 'gp-panel') return switchesOf(panel);
  return service === 'appointment-booking'
    ? bookings.all
    : conversations.filter((conversation) => conversation.service === service);
}

/** The one an act is about: as it stands, still unopened, or none. */
export function lifelineAbout(situation: Situation, act: Act): Lifeline | undefined {
  return conversationAbout(situation, act) ?? bookingAbout(situation.bookings, act);
}
