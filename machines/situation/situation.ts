/** Where a scenario stands, as a value: what each family of acts keeps there. */
import type { AnyMachineSnapshot } from 'xstate';
import type { BookingFacts } from '../booking.ts';
import type { ConsentLevel, NotificationChannel } from '../contract/acts/gp-panel.ts';
import type { ActOf, CitizenName } from '../contract/acts.ts';
import type { Limits } from '../contract/profile.ts';
import type { DialogService, Service } from '../contract/services.ts';
import type { ConversationFacts } from '../conversation.ts';
import type { PanelFacts } from '../gp-panel.ts';

/** The services whose conversations have a lifecycle. */
export type ConversationService = Exclude<Service, 'gp-panel' | 'appointment-booking'>;

export interface Conversation {
  readonly service: ConversationService;
  /** The state by name, innermost last: `awaiting-answer.overdue`. */
  readonly state: string;
  readonly facts: ConversationFacts;
  readonly snapshot: AnyMachineSnapshot;
}

export interface Booking {
  readonly service: 'appointment-booking';
  readonly state: string;
  readonly facts: BookingFacts;
  readonly snapshot: AnyMachineSnapshot;
}

/** All bookings in the order in which they came to be, and how the office's calendar stands. */
export interface Bookings {
  readonly all: readonly Booking[];
  /** How many appointments have been made. */
  readonly appointments: number;
  readonly closed: readonly { readonly from: string; readonly until: string }[];
  readonly requestsOnly: boolean;
}

/** The GP's panel: which services are on, and what is remembered. */
export interface Panel {
  readonly isOn: Readonly<Record<DialogService, boolean>>;
  readonly facts: PanelFacts;
  readonly snapshot: AnyMachineSnapshot;
}

/** What a citizen has settled with Helsenorge. */
export interface Account {
  readonly isLoggedIn: boolean;
  readonly consent: ConsentLevel;
  readonly notifiedBy: NotificationChannel;
}

/** The accounts that are not as they were at first. */
export type Accounts = Readonly<Partial<Record<CitizenName, Account>>>;

/** Where a scenario stands: the time, and what there is, each in the order in which it came to be. */
export interface Situation {
  readonly now: string;
  /** What citizens can send at the most. */
  readonly limits: Limits;
  /** Whether a locum works at the office; where none does, nobody is on a vacant list. */
  readonly hasLocum: boolean;
  readonly conversations: readonly Conversation[];
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
