/** Drawn faults in what the office is shown as waiting: by when it is to be answered, and whether it waits. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ANSWER_WORKDAYS, osloDate } from '../../../machines/workdays.ts';
import type { Conversation } from '../../reference/office.ts';
import { certainDay, wrongCalendar } from './days.ts';
import { type Family, oneOf } from './drawn-fault.ts';

type Service = Conversation['service'];

function dueBy(isWorkday: (date: string) => boolean, waitingSince: string): string {
  let day = Temporal.PlainDate.from(osloDate(waitingSince));
  for (let left = ANSWER_WORKDAYS; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkday(day.toString())) left -= 1;
  }
  return day.toString();
}

const ofHolidays = (service: Service): Family =>
  wrongCalendar.map(({ fault, isWorkday }) => ({
    family: 'on certain days',
    service,
    fault,
    breaks: ({ dueOn }) => ({
      dueOn: (conversation, waitingSince) =>
        conversation.service === service ? dueBy(isWorkday, waitingSince) : dueOn(conversation, waitingSince),
    }),
  }));

const ofDays = (service: Service): Family =>
  fc.tuple(certainDay, oneOf(-1, 1)).map(([{ family, when, isMet }, days]) => ({
    family,
    service,
    fault: `what comes ${when} is due ${days < 0 ? 'a day early' : 'a day late'}`,
    breaks: ({ dueOn }) => ({
      dueOn: (conversation, waitingSince) => {
        const due = dueOn(conversation, waitingSince);
        if (conversation.service !== service || !isMet(waitingSince)) return due;
        return Temporal.PlainDate.from(due).add({ days }).toString();
      },
    }),
  }));

/** Whether a citizen's reply waits for the office no source says, so that what is wrong is wrong of first messages. */
export const waitingFaults = (service: Service): Family => fc.oneof(ofHolidays(service), ofDays(service));
