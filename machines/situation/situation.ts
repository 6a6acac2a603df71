/** Where a scenario stands, as a value. */
import type { AnyMachineSnapshot } from 'xstate';
import type { ActOf } from '../contract/acts.ts';
import type { Service } from '../contract/services.ts';
import type { ConversationFacts } from '../conversation.ts';
import type { Panel } from '../gp-panel.ts';
import type { Accounts } from './accounts.ts';
import type { Bookings } from './bookings.ts';

/** The services whose conversations have a lifecycle. */
export type ConversationService = Exclude<Service, 'gp-panel' | 'appointment-booking'>;

export interface Conversation {
  readonly service: ConversationService;
  /** The state by name, innermost last: `awaiting-answer.overdue`. */
  readonly state: string;
  readonly facts: ConversationFacts;
  readonly snapshot: AnyMachineSnapshot;
}

/** Where a scenario stands: the time, and each conversation in the order in which it was opened. */
export interface Situation {
  readonly now: string;
  readonly conversations: readonly Conversation[];
  /** The GP's panel, and what citizens have settled with Helsenorge. */
  readonly panel: Panel;
  readonly accounts: Accounts;
  /** The office's slots, and the requests and appointments of citizens. */
  readonly bookings: Bookings;
  /** What a citizen has written and not sent. */
  readonly draft: ActOf<'citizen.drafts'> | undefined;
  /** Whether the message service is down, and in which conversations, by number, the office has acted since. */
  readonly isDown: boolean;
  readonly actedWhileDown: readonly number[];
}
