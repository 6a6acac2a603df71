/** What a record system shows its office in a step, in readers' words: filed, charged, warned of, waiting and in the calendar. */
import type { Charge, JournalEntry, Task, Warning } from '../../machines/contract/driver.ts';
import type { CalendarEntry } from '../../machines/contract/office-acts/appointment-booking.ts';
import type { StepRecord } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import { day, moment } from '../../machines/words/moment.ts';
import type { OfficeNote } from '../../reports/schema.ts';
import type { Place } from './what-was-read.ts';

const ITEMS: Record<Charge['items'][number], Words> = {
  copayment: { nb: 'egenandel', en: 'copayment' },
  'invoice-fee': { nb: 'fakturagebyr', en: 'invoice fee' },
};

const WARNINGS: Record<Warning['kind'], Words> = {
  'answer-rejected': { nb: 'svaret ble avvist', en: 'the answer was rejected' },
  'all-services-off': { nb: 'alle tjenester er av', en: 'all services are off' },
  'unanswered-services-on': {
    nb: 'tjenester som ingen besvarer, er på',
    en: 'services that nobody answers are on',
  },
  other: { nb: 'noe annet', en: 'something else' },
};

const filed = ({ direction, attachments }: JournalEntry): Words => {
  const files = attachments.length;
  return direction === 'received'
    ? {
        nb: `journalført: mottatt melding${files ? ` med ${files} vedlegg` : ''}`,
        en: `filed: received message${files ? ` with ${files} attachment${files > 1 ? 's' : ''}` : ''}`,
      }
    : { nb: 'journalført: sendt melding', en: 'filed: message sent' };
};

const charged = ({ items }: Charge): Words => ({
  nb: `belastet: ${items.map((item) => ITEMS[item].nb).join(' og ')}`,
  en: `charged: ${items.map((item) => ITEMS[item].en).join(' and ')}`,
});

const warned = ({ kind }: Warning): Words => ({
  nb: `varslet: ${WARNINGS[kind].nb}`,
  en: `notified: ${WARNINGS[kind].en}`,
});

const waiting = ({ dueOn, isOverdue }: Task): Words => {
  const due = dueOn === undefined ? undefined : day(dueOn);
  return {
    nb: `venter på svar${due ? `, frist ${due.nb}` : ''}${isOverdue ? ', forfalt' : ''}`,
    en: `waits for an answer${due ? `, due ${due.en}` : ''}${isOverdue ? ', overdue' : ''}`,
  };
};

const inCalendar = ({ start }: CalendarEntry): Words => {
  const at = moment(start);
  return { nb: `i kalenderen: ${at.nb}`, en: `in the calendar: ${at.en}` };
};

const offCalendar = ({ start }: CalendarEntry): Words => {
  const at = moment(start);
  return { nb: `ikke lenger i kalenderen: ${at.nb}`, en: `no longer in the calendar: ${at.en}` };
};

interface Shown<T> {
  readonly kind: OfficeNote['kind'];
  readonly of: Place['of'];
  readonly now: readonly T[];
  /** What stood there before, where all that stands there is told each time. */
  readonly before: readonly T[];
  readonly words: (each: T) => Words;
}

const isIn = <T>(each: T, those: readonly T[]) =>
  those.some((other) => JSON.stringify(other) === JSON.stringify(each));

function notesIn<T>({ kind, of, now, before, words }: Shown<T>, at: Place | undefined): OfficeNote[] {
  return now.flatMap((each, index) => {
    const isRead = at?.of === of && at.index === index;
    if (isIn(each, before) && !isRead) return [];
    return [{ kind, text: words(each), ...(isRead && { offends: true }) }];
  });
}

/** The notes of a step; `before` is the step before it in the same practice, `at` what the broken rule read. */
export function officeNotes(
  { office }: StepRecord,
  before: StepRecord | undefined,
  at: Place | undefined,
): OfficeNote[] {
  const calendar = office.calendar ?? [];
  const earlier = before?.office.calendar ?? [];
  const gone = earlier.filter((each) => office.calendar && !isIn(each, calendar));
  const former = before?.office.tasks ?? [];
  return [
    ...notesIn({ kind: 'filed', of: 'filed', now: office.filed, before: [], words: filed }, at),
    ...notesIn({ kind: 'charged', of: 'charges', now: office.charges, before: [], words: charged }, at),
    ...notesIn({ kind: 'notified', of: 'warnings', now: office.warnings, before: [], words: warned }, at),
    ...notesIn({ kind: 'waits', of: 'tasks', now: office.tasks, before: former, words: waiting }, at),
    ...notesIn({ kind: 'calendar', of: 'calendar', now: calendar, before: earlier, words: inCalendar }, at),
    ...gone.map((each): OfficeNote => ({ kind: 'calendar', text: offCalendar(each) })),
  ];
}
