/** What the office is to see of deadlines, and the citizen to be told. */
import { isOfficeAct } from '../contract/acts.ts';
import type { DialogService } from '../contract/services.ts';
import { asWritten } from '../contract/words.ts';
import { isPastDue } from '../workdays.ts';
import { conversationsOf, taskOf, topState } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Conversations of a service that wait for the office's first answer, with their deadline. */
function waiting(service: DialogService, step: Step) {
  return conversationsOf(service, step).flatMap(({ id, facts }) =>
    facts.dueOn === undefined ? [] : [{ id, dueOn: facts.dueOn }],
  );
}

const tasksOf = ({ tasks }: Step, id: string) => tasks.filter(({ conversation }) => conversation === id);

/** States in which nothing waits for the office, unless the citizen has replied. */
const SETTLED = ['answered', 'closed', 'renewed', 'referred', 'redirected', 'awaiting-reply', 'one-way'];

/** Whether nothing has come in a conversation since the office last acted in it: its question does not wait. */
function isSettled(step: Step, { id, state }: { id: string; state: string }): boolean {
  // Where the office refused to act, another rule says what was wrong.
  if (!SETTLED.includes(topState(state)) || step.outcome === 'refused') return false;
  // While the message service is down, what the office has said has not been sent.
  if (step.after.isDown) return false;
  const steps = [...step.past, step];
  const last = steps.findLastIndex(
    ({ act, outcome, conversationId }) => isOfficeAct(act) && outcome === 'accepted' && conversationId === id,
  );
  const later = steps.slice(last).flatMap(({ received }) => received);
  // What came once more and was taken for new is MSG-04's to judge.
  return last >= 0 && !later.some(({ message }) => (message?.refersTo?.conversation ?? message?.id) === id);
}

/** Conversations that a task is shown of. */
const withTask = (service: DialogService, step: Step) =>
  conversationsOf(service, step).filter(({ id }) => tasksOf(step, id).length > 0);

/** What is shown of the tasks of a service's conversations, beside whether they are overdue. */
function tasksAreRight(service: DialogService, step: Step): Mismatch | undefined {
  return firstMismatch(
    ...withTask(service, step).map((conversation) => () => {
      const tasks = tasksOf(step, conversation.id);
      const [task] = tasks;
      if (!task) return undefined;
      // Whether something waits once an answer was rejected, no source says.
      const { dueOn, rejected } = conversation.facts;
      return firstMismatch(
        () => unless(tasks.length === 1, ONE_TASK, asWritten(String(tasks.length))),
        () => unless(task.service === service, asWritten(service), asWritten(task.service)),
        () =>
          unless(
            rejected !== undefined || !isSettled(step, conversation),
            { nb: 'ingen oppgave der ingenting venter', en: 'no task where nothing waits' },
            { nb: 'en oppgave', en: 'a task' },
          ),
        () =>
          unless(
            dueOn === undefined || task.dueOn === undefined || task.dueOn === dueOn,
            { nb: `frist ${dueOn}`, en: `due ${dueOn}` },
            { nb: `frist ${task.dueOn}`, en: `due ${task.dueOn}` },
          ),
      );
    }),
  );
}

const ONE_TASK = { nb: 'én oppgave for hver dialog', en: 'one task for each conversation' };

/** The rule that what is unanswered is shown as overdue from the day after its deadline, and not before; and once, if at all. */
export function overdueRule(service: DialogService) {
  return {
    needs: ['tasks'],
    needsClock: true,
    questions: ['Q1', 'Q2'],
    when: (step: Step) => waiting(service, step).length > 0 || withTask(service, step).length > 0,
    situations: [
      {
        name: 'in-time',
        words: { nb: 'noe ubesvart mens fristen løper', en: 'something unanswered before its deadline' },
        occurs: (step: Step) => waiting(service, step).some(({ dueOn }) => !isPastDue(dueOn, step.at)),
      },
      {
        name: 'past-due',
        words: { nb: 'noe ubesvart etter fristen', en: 'something unanswered after its deadline' },
        occurs: (step: Step) => waiting(service, step).some(({ dueOn }) => isPastDue(dueOn, step.at)),
      },
    ],
    ensures: (step: Step) =>
      firstMismatch(
        () => tasksAreRight(service, step),
        ...waiting(service, step).map(({ id, dueOn }) => () => {
          const isDue = isPastDue(dueOn, step.at);
          const isShown = taskOf(step, id)?.isOverdue ?? false;
          return unless(
            isShown === isDue,
            isDue
              ? { nb: `forfalt (frist ${dueOn})`, en: `overdue (due ${dueOn})` }
              : { nb: `ikke forfalt (frist ${dueOn})`, en: `not overdue (due ${dueOn})` },
            isShown
              ? { nb: 'vist som forfalt', en: 'shown as overdue' }
              : { nb: 'ikke vist som forfalt', en: 'not shown as overdue' },
          );
        }),
      ),
  } as const;
}
