/** What the office is to see of deadlines, and the citizen to be told. */
import type { DialogService } from '../contract/services.ts';
import { isPastDue } from '../workdays.ts';
import { conversationsOf, taskOf } from './observations.ts';
import { firstMismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Conversations of a service that wait for the office's first answer, with their deadline. */
function waiting(service: DialogService, step: Step) {
  return conversationsOf(service, step).flatMap(({ id, facts }) =>
    facts.dueOn === undefined ? [] : [{ id, dueOn: facts.dueOn }],
  );
}

/** The rule that what is unanswered is shown as overdue from the day after its deadline, and not before. */
export function overdueRule(service: DialogService) {
  return {
    needs: ['tasks'],
    needsClock: true,
    questions: ['Q1', 'Q2'],
    when: (step: Step) => waiting(service, step).length > 0,
    ensures: (step: Step) =>
      firstMismatch(
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
