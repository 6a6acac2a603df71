/** Deadlines counted wrong: a holiday that the calendar of a faulty record system does not know. */
import { Temporal } from 'temporal-polyfill';
import type { Task } from '../../machines/contract/driver.ts';
import { ANSWER_WORKDAYS, dueDate, easterSunday, isWorkday, osloDate } from '../../machines/workdays.ts';
import type { Mutant } from './mutant.ts';

/** Holidays by how many days they lie from Easter Sunday. */
export const MAUNDY_THURSDAY = -3;
export const EASTER_MONDAY = 1;
export const WHIT_MONDAY = 50;

/** A deadline that counts one holiday as a working day. */
export function forgetting(fault: string, daysFromEaster: number): Mutant {
  const dueOn = (waitingSince: string): string => {
    let day = Temporal.PlainDate.from(osloDate(waitingSince));
    for (let remaining = ANSWER_WORKDAYS; remaining > 0; ) {
      day = day.add({ days: 1 });
      const isForgotten = easterSunday(day.year).add({ days: daysFromEaster }).equals(day);
      if (isForgotten || isWorkday(day.toString())) remaining -= 1;
    }
    return day.toString();
  };
  return {
    fault,
    shortest: 1,
    breaks: () => ({ dueOn: (_conversation, waitingSince) => dueOn(waitingSince) }),
  };
}

/** A deadline of so many working days, which the office is not told: it shows by what is overdue alone. */
export function countingUntold(fault: string, workdays: number): Mutant {
  return {
    fault,
    shortest: 2,
    breaks: () => ({
      dueOn: (_conversation, waitingSince) => dueDate(waitingSince, workdays),
      tasksFor: (_conversation, { dueOn: _dueOn, ...task }) => [task],
    }),
  };
}

/** A fault in what the office is shown of a task. */
export function showing(fault: string, change: (task: Task) => Task[]): Mutant {
  return { fault, shortest: 1, breaks: () => ({ tasksFor: (_conversation, task) => change(task) }) };
}
