/**
 * The door to the machines: the situation of a scenario as a value, what it permits, and what follows from an
 * act. Nothing else in the project calls XState.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import { appointmentBooking } from '../appointment-booking.ts';
import { type Act, type ActType, isOfficeAct } from '../contract/acts.ts';
import type { Service } from '../contract/services.ts';
import { eConsultation } from '../e-consultation.ts';
import { gpPanel, isPanelAct, panelAfter, panelAtFirst, panelPermission } from '../gp-panel.ts';
import { officeContact } from '../office-contact.ts';
import { prescriptionRenewal } from '../prescription-renewal.ts';
import { addSeconds, epochOf } from '../workdays.ts';
import { accountPermission, accountsAfter, isAccountAct } from './accounts.ts';
import { bookingPermission, bookingsAfter, isBookingAct, isOfBooking, noBookings } from './bookings.ts';
import { barrierTo } from './eligibility.ts';
import { heardWhileDown, isLeftOpenByOutage } from './outage.ts';
import type { Conversation, ConversationService, Situation } from './situation.ts';

/** The machine of each service: of its conversations, or of the panel, which is one from the beginning. */
export const machines = {
  'e-consultation': eConsultation,
  'prescription-renewal': prescriptionRenewal,
  'appointment-booking': appointmentBooking,
  'office-contact': officeContact,
  'gp-panel': gpPanel,
} as const satisfies Record<Service, AnyStateMachine>;

/** Which service an act opens a conversation in. */
const OPENERS: Partial<Record<ActType, ConversationService>> = {
  'citizen.asks': 'e-consultation',
  'citizen.requests': 'prescription-renewal',
  'citizen.enquires': 'office-contact',
  'citizen.resumes': 'office-contact',
  'clinician.opens': 'e-consultation',
  'office.opens': 'office-contact',
  'office.writes-one-way': 'office-contact',
};

/**
 * `permitted`: must be accepted. `forbidden`: must be refused, and nothing changes. `unsettled`: no source
 * says; neither is judged.
 */
export type Permission = 'permitted' | 'forbidden' | 'unsettled';

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([outer, inner]) => `${outer}.${nameOf(inner)}`)
    .join('+');
}

function conversationOf(service: ConversationService, snapshot: AnyMachineSnapshot): Conversation {
  return { service, state: nameOf(snapshot.value), facts: snapshot.context, snapshot };
}

function unopened(service: ConversationService): Conversation {
  const [snapshot] = initialTransition(machines[service] as AnyStateMachine);
  return conversationOf(service, snapshot);
}

function move(conversation: Conversation, act: Act, at: string): Conversation {
  const machine = machines[conversation.service] as AnyStateMachine;
  const [snapshot] = transition(machine, conversation.snapshot, { ...act, at });
  return conversationOf(conversation.service, snapshot);
}

function can(conversation: Conversation, act: Act, at: string): boolean {
  return conversation.snapshot.can({ ...act, at });
}

/** The situation in which a scenario begins. */
export function beginning(start: string): Situation {
  return {
    now: start,
    conversations: [],
    panel: panelAtFirst(),
    accounts: {},
    bookings: noBookings,
    draft: undefined,
    isDown: false,
    actedWhileDown: [],
  };
}

/** The conversation an act is about: the one it opens (still unopened), the one it names, or none. */
export function conversationAbout(situation: Situation, act: Act): Conversation | undefined {
  const opens = OPENERS[act.type];
  if (opens) return unopened(opens);
  const isOfPanel = isPanelAct(act) || isAccountAct(act) || isBookingAct(act);
  if (isOfPanel || !isConversational(act.type)) return undefined;
  return situation.conversations[numberOf(act) - 1];
}

/** The service an act belongs to by its kind alone; acts that several services share belong to the first. */
export function serviceOfAct(act: Act): Service {
  const { type } = act;
  if (isPanelAct(act) || isAccountAct(act)) return 'gp-panel';
  if (isBookingAct(act)) return 'appointment-booking';
  if (type === 'office.renews' || type === 'office.declines') return 'prescription-renewal';
  if (type === 'clinician.redirects' || isDrafting(type)) return 'office-contact';
  return OPENERS[type] ?? 'e-consultation';
}

/** Whether an act, when permitted, starts a conversation. */
export function opensConversation(act: Act): boolean {
  return OPENERS[act.type] !== undefined;
}

/** The number of the conversation an act names; 1 unless said. */
export function numberOf(act: Act): number {
  return ('conversation' in act ? act.conversation : undefined) ?? 1;
}

/** Whether acts of this type concern one conversation; the others come from calendar and network, or are drafts. */
export function isConversational(type: ActType): boolean {
  return !isSurrounding(type) && !isDrafting(type) && !isOfBooking(type);
}

/** Acts of calendar and network, which all conversations hear of; a rejection concerns one. */
export function isSurrounding(type: ActType): boolean {
  return type.startsWith('calendar.') || (type.startsWith('network.') && type !== 'network.rejects');
}

function isDrafting(type: ActType): boolean {
  return type === 'citizen.drafts' || type === 'citizen.discards';
}

/** An act as the machines know it: resuming a draft is sending what it holds; without one there is nothing to send. */
function meant({ draft, isDown }: Situation, act: Act): Act | undefined {
  const sent =
    act.type === 'citizen.resumes' ? draft && { ...draft, type: 'citizen.enquires' as const } : act;
  return sent && isDown ? heardWhileDown(sent) : sent;
}

/** What the lifecycle says to an act at an instant. */
export function permission(situation: Situation, act: Act, at: string): Permission {
  if (isLeftOpenByOutage(situation, act, numberOf(act))) return 'unsettled';
  if (isPanelAct(act)) return panelPermission(situation.panel, act);
  if (isAccountAct(act)) return accountPermission(situation.accounts, act);
  const barred = barrierTo(act, situation, at);
  if (barred) return barred;
  if (isBookingAct(act)) return bookingPermission(situation.bookings, act, at);
  if (isSurrounding(act.type) || act.type === 'citizen.drafts') return 'permitted';
  if (act.type === 'citizen.discards') return situation.draft ? 'permitted' : 'forbidden';
  const conversation = conversationAbout(situation, act);
  const event = meant(situation, act);
  if (conversation && event && can(conversation, event, at)) return 'permitted';
  // What befalls a message on the way is nobody's to refuse.
  if (act.type === 'network.rejects') return 'unsettled';
  if (!conversation) return 'forbidden';
  const isUnsettled = Object.values(conversation.snapshot.getMeta()).some((meta) =>
    (meta as { unsettled?: readonly string[] } | undefined)?.unsettled?.includes(act.type),
  );
  return isUnsettled ? 'unsettled' : 'forbidden';
}

/** The situation after an act; a forbidden act changes nothing but the time. */
export function after(situation: Situation, act: Act, at: string): Situation {
  if (permission(situation, act, at) !== 'permitted') return { ...situation, now: at };
  if (isPanelAct(act)) return { ...situation, now: at, panel: panelAfter(situation.panel, act) };
  if (isAccountAct(act)) return { ...situation, now: at, accounts: accountsAfter(situation.accounts, act) };
  if (isBookingAct(act)) {
    return { ...situation, now: at, bookings: bookingsAfter(situation.bookings, act, at) };
  }
  if (act.type === 'citizen.drafts') return { ...situation, now: at, draft: act };
  if (act.type === 'citizen.discards') return { ...situation, now: at, draft: undefined };
  const event = meant(situation, act);
  if (!event) return { ...situation, now: at };
  if (isSurrounding(act.type))
    return { ...surroundedBy(situation, event, at), ...outageAfter(situation, act) };
  const conversation = conversationAbout(situation, act);
  if (!conversation) return { ...situation, now: at };
  const moved = move(conversation, event, at);
  const conversations = opensConversation(act)
    ? [...situation.conversations, moved]
    : situation.conversations.map((each) => (each === conversation ? moved : each));
  const draft = act.type === 'citizen.resumes' ? undefined : situation.draft;
  return { ...situation, now: at, conversations, draft, ...outageAfter(situation, act) };
}

/** The situation after an act of calendar or network, which all hear of. */
function surroundedBy(situation: Situation, event: Act, at: string): Situation {
  const conversations = situation.conversations.map((each) =>
    can(each, event, at) ? move(each, event, at) : each,
  );
  return { ...situation, now: at, conversations, bookings: bookingsAfter(situation.bookings, event, at) };
}

function outageAfter(situation: Situation, act: Act): Pick<Situation, 'isDown' | 'actedWhileDown'> {
  const { isDown, actedWhileDown } = situation;
  if (act.type === 'network.goes-down' || act.type === 'network.comes-up') {
    return { isDown: !isDown, actedWhileDown: [] };
  }
  const isKept = isDown && isOfficeAct(act);
  return { isDown, actedWhileDown: isKept ? [...actedWhileDown, numberOf(act)] : actedWhileDown };
}

/** The instant of a step: each act takes one second, and the calendar's acts jump ahead, never back. */
export function instantOf(act: Act, now: string): string {
  const next = addSeconds(now, 1);
  if (act.type !== 'calendar.reaches') return next;
  return epochOf(act.instant) > epochOf(next) ? act.instant : next;
}
