/** What an outage of the message service may not do: lose what the office sends, double it, or lose what came. */

import { isOfficeAct, textOf } from '../contract/acts.ts';
import type { DialogMessage } from '../contract/messages/message.ts';
import { WRITTEN_SERVICES } from '../contract/services.ts';
import { counted, MESSAGES } from '../contract/words.ts';
import { isAboutAppointments } from './booking-messages.ts';
import { isPutToTheTest, madeGood, sentOnceMore } from './faltering.ts';
import {
  messagesSent,
  newlyReceived,
  receiptsFor,
  saysOneThing,
  sentInConversation,
} from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

const isEnding = ({ act, before }: Step) => act.type === 'network.comes-up' && before.isDown;

/** Acts in conversations that the office accepted while the message service was down. */
const kept = (steps: readonly Step[]) =>
  steps.filter(
    ({ act, before, permission, outcome, conversationId }) =>
      before.isDown &&
      isOfficeAct(act) &&
      permission === 'permitted' &&
      outcome === 'accepted' &&
      conversationId !== undefined,
  );

/** Those of the outage that ends with the step. */
function keptUntil(step: Step): Step[] {
  const lastUp = step.past.findLastIndex(({ before }) => !before.isDown);
  return kept(step.past.slice(lastUp + 1));
}

/** The acts of the outage that ends with the step whose message one may be. */
export function keptFor(step: Step, message: DialogMessage): readonly Step[] {
  if (!isEnding(step)) return [];
  const id = message.refersTo?.conversation;
  if (id === undefined)
    return step.past.filter(({ before, act }) => before.isDown && textOf(act) === message.body.text);
  const acts = keptUntil(step).filter(({ conversationId }) => conversationId === id);
  return acts.slice(sentInConversation(step, id).indexOf(message)).slice(0, 1);
}

const released = ({ received }: Step) => received.filter(({ cause }) => cause === 'released');

/** Whether a message says what an act was to say, of its service and to what it answers, and closes when the act was to close. */
function says({ act, answers, conversationBefore, profile }: Step, message: DialogMessage): boolean {
  const { body, type, refersTo } = message;
  const isClosing = body.kind === 'answer' && body.code.value === profile.closingCode.value.value;
  return (
    body.text === textOf(act) &&
    isClosing === (act.type === 'clinician.closes') &&
    (!conversationBefore || type === profile.messageTypes.value[conversationBefore.service]) &&
    (answers === undefined || refersTo?.parent === answers) &&
    saysOneThing(message) === undefined
  );
}

/** What was kept in one conversation is sent there, each act's message once, in the order of the acts. */
function sentInOrder(step: Step, id: string | undefined, acts: readonly Step[]): Mismatch | undefined {
  const messages = sentInConversation(step, id);
  const expected = {
    nb: `${counted(acts.length, MESSAGES).nb} sendt i dialogen, hver én gang, i rekkefølge`,
    en: `${counted(acts.length, MESSAGES).en} sent in the conversation, each once, in order`,
  };
  return firstMismatch(
    () =>
      unless(messages.length === acts.length, expected, {
        nb: `${messages.length} sendt`,
        en: `${messages.length} sent`,
      }),
    () =>
      unless(
        acts.every((act, index) => messages[index] && says(act, messages[index])),
        expected,
        { nb: 'andre meldinger, eller en annen rekkefølge', en: 'other messages, or another order' },
      ),
  );
}

/**
 * What citizens wrote meanwhile is filed and receipted, each message once. Whether what is about appointments is filed, no
 * source says.
 */
function takenInOnce(step: Step): Mismatch | undefined {
  const known = newlyReceived(step).filter(
    ({ cause, message }) => cause === 'released' && !isAboutAppointments(step, message),
  );
  const counts = known.map(
    ({ message }) =>
      step.filed.filter(({ direction, messageId }) => direction === 'received' && messageId === message.id)
        .length,
  );
  const receipts = released(step)
    .filter(({ message }) => message?.wantsReceipt)
    .map((each) => receiptsFor(step, each).length);
  return firstMismatch(
    () =>
      unless(
        !step.statement.observes.includes('journal') || counts.every((count) => count === 1),
        { nb: 'det som kom imens, journalføres én gang', en: 'what came meanwhile is filed once' },
        { nb: `journalført ${counts.join(', ')} ganger`, en: `filed ${counts.join(', ')} times` },
      ),
    () =>
      unless(
        receipts.every((count) => count === 1),
        { nb: 'én kvittering for hver melding som kom', en: 'one receipt for each message that came' },
        { nb: `${receipts.join(', ')} kvitteringer`, en: `${receipts.join(', ')} receipts` },
      ),
  );
}

function madeUpFor(step: Step): Mismatch | undefined {
  const acts = keptUntil(step);
  return firstMismatch(
    ...step.conversationIds.map(
      (id) => () =>
        sentInOrder(
          step,
          id,
          acts.filter(({ conversationId }) => conversationId === id),
        ),
    ),
    () => takenInOnce(step),
  );
}

/** Messages of a step that were sent already when an outage ended; what the step's own act says is not one. */
function sentAgain(step: Step): DialogMessage[] {
  const isActed = isOfficeAct(step.act) && step.outcome === 'accepted';
  const earlier = step.past.filter(isEnding).flatMap(messagesSent);
  return kept(step.past).flatMap(({ conversationId, act }) => {
    const messages = sentInConversation(step, conversationId);
    const ids = earlier
      .filter(({ refersTo }) => refersTo?.conversation === conversationId)
      .map(({ id }) => id);
    if (isActed && step.conversationId === conversationId) {
      return messages.length > 1 ? messages.filter(({ id }) => ids.includes(id)) : [];
    }
    return messages.filter(({ id, body }) => ids.includes(id) || body.text === textOf(act));
  });
}

/** Whether what is sent might be what was sent already, since an outage or a call that faltered. */
function mayBeSentAgain(step: Step): boolean {
  const isAfterOutage = kept(step.past).length > 0 && messagesSent(step).length > 0;
  return isAfterOutage || (step.sent.length > 0 && step.past.some(({ faltered }) => faltered !== undefined));
}

/** The rule that an outage loses nothing and doubles nothing, nor does a call that falters: judged when it ends, and ever after. */
export const outageRule = {
  when: (step: Step) =>
    isPutToTheTest(step) ||
    (isEnding(step)
      ? keptUntil(step).length + released(step).length > 0
      : !step.before.isDown && mayBeSentAgain(step)),
  situations: [
    {
      name: 'kept',
      within: WRITTEN_SERVICES,
      words: {
        nb: 'et svar gitt mens meldingstjenesten var nede',
        en: 'an answer given while the message service was down',
      },
      occurs: (step: Step) => isEnding(step) && keptUntil(step).length > 0,
    },
    {
      name: 'held-back',
      within: WRITTEN_SERVICES,
      words: {
        nb: 'en melding fra innbyggeren mens meldingstjenesten var nede',
        en: 'a message from the citizen while the message service was down',
      },
      occurs: (step: Step) => isEnding(step) && released(step).length > 0,
    },
    {
      name: 'faltered',
      words: { nb: 'et kall som svikter', en: 'a call that falters' },
      occurs: isPutToTheTest,
    },
  ],
  ensures: (step: Step) => {
    if (isEnding(step)) return madeUpFor(step);
    const count = sentAgain(step).length + sentOnceMore(step).length;
    return firstMismatch(
      () =>
        unless(
          count === 0,
          { nb: 'ingenting sendes om igjen', en: 'nothing is sent again' },
          {
            nb: `${counted(count, MESSAGES).nb} sendt om igjen`,
            en: `${counted(count, MESSAGES).en} sent again`,
          },
        ),
      () => (isPutToTheTest(step) ? madeGood(step) : undefined),
    );
  },
} as const;
