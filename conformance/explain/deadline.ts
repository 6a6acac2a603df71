/** The calendar of a deadline that a candidate keeps wrongly: receipt, working days, due date, observation. */
import { Temporal } from 'temporal-polyfill';
import { taskOf } from '../../machines/requirements/observations.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { isPastDue, isWorkday, osloDate } from '../../machines/workdays.ts';
import type { Deadline } from '../../reports/schema.ts';

/** Days shown after the due date, when the observation is later still. */
const DAYS_AFTER_MAX = 14;

/** Whether a rule is about when an enquiry is shown as overdue: it needs the tasks, and the clock. */
function isDeadlineRule(rule: Requirement): boolean {
  return rule.needsClock === true && (rule.needs ?? []).includes('tasks');
}

/** The conversation with a deadline whose task is shown wrongly at a step: overdue or not, or due on another day. */
function misjudged(step: Step) {
  return step.after.conversations
    .map(({ facts }, index) => ({ index, dueOn: facts.dueOn, id: step.conversationIds[index] ?? '' }))
    .flatMap(({ index, dueOn, id }) => {
      if (dueOn === undefined) return [];
      const { isOverdue: shownAsOverdue = false, dueOn: shownDueOn = dueOn } = taskOf(step, id) ?? {};
      const isRight = shownAsOverdue === isPastDue(dueOn, step.at) && shownDueOn === dueOn;
      return isRight ? [] : [{ index, dueOn, shownAsOverdue, shownDueOn }];
    })[0];
}

function daysBetween(receivedOn: string, dueOn: string, last: string): Deadline['days'] {
  const days: Deadline['days'] = [];
  let day = Temporal.PlainDate.from(receivedOn);
  for (let number = 0; day.toString() <= last; day = day.add({ days: 1 })) {
    const date = day.toString();
    const counts = isWorkday(date) && date > receivedOn && date <= dueOn;
    if (counts) number += 1;
    const kind = day.dayOfWeek > 5 ? 'weekend' : isWorkday(date) ? 'workday' : 'holiday';
    days.push({ date, kind, ...(counts && { number }) });
  }
  return days;
}

/** The deadline behind a divergence of a deadline rule at a step; undefined for every other rule. */
export function deadlineOf(rule: Requirement, step: Step | undefined): Deadline | undefined {
  const wrong = step && isDeadlineRule(rule) ? misjudged(step) : undefined;
  if (!step || !wrong) return undefined;
  const { index, dueOn, shownAsOverdue, shownDueOn } = wrong;
  const began = [...step.past, step].find((each) => each.after.conversations[index]?.facts.dueOn === dueOn);
  const receivedOn = osloDate((began ?? step).at);
  const observedOn = osloDate(step.at);
  const latest = Temporal.PlainDate.from(dueOn).add({ days: DAYS_AFTER_MAX }).toString();
  const seen = [observedOn, shownDueOn].map((day) => (day < latest ? day : latest));
  const last = [dueOn, ...seen].sort().at(-1) ?? dueOn;
  return {
    receivedOn,
    dueOn,
    observedOn,
    shownAsOverdue,
    ...(shownDueOn !== dueOn && { shownDueOn }),
    days: daysBetween(receivedOn, dueOn, last),
  };
}
