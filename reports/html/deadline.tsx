/** @jsxRuntime automatic @jsxImportSource preact */
/** A deadline as a calendar: receipt, weekends, holidays, the working days that count, what was shown when. */
import type { Deadline, Failure, Words } from '../schema.ts';
import { inBoth } from '../sentences.ts';
import { words } from '../words.ts';
import { Say } from './language.tsx';
import { deadlineSentences } from './page-sentences.ts';
import { pageWords } from './page-words.ts';
import { Mark } from './verdict-mark.tsx';

type Day = Deadline['days'][number];

const DAY_MILLISECONDS = 86_400_000;
/** Monday is 0. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** The days in weeks from Monday; a day before or after those of the deadline is undefined. */
function weeksOf(days: readonly Day[]): (Day | undefined)[][] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const weeks: (Day | undefined)[][] = [];
  for (
    let monday = addDays(first.date, -weekdayOf(first.date));
    monday <= last.date;
    monday = addDays(monday, 7)
  ) {
    weeks.push(Array.from({ length: 7 }, (_, index) => byDate.get(addDays(monday, index))));
  }
  return weeks;
}

const weekdayName = (index: number): Words =>
  inBoth((language) => pageWords.weekdayNames[language][index] ?? '');

function dayWords(date: string, isFirst: boolean): Words {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return inBoth((language) => {
    const name = words.months[language][month - 1]?.slice(0, 3) ?? '';
    const number = language === 'nb' ? `${day}.` : String(day);
    return isFirst || day === 1 ? `${number} ${name}` : number;
  });
}

/** What kind of day it is in the deadline's life, in a word. */
function kindWords({ date, kind, number }: Day, { receivedOn, dueOn }: Deadline): Words | undefined {
  if (number !== undefined) {
    return inBoth((language) => `${pageWords.workdayNumber[language]} ${number}`);
  }
  if (kind !== 'workday') return pageWords[kind];
  return date === receivedOn || date <= dueOn ? undefined : pageWords.afterDue;
}

function DayCell({ day, failure, deadline }: { day: Day | undefined; failure: Failure; deadline: Deadline }) {
  if (!day) return <td class="outside" />;
  const { date, kind, number } = day;
  const word = kindWords(day, deadline);
  const steps = failure.steps.filter(({ at }) => at.startsWith(date));
  const role = date > deadline.dueOn ? 'late' : number === undefined ? kind : 'counted';
  return (
    <td class={role}>
      <span class="day">
        <span class="weekday" aria-hidden="true">
          <Say text={weekdayName(weekdayOf(date))} />{' '}
        </span>
        <Say text={dayWords(date, date === deadline.days[0]?.date)} />
      </span>
      {word && (
        <span class="kind">
          <Say text={word} />
        </span>
      )}
      {date === deadline.receivedOn && <Mark sign="→" word={pageWords.received} tone="calm" />}
      {date === deadline.dueOn && <Mark sign="■" word={pageWords.due} tone="open" />}
      {date === deadline.shownDueOn && <Mark sign="✗" word={pageWords.shownDue} tone="bad" />}
      {date === deadline.observedOn && (
        <Mark
          sign="✗"
          word={deadline.shownAsOverdue ? pageWords.shownOverdue : pageWords.notShownOverdue}
          tone="bad"
        />
      )}
      {steps.length > 0 && (
        <span class="kind">
          <Say text={stepsWords(steps.map((step) => step.number))} />
        </span>
      )}
    </td>
  );
}

function stepsWords(numbers: readonly number[]): Words {
  const list = numbers.join(', ');
  return { nb: `steg ${list}`, en: `${numbers.length === 1 ? 'step' : 'steps'} ${list}` };
}

export function DeadlineCalendar({ failure, deadline }: { failure: Failure; deadline: Deadline }) {
  return (
    <figure class="picture">
      <figcaption>
        <Say text={pageWords.deadline} />
      </figcaption>
      <div class="deadline-words">
        {deadlineSentences(deadline).map((sentence) => (
          <p key={sentence.en}>
            <Say text={sentence} />
          </p>
        ))}
      </div>
      <table class="calendar">
        <caption class="unseen">
          <Say text={pageWords.deadline} />
        </caption>
        <thead>
          <tr>
            {pageWords.weekdayNames.en.map((_, index) => (
              <th key={index} scope="col">
                <Say text={weekdayName(index)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(deadline.days).map((week, index) => (
            <tr key={week.find((day) => day)?.date ?? index}>
              {week.map((day, place) => (
                <DayCell key={day?.date ?? place} day={day} failure={failure} deadline={deadline} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
