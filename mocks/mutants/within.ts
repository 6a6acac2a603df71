/** Keeps a fault within one service, so that it breaks that service's rule and no other's. */
import type { Behaviour } from '../reference/behaviour.ts';
import type { Conversation } from '../reference/office.ts';
import type { Mutant } from './mutant.ts';

type Service = Conversation['service'];

/** The mutant with its fault in messages and conversations of the service alone; the rest conforms. */
export function within(service: Service, mutant: Mutant): Mutant {
  return {
    ...mutant,
    breaks: (conforming) => {
      const faulty: Behaviour = { ...conforming, ...mutant.breaks(conforming) };
      const ofMessage = ({ type }: { type: string }) =>
        type === conforming.profile.messageTypes.value[service] ? faulty : conforming;
      const of = (conversation: Conversation) => (conversation.service === service ? faulty : conforming);
      return {
        ...faulty,
        entriesFor: (office, message) => ofMessage(message).entriesFor(office, message),
        entriesForSent: (office, message) => ofMessage(message).entriesForSent(office, message),
        codeOf: (conversation, act) => of(conversation).codeOf(conversation, act),
        typeOf: (conversation) => of(conversation).typeOf(conversation),
        textsOf: (conversation, act) => of(conversation).textsOf(conversation, act),
        referenceOf: (conversation, act) => of(conversation).referenceOf(conversation, act),
        chargeFor: (conversation, act) => of(conversation).chargeFor(conversation, act),
        tasksFor: (conversation, task) => of(conversation).tasksFor(conversation, task),
        endsTask: (conversation, act) => of(conversation).endsTask(conversation, act),
        dueOn: (conversation, waitingSince) => of(conversation).dueOn(conversation, waitingSince),
        // An act in no conversation is the mutant's own to sort out.
        objectionTo: (conversation, act) =>
          (conversation ? of(conversation) : faulty).objectionTo(conversation, act),
      };
    },
  };
}

/** All of a service's mutants, each kept within it. */
export function allWithin<Id extends string>(
  service: Service,
  mutants: Readonly<Record<Id, readonly [Mutant, ...Mutant[]]>>,
): Record<Id, [Mutant, ...Mutant[]]> {
  const entries = Object.entries<readonly Mutant[]>(mutants).map(([id, variants]) => [
    id,
    variants.map((mutant) => within(service, mutant)),
  ]);
  return Object.fromEntries(entries) as Record<Id, [Mutant, ...Mutant[]]>;
}
