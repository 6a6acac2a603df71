/** The conversations of a scenario: which one an act is about, what its machine says to the act, and what follows. */
import type { AnyMachineSnapshot } from 'xstate';
import type { Act, ActOf, ActType } from '../contract/acts.ts';
import { numberOf } from '../conversation.ts';
import { meant } from './drafts.ts';
import { type Family, isOneOf } from './family.ts';
import { firstOf, follow, isLeftOpen, stateOf } from './machines.ts';
import { actedWhileDown, heard } from './outage.ts';
import type { Conversation, ConversationService, Situation } from './situation.ts';

const CONVERSATION_ACTS = [
  'citizen.asks',
  'citizen.requests',
  'citizen.enquires',
  'citizen.resumes',
  'citizen.replies',
  'clinician.answers',
  'clinician.closes',
  'clinician.refers',
  'clinician.redirects',
  'clinician.opens',
  'office.opens',
  'office.renews',
  'office.declines',
  'office.writes-one-way',
  'network.rejects',
] as const satisfies readonly ActType[];
type ConversationAct = ActOf<(typeof CONVERSATION_ACTS)[number]>;

/** Whether acts of a type concern one conversation. */
export function isConversational(type: ActType): boolean {
  return (CONVERSATION_ACTS as readonly ActType[]).includes(type);
}

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

/** The service of acts that go on with a conversation, where one service alone has them. */
const CONTINUED_IN: Partial<Record<ActType, ConversationService>> = {
  'office.renews': 'prescription-renewal',
  'office.declines': 'prescription-renewal',
  'clinician.redirects': 'office-contact',
};

/** Whether an act, when permitted, starts a conversation. */
export function opensConversation(act: Act): boolean {
  return OPENERS[act.type] !== undefined;
}

function conversationOf(service: ConversationService, snapshot: AnyMachineSnapshot): Conversation {
  return { service, state: stateOf(snapshot), facts: snapshot.context, snapshot };
}

const unopened: Readonly<Record<ConversationService, Conversation>> = {
  'e-consultation': conversationOf('e-consultation', firstOf('e-consultation')),
  'prescription-renewal': conversationOf('prescription-renewal', firstOf('prescription-renewal')),
  'office-contact': conversationOf('office-contact', firstOf('office-contact')),
};

function can({ limits }: Situation, { snapshot }: Conversation, act: Act, at: string): boolean {
  return snapshot.can({ ...act, at, limits });
}

function moved(
  { limits }: Situation,
  { service, snapshot }: Conversation,
  act: Act,
  at: string,
): Conversation {
  return conversationOf(service, follow(service, snapshot, { ...act, at, limits }));
}

/** The conversations after an act that all hear of: those move that it concerns. */
export function allAfter(situation: Situation, act: Act, at: string): Conversation[] {
  return situation.conversations.map((each) =>
    can(situation, each, act, at) ? moved(situation, each, act, at) : each,
  );
}

/** The conversations after an act that one alone hears of. */
export function oneAfter(situation: Situation, act: Act, at: string): Conversation[] {
  const named = situation.conversations[numberOf(act) - 1];
  return situation.conversations.map((each) =>
    each === named && can(situation, each, act, at) ? moved(situation, each, act, at) : each,
  );
}

/** An act as a conversation hears it: a draft as what it holds, and what is written while all is down as delayed. */
function heardOf(act: ConversationAct, situation: Situation): Act | undefined {
  const sent = meant(act, situation);
  return sent && heard(sent, situation);
}

/** The conversation an act is about: the one it opens (still unopened), the one it names, or none. */
export function conversationAbout(situation: Situation, act: Act): Conversation | undefined {
  const opens = OPENERS[act.type];
  if (opens) return unopened[opens];
  return conversationFamily.owns(act) ? situation.conversations[numberOf(act) - 1] : undefined;
}

export const conversationFamily: Family<ConversationAct> = {
  owns: isOneOf(CONVERSATION_ACTS),
  serviceOf: ({ type }) => CONTINUED_IN[type] ?? OPENERS[type] ?? 'e-consultation',
  permission(situation, act, at) {
    const conversation = conversationAbout(situation, act);
    const event = heardOf(act, situation);
    if (conversation && event && can(situation, conversation, event, at)) return 'permitted';
    // What befalls a message on the way is nobody's to refuse.
    if (act.type === 'network.rejects') return 'unsettled';
    return conversation && isLeftOpen(conversation.snapshot, act.type) ? 'unsettled' : 'forbidden';
  },
  after(situation, act, at) {
    const conversation = conversationAbout(situation, act);
    const event = heardOf(act, situation);
    if (!conversation || !event) return {};
    const next = moved(situation, conversation, event, at);
    return {
      conversations: opensConversation(act)
        ? [...situation.conversations, next]
        : situation.conversations.map((each) => (each === conversation ? next : each)),
      draft: act.type === 'citizen.resumes' ? undefined : situation.draft,
      actedWhileDown: actedWhileDown(act, situation),
    };
  },
  lifelines: ({ conversations }, service) => conversations.filter((each) => each.service === service),
  about: conversationAbout,
};
