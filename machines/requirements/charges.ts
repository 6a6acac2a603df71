/** What a conversation costs the citizen. */
import type { DialogService } from '../contract/services.ts';
import { gathered } from './gathered.ts';
import { conversationsOf, messagesSent, topState } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Conversations that are charged: opened by the citizen, never referred to an appointment (Q5). */
function chargeable(service: DialogService, step: Step) {
  return conversationsOf(service, step).filter(
    ({ id, facts }) => facts.openedBy === 'citizen' && !facts.isReferred && !isRefused(step, id),
  );
}

/** Whether the office's act in a conversation was refused: then that is what was wrong. */
function isRefused({ outcome, conversationId }: Step, id: string): boolean {
  return outcome === 'refused' && conversationId === id;
}

/** All charges so far, by conversation. */
const chargesOf = gathered(({ charges }) => charges.map((charge) => [charge.conversation, charge] as const));

type Chargeable = ReturnType<typeof chargeable>[number];

/** Whether the charge of a conversation is due: while the message service is down, it may wait for the closing to be sent. */
function isClosed(step: Step, { state, facts }: Pick<Chargeable, 'state' | 'facts'>): boolean {
  return state === 'closed' && !facts.rejected && !step.after.isDown;
}

/** What the office has sent in a conversation so far. */
const answersIn = gathered((step) =>
  messagesSent(step).flatMap((each) => (each.refersTo ? [[each.refersTo.conversation, each] as const] : [])),
);

/**
 * Copayment and invoice fee, once when the conversation is closed, and at most once before. Where an answer was
 * rejected, no source says when it is charged: then at most once in a step.
 */
function chargedOnce(step: Step, { id, state, facts }: Chargeable): Mismatch | undefined {
  const isDue = isClosed(step, { state, facts });
  const charges = facts.rejected
    ? step.charges.filter(({ conversation }) => conversation === id)
    : chargesOf(step, id);
  const isWhole = charges.every(
    ({ items }) => items.includes('copayment') && items.includes('invoice-fee') && items.length === 2,
  );
  const isRight = isWhole && (isDue ? charges.length === 1 : charges.length <= 1);
  const items = charges.map((charge) => charge.items.join(' + ')).join('; ') || '–';
  return unless(
    isRight,
    isDue
      ? { nb: 'egenandel og fakturagebyr, én gang', en: 'copayment and invoice fee, once' }
      : { nb: 'egenandel og fakturagebyr, høyst én gang', en: 'copayment and invoice fee, at most once' },
    { nb: `${charges.length} ganger (${items})`, en: `${charges.length} times (${items})` },
  );
}

/** The rule that each conversation of a service is charged once. */
export function chargedOnceRule(service: DialogService) {
  return {
    needs: ['charges'],
    questions: ['Q5'],
    when: (step: Step) => chargeable(service, step).length > 0,
    situations: [
      {
        name: 'closed',
        words: { nb: 'en dialog som er avsluttet', en: 'a conversation that is closed' },
        occurs: (step: Step) => chargeable(service, step).some((each) => isClosed(step, each)),
      },
      {
        name: 'closed-after-replies',
        words: {
          nb: 'en dialog som er avsluttet etter mer enn ett svar',
          en: 'a conversation that is closed after more than one answer',
        },
        occurs: (step: Step) =>
          chargeable(service, step).some(
            (each) => isClosed(step, each) && answersIn(step, each.id).length > 1,
          ),
      },
    ],
    ensures: (step: Step) =>
      firstMismatch(
        ...chargeable(service, step).map((conversation) => () => chargedOnce(step, conversation)),
      ),
  } as const;
}

/** The rule that no conversation of a service is ever charged. */
export function neverChargedRule(service: DialogService) {
  return {
    needs: ['charges'],
    when: (step: Step) => conversationsOf(service, step).length > 0,
    situations: [
      {
        name: 'answered',
        words: { nb: 'en henvendelse som er besvart', en: 'an enquiry that is answered' },
        occurs: (step: Step) =>
          conversationsOf(service, step).some(({ state }) => topState(state) === 'answered'),
      },
    ],
    ensures: (step: Step) => {
      const charged = conversationsOf(service, step).filter(({ id }) => chargesOf(step, id).length > 0);
      return unless(
        charged.length === 0,
        { nb: 'ingenting å betale', en: 'nothing to pay' },
        { nb: 'henvendelsen er belastet', en: 'the enquiry is charged' },
      );
    },
  } as const;
}
