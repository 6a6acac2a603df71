/** Drawn faults in the office's acts in a conversation: refused or let through, said wrongly, charged wrongly. */
import fc from 'fast-check';
import type { Behaviour, ConversationAct } from '../../reference/behaviour.ts';
import type { Conversation } from '../../reference/office.ts';
import { type Family, numberUpTo, oneOf, type When } from './drawn-fault.ts';
import { certainText } from './texts.ts';

type Service = Conversation['service'];
type OfAct = When<[conversation: Conversation, act: ConversationAct]>;

const ACTS: Readonly<Partial<Record<Service, readonly ConversationAct['type'][]>>> = {
  'e-consultation': ['clinician.answers', 'clinician.closes', 'clinician.refers'],
  'office-contact': ['clinician.answers', 'clinician.redirects'],
  'prescription-renewal': ['office.renews', 'office.declines'],
};
/** The longest text that the office writes in an act. */
const LONGEST = 32_000;

const OFFICE_OPENED = 'where the office opened the conversation';
const NOTHING_WAITS = 'where nothing waits for an answer';

const counted = (name: string, max: number, countOf: (conversation: Conversation) => number) =>
  fc.tuple(numberUpTo(max, 1), fc.boolean()).map(
    ([n, isOnce]): OfAct => ({
      family: isOnce ? 'the n-th time only' : 'from the n-th on',
      when: isOnce ? `after ${n} ${name} alone` : `after ${n} ${name} or more`,
      isMet: (conversation) => (isOnce ? countOf(conversation) === n : countOf(conversation) >= n),
    }),
  );

function triggers(service: Service): fc.Arbitrary<OfAct> {
  const ofText = certainText(LONGEST).map(
    (text): OfAct => ({ ...text, isMet: (_conversation, act) => text.isMet(act.text) }),
  );
  if (service === 'prescription-renewal') return ofText;
  return fc.oneof(
    ofText,
    counted('answers', 14, ({ answers }) => answers),
    counted('replies', 10, ({ replies }) => replies),
    fc.constant<OfAct>({
      family: 'in certain states',
      when: OFFICE_OPENED,
      isMet: ({ openedBy }) => openedBy === 'office',
    }),
    fc.constant<OfAct>({
      family: 'in certain states',
      when: NOTHING_WAITS,
      isMet: ({ waitingSince }) => waitingSince === undefined,
    }),
  );
}

type Faulty = (isMet: OfAct['isMet'], conforming: Behaviour) => Partial<Behaviour>;

const EFFECTS: Readonly<Record<string, Faulty>> = {
  'says something else': (isMet, { textsOf }) => ({
    textsOf: (conversation, act) => (isMet(conversation, act) ? ['Se vedlegg.'] : textsOf(conversation, act)),
  }),
  'says it twice': (isMet, { textsOf }) => ({
    textsOf: (conversation, act) => {
      const texts = textsOf(conversation, act);
      return isMet(conversation, act) ? [...texts, ...texts] : texts;
    },
  }),
  'loses the last word': (isMet, { textsOf }) => ({
    textsOf: (conversation, act) =>
      textsOf(conversation, act).map((text) =>
        isMet(conversation, act) ? [...text].slice(0, -4).join('') || '…' : text,
      ),
  }),
  'marks it as another kind of answer': (isMet, { codeOf, profile }) => ({
    codeOf: (conversation, act) => {
      const code = codeOf(conversation, act);
      if (!isMet(conversation, act)) return code;
      return code === profile.answerCode.value ? profile.referralCode.value : profile.answerCode.value;
    },
  }),
  'refers to no message': (isMet, { referenceOf }) => ({
    referenceOf: (conversation, act) => {
      const reference = referenceOf(conversation, act);
      return isMet(conversation, act) ? { ...reference, parent: `${reference.parent}-x` } : reference;
    },
  }),
  'is refused': (isMet, { objectionTo }) => ({
    objectionTo: (conversation, act) =>
      conversation && isMet(conversation, act) ? 'Kan ikke gjøres nå' : objectionTo(conversation, act),
  }),
  'leaves the task open': (isMet, { endsTask }) => ({
    endsTask: (conversation, act) => !isMet(conversation, act) && endsTask(conversation, act),
  }),
  'charges anew': (isMet, { chargeFor }) => ({
    chargeFor: (conversation, act) =>
      isMet({ ...conversation, answers: conversation.answers - 1 }, act)
        ? ['copayment', 'invoice-fee']
        : chargeFor(conversation, act),
  }),
};

/** What is no fault: it changes nothing, or no source says what would be right. */
function isNone(service: Service, { when }: OfAct, effect: string): boolean {
  if (effect === 'leaves the task open') return when === NOTHING_WAITS;
  if (effect === 'charges anew') return when === OFFICE_OPENED || service === 'prescription-renewal';
  return effect === 'marks it as another kind of answer' && service === 'office-contact';
}

/** An act of a service's conversations goes wrong, now and then. */
export const answeringFaults = (service: Service): Family =>
  fc
    .tuple(triggers(service), oneOf(...(ACTS[service] ?? [])), fc.constantFrom(...Object.entries(EFFECTS)))
    .filter(([trigger, , [effect]]) => !isNone(service, trigger, effect))
    .map(([trigger, type, [effect, faulty]]) => {
      const isMet: OfAct['isMet'] = (conversation, act) =>
        conversation.service === service && act.type === type && trigger.isMet(conversation, act);
      return {
        family: trigger.family,
        service,
        fault: `${type} ${trigger.when} ${effect}`,
        breaks: (conforming) => faulty(isMet, conforming),
      };
    });

/** An act that is to be refused is let through: in a closed conversation, or where all has been answered. */
export const lettingThrough = (service: 'e-consultation' | 'prescription-renewal'): Family =>
  fc
    .tuple(numberUpTo(service === 'e-consultation' ? 6 : 1), oneOf(...(ACTS[service] ?? [])))
    .map(([n, type]) => ({
      family: 'in certain states',
      service,
      fault: `${type} is let through where all is over, after ${n} answers or more`,
      breaks: ({ objectionTo }) => ({
        objectionTo: (conversation, act) =>
          conversation?.service === service && act.type === type && conversation.answers >= n
            ? undefined
            : objectionTo(conversation, act),
      }),
    }));
