/**
 * The door to the machines: the situation of a scenario as a value, what it permits, and what follows from an
 * act. Nothing else in the project calls XState.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { Act, ActType, CitizenName } from './contract/acts.ts';
import type { Service } from './contract/services.ts';
import { eConsultation } from './e-consultation.ts';
import { addSeconds, epochOf } from './workdays.ts';

/** The machine of each service whose conversations have a lifecycle. */
export const machines = { 'e-consultation': eConsultation } as const satisfies Partial<
  Record<Service, AnyStateMachine>
>;
export type MachineService = keyof typeof machines;

/** Which service an act opens a conversation in. */
const OPENERS: Partial<Record<ActType, MachineService>> = {
  'citizen.asks': 'e-consultation',
  'clinician.opens': 'e-consultation',
};

/** What the rules may ask of a conversation, whichever service it belongs to. */
export interface ConversationFacts {
  readonly citizen: CitizenName;
  readonly openedBy: 'citizen' | 'office' | undefined;
  readonly askedAt: string | undefined;
  readonly dueOn: string | undefined;
  readonly isReferred: boolean;
  readonly delayed: number;
}

export interface Conversation {
  readonly service: MachineService;
  /** The state by name, innermost last: `awaiting-answer.overdue`. */
  readonly state: string;
  readonly facts: ConversationFacts;
  readonly snapshot: AnyMachineSnapshot;
}

/** Where a scenario stands: the time, and each conversation in the order in which it was opened. */
export interface Situation {
  readonly now: string;
  readonly conversations: readonly Conversation[];
}

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

function conversationOf(service: MachineService, snapshot: AnyMachineSnapshot): Conversation {
  return { service, state: nameOf(snapshot.value), facts: snapshot.context, snapshot };
}

function unopened(service: MachineService): Conversation {
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
  return { now: start, conversations: [] };
}

/** The conversation an act is about: the one it opens (still unopened), the one it names, or none. */
export function conversationAbout(situation: Situation, act: Act): Conversation | undefined {
  const opens = OPENERS[act.type];
  if (opens) return unopened(opens);
  return isConversational(act.type) ? situation.conversations[numberOf(act) - 1] : undefined;
}

/** Whether an act, when permitted, starts a conversation. */
export function opensConversation(act: Act): boolean {
  return OPENERS[act.type] !== undefined;
}

/** The number of the conversation an act names; 1 unless said. */
export function numberOf(act: Act): number {
  return ('conversation' in act ? act.conversation : undefined) ?? 1;
}

/** Whether acts of this type concern one conversation; the others come from calendar and network. */
export function isConversational(type: ActType): boolean {
  return !type.startsWith('calendar.') && !type.startsWith('network.');
}

/** What the lifecycle says to an act at an instant. */
export function permission(situation: Situation, act: Act, at: string): Permission {
  if (!isConversational(act.type)) return 'permitted';
  const conversation = conversationAbout(situation, act);
  if (!conversation) return 'forbidden';
  if (can(conversation, act, at)) return 'permitted';
  const isUnsettled = Object.values(conversation.snapshot.getMeta()).some((meta) =>
    (meta as { unsettled?: readonly string[] } | undefined)?.unsettled?.includes(act.type),
  );
  return isUnsettled ? 'unsettled' : 'forbidden';
}

/** The situation after an act; a forbidden act changes nothing but the time. */
export function after(situation: Situation, act: Act, at: string): Situation {
  if (!isConversational(act.type)) {
    const conversations = situation.conversations.map((conversation) =>
      can(conversation, act, at) ? move(conversation, act, at) : conversation,
    );
    return { now: at, conversations };
  }
  const conversation = conversationAbout(situation, act);
  if (!conversation || !can(conversation, act, at)) return { ...situation, now: at };
  const moved = move(conversation, act, at);
  if (OPENERS[act.type]) return { now: at, conversations: [...situation.conversations, moved] };
  const conversations = situation.conversations.map((each) => (each === conversation ? moved : each));
  return { now: at, conversations };
}

/** The instant of a step: each act takes one second, and the calendar's acts jump ahead, never back. */
export function instantOf(act: Act, now: string): string {
  const next = addSeconds(now, 1);
  if (act.type !== 'calendar.reaches') return next;
  return epochOf(act.instant) > epochOf(next) ? act.instant : next;
}
