/** What the office is told of answers that Helsenorge rejected. */
import { isSaidAnew } from './answering.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Whether the office could read its inbox in a step, and the step is judged. */
const isReading = ({ before, after }: Step) => !before.isDown && !after.isDown;

/** What was rejected in a step in conversations of the scenario, and in which. */
function rejectedIn({ sent, rejected, conversationIds }: Step) {
  return sent.flatMap(({ message }) => {
    const conversation = message?.refersTo?.conversation;
    const isOfScenario = conversation !== undefined && conversationIds.includes(conversation);
    return message && isOfScenario && rejected.includes(message.id) ? [{ id: message.id, conversation }] : [];
  });
}

/** The steps from the last one that the office has read its inbox since, before the given one. */
function sinceLastReading(step: Step): readonly Step[] {
  const last = step.past.findLastIndex(isReading);
  return step.past.slice(Math.max(last, 0));
}

const isToBeTold = (step: Step) =>
  isReading(step) && sinceLastReading(step).some((each) => rejectedIn(each).length > 0);

/**
 * The rule that a rejecting receipt is shown to the office: told in the answer to the act that sent what was
 * rejected, or to the first one after it by which the office could read the receipt. What was rejected counts as not
 * said, so it may be said anew.
 */
export const rejectionShownRule = {
  needs: ['warnings'],
  when: (step: Step) => isSaidAnew(step) || warnedIn(step).length > 0 || isToBeTold(step),
  situations: [
    {
      name: 'rejected',
      words: {
        nb: 'en avvist melding som kontoret har fått kvittering for',
        en: 'a rejected message whose receipt the office could read',
      },
      occurs: isToBeTold,
    },
  ],
  ensures: (step: Step) =>
    firstMismatch(
      () => isTold(step),
      () => isToldOnce(step),
      () => isTakenBack(step),
    ),
} as const;

const warnedIn = ({ warnings }: Step) => warnings.filter(({ kind }) => kind === 'answer-rejected');

/** Ids of what was rejected until a step that a warning of a conversation may be about: there, or in none of the scenario. */
function rejectedUntil(step: Step, conversation: string | undefined): string[] {
  const steps = [...step.past, step];
  const known = steps.flatMap(rejectedIn);
  return steps
    .flatMap(({ rejected }) => rejected)
    .filter((id) => known.every((each) => each.id !== id || each.conversation === conversation));
}

/** Each rejection is told once, as of the message that was rejected, and none where nothing was. */
function isToldOnce(step: Step): Mismatch | undefined {
  const told = [...step.past, step].flatMap(warnedIn);
  const isNew = (id: string) => told.filter(({ messageId }) => messageId === id).length === 1;
  return firstMismatch(
    ...warnedIn(step).flatMap(({ conversation, messageId }) => {
      const ids = rejectedUntil(step, conversation);
      const count = told.filter((each) => each.conversation === conversation).length;
      return [
        () =>
          unless(
            messageId === undefined || (ids.includes(messageId) && isNew(messageId)),
            { nb: 'varselet er om meldingen som er avvist', en: 'the warning is about the message rejected' },
            { nb: 'om en annen melding, eller på nytt', en: 'about another message, or told again' },
          ),
        () =>
          unless(
            count <= ids.length,
            { nb: 'ett varsel for hvert svar som er avvist', en: 'one warning for each answer rejected' },
            { nb: `${count} varsler`, en: `${count} warnings` },
          ),
      ];
    }),
  );
}

function isTold(step: Step): Mismatch | undefined {
  const steps = isReading(step) ? sinceLastReading(step) : [];
  const told = [...steps, step]
    .flatMap(({ warnings }) => warnings)
    .flatMap(({ kind, conversation }) => (kind === 'answer-rejected' ? [conversation ?? ''] : []));
  const untold = steps.flatMap(rejectedIn).filter(({ conversation }) => !told.includes(conversation));
  return unless(
    untold.length === 0,
    {
      nb: 'kontoret varsles om at svaret i dialogen er avvist',
      en: 'the office is warned that its answer in the conversation is rejected',
    },
    told.length === 0
      ? { nb: 'ikke noe varsel', en: 'no warning' }
      : { nb: 'et varsel om en annen dialog', en: 'a warning about another conversation' },
  );
}

function isTakenBack(step: Step): Mismatch | undefined {
  return unless(
    !isSaidAnew(step) || step.outcome === 'accepted',
    { nb: 'det som ble avvist, kan sies på nytt', en: 'what was rejected can be said anew' },
    { nb: 'avvist av journalsystemet', en: "refused by the office's system" },
  );
}
