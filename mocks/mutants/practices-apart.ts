/** Faults of a record system that has several practices and mixes them up: it goes by the citizen, who is the same in all. */
import type { Behaviour } from '../reference/behaviour.ts';
import type { Conversation, Office } from '../reference/office.ts';
import type { Mutant } from './mutant.ts';

/** What such a system finds of the same citizens at other practices, where it has no business to look. */
interface Elsewhere {
  /** The offices with the same citizens beside the one told by `isOwn`. */
  readonly officesBeside: (isOwn: (office: Office) => boolean) => readonly Office[];
  /** The conversation of the same citizen in the same service at another office. */
  readonly conversationLike: (conversation: Conversation) => Conversation | undefined;
}

/** A fault across practices. It gets to know an office when that one first reads its inbox. */
function across(
  fault: string,
  shortest: number,
  breaks: (elsewhere: Elsewhere, conforming: Behaviour) => Partial<Behaviour>,
): Mutant {
  return {
    fault,
    shortest,
    breaks: (conforming) => {
      const sharing = new Map<string, Set<Office>>();
      const met = ({ provision }: Office) => {
        const key = provision.citizens[0]?.nationalId ?? '';
        const offices = sharing.get(key) ?? new Set();
        sharing.set(key, offices);
        return offices;
      };
      const officesBeside: Elsewhere['officesBeside'] = (isOwn) => {
        const together = [...sharing.values()].find((offices) => [...offices].some(isOwn)) ?? [];
        return [...together].filter((office) => !isOwn(office));
      };
      const conversationLike: Elsewhere['conversationLike'] = (conversation) =>
        officesBeside(({ conversations }) => conversations.get(conversation.id) === conversation)
          .flatMap(({ conversations }) => [...conversations.values()])
          .find(
            ({ citizen, service }) => citizen === conversation.citizen && service === conversation.service,
          );
      return {
        ...breaks({ officesBeside, conversationLike }, conforming),
        passesOver: (office) => {
          met(office).add(office);
          return conforming.passesOver(office);
        },
      };
    },
  };
}

/** Fewer characters are no sentence. */
const SENTENCE_MIN = 20;

/** Faults that show something of one practice in another. */
export const mixedUp: readonly Mutant[] = [
  across(
    'answers a citizen in the conversation with another practice',
    3,
    ({ conversationLike }, conforming) => ({
      referenceOf: (conversation, act) =>
        conforming.referenceOf(conversationLike(conversation) ?? conversation, act),
    }),
  ),
  across(
    'files what a citizen writes in the conversation with another practice',
    2,
    ({ officesBeside }, conforming) => ({
      entriesFor: (office, message) =>
        conforming.entriesFor(office, message).map((entry) => {
          const conversations = officesBeside((each) => each === office).flatMap((each) => [
            ...each.conversations.values(),
          ]);
          const other = conversations.find(({ citizen }) => citizen === entry.journal);
          return { ...entry, conversation: other?.id ?? entry.conversation };
        }),
    }),
  ),
  across('shows the tasks of a citizen at all practices', 2, ({ conversationLike }, conforming) => ({
    tasksFor: (conversation, task) => {
      const other = conversationLike(conversation);
      const all = conforming.tasksFor(conversation, task);
      return other?.waitingSince ? [...all, { ...task, conversation: other.id }] : all;
    },
  })),
  across('shows one calendar for all practices', 3, ({ officesBeside }, conforming) => ({
    entriesOf: (calendar, now) => {
      const others = officesBeside((each) => each.calendar === calendar).map((each) => each.calendar);
      return [calendar, ...others].flatMap((each) => conforming.entriesOf(each, now));
    },
  })),
  across('sends what it writes by the access of another practice', 2, ({ officesBeside }, conforming) => ({
    accessFor: (office) => {
      const [other] = officesBeside((each) => each === office);
      return conforming.accessFor(other ?? office);
    },
  })),
  across('answers as the GP of the practice provisioned first', 3, ({ officesBeside }, conforming) => ({
    partiesOf: (office, sender, receiver) => {
      const [first] = officesBeside((each) => each === office);
      const gp = first?.provision.clinicians[0];
      const clinician = gp && sender.clinician && { ...sender.clinician, ...gp, role: sender.clinician.role };
      return conforming.partiesOf(office, clinician ? { ...sender, clinician } : sender, receiver);
    },
  })),
  across(
    'files the sentence by which the citizen turned to another practice, of the two',
    2,
    ({ officesBeside }, conforming) => {
      const written = new Map<string, string>();
      const keyOf = (office: Office, citizen: string) => `${office.provision.practice} ${citizen}`;
      return {
        entriesFor: (office, message) =>
          conforming.entriesFor(office, message).map((entry) => {
            if (message.refersTo || entry.text.length < SENTENCE_MIN) return entry;
            const others = officesBeside((each) => each === office);
            written.set(keyOf(office, entry.journal), entry.text);
            const [text] = others.flatMap((each) => written.get(keyOf(each, entry.journal)) ?? []);
            return { ...entry, text: text ?? entry.text };
          }),
      };
    },
  ),
];

/** Closing at one practice closes the citizen's conversations at all. */
export const closedEverywhere: Mutant = across(
  'refuses to answer a citizen whose conversation with another practice is closed',
  4,
  ({ conversationLike }, conforming) => ({
    objectionTo: (conversation, act) =>
      (conversation && conversationLike(conversation)?.isClosed ? 'Dialogen er avsluttet' : undefined) ??
      conforming.objectionTo(conversation, act),
  }),
);

/** One calendar of slots for all practices. */
export const takenEverywhere: Mutant = across(
  'refuses a slot that is taken at another practice',
  4,
  ({ officesBeside }, conforming) => ({
    objectionToReservation: (calendar, slot, now) => {
      const others = officesBeside((each) => each.calendar === calendar).map((each) => each.calendar);
      const isTaken = others.some(({ slots }) =>
        slots.some((each) => each.start === slot.start && each.isTaken),
      );
      return isTaken ? 'Timen er tatt' : conforming.objectionToReservation(calendar, slot, now);
    },
  }),
);

/** Ids counted by each practice for itself, without saying which. */
export const numberedAlike: Mutant = {
  fault: 'gives the messages of each practice the same ids',
  shortest: 2,
  breaks: ({ idOf }) => ({
    idOf: (office, number) =>
      idOf({ ...office, provision: { ...office.provision, practice: 'every practice' } }, number),
  }),
};
