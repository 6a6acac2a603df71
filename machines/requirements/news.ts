/** News from the office, and whether the citizen was told of it. */

import type { CitizenName } from '../contract/acts.ts';
import { nameOf } from '../contract/practice.ts';
import type { ConversationView } from '../contract/view.ts';
import { asWritten } from '../contract/words.ts';
import { isChild } from '../conversation.ts';
import { accountOf } from '../situation/accounts.ts';
import { receiverFor } from '../situation/eligibility.ts';
import { isAboutAppointments, isAllocated, slotQuestion } from './booking-messages.ts';
import { isAnswer, messagesSent, viewOf } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import { notified } from './routes.ts';
import type { Step } from './step.ts';

/** How many messages of the office a conversation shows. */
const ofOffice = (conversation: ConversationView | undefined) =>
  conversation?.messages.filter(({ from }) => from === 'office').length ?? 0;

/** Whether another rule judges who is told: about a child ACCESS-05, of what a locum answers ROUTE-09. */
function isAnothers({ after }: Step, { citizen, messages }: ConversationView): boolean {
  return isChild(citizen) || (receiverFor(citizen, after) === 'locum' && messages.length > 1);
}

/** To whom messages of the office are newly shown in conversations, once for each message. */
function shownIn(step: Step): CitizenName[] {
  const former = step.past.at(-1);
  return step.view.conversations.flatMap((shown) => {
    const earlier = former && viewOf(former, shown.conversation);
    const count = isAnothers(step, shown) ? 0 : ofOffice(shown) - ofOffice(earlier);
    return Array<CitizenName>(Math.max(count, 0)).fill(shown.writer);
  });
}

/**
 * To whom the office wrote about an appointment. Of one that it gives BOOK-07 judges; of the answer to a question for
 * open slots nobody is told, since whoever asked is waiting for it.
 */
function writtenAboutAppointments(step: Step): CitizenName[] {
  const question = slotQuestion(step)?.message.id;
  return messagesSent(step)
    .filter((each) => isAboutAppointments(step, each))
    .filter(
      (message) => isAnswer(message) && !isAllocated(step, message) && !step.rejected.includes(message.id),
    )
    .filter(({ refersTo }) => question === undefined || refersTo?.parent !== question)
    .flatMap(({ citizen }) => nameOf(step.practice, citizen?.id) ?? []);
}

const newsIn = (step: Step) => [...shownIn(step), ...writtenAboutAppointments(step)];

/** Each is told of all that is new to them, as they chose, or of nothing when they turned it off. */
function areTold(step: Step): Mismatch | undefined {
  const news = newsIn(step);
  return firstMismatch(
    ...[...new Set(news)].map((name) => () => {
      const { notifiedBy } = accountOf(step.after.accounts, name);
      const given = notified(step).filter(({ to }) => to === name);
      const count = news.filter((each) => each === name).length;
      const isRight =
        notifiedBy === 'off'
          ? given.length === 0
          : given.filter(({ by }) => by === notifiedBy).length >= count;
      return unless(
        isRight,
        { nb: `${count} varsel til «${name}»: ${notifiedBy}`, en: `${count} to "${name}": ${notifiedBy}` },
        asWritten(given.map(({ by }) => by).join(', ') || '–'),
      );
    }),
  );
}

/** The rule that whatever the office writes to a citizen is notified of, of whichever service it is. */
export const newsRule = { when: (step: Step) => newsIn(step).length > 0, ensures: areTold } as const;
