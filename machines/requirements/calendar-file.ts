/** The file by which a citizen puts an appointment into a calendar of their own. */
import type { BookingView } from '../contract/booking-view.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { epochOf } from '../workdays.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

type Shown = BookingView['appointments'][number];

/** Appointments that stand, where it is known whether there is a file. */
const withFiles = ({ view }: Step): Shown[] =>
  (view.booking?.appointments ?? []).filter(
    ({ status, calendarFile }) => status === 'allocated' && calendarFile !== undefined,
  );

/** The value of a property of an iCalendar file (RFC 5545), its lines unfolded and its text unescaped. */
function propertyOf(file: string, property: string): string | undefined {
  const line = file
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .find((each) => new RegExp(`^${property}[;:]`).test(each));
  return line
    ?.slice(line.indexOf(':') + 1)
    .replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
}

const UTC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Whether a time in UTC without separators is an instant. */
function isAtInstant(value: string, instant: string): boolean {
  return UTC.test(value) && epochOf(value.replace(UTC, '$1-$2-$3T$4:$5:$6Z')) === epochOf(instant);
}

const CALENDAR_FILE: Words = {
  nb: 'en kalenderfil med start, slutt og sted',
  en: 'a calendar file with start, end and place',
};

function isWhole({ calendarFile, start, end, place }: Shown): Mismatch | undefined {
  if (!calendarFile) return { expected: CALENDAR_FILE, actual: { nb: 'ingen fil', en: 'no file' } };
  const from = propertyOf(calendarFile, 'DTSTART') ?? '–';
  const until = propertyOf(calendarFile, 'DTEND') ?? '–';
  const where = propertyOf(calendarFile, 'LOCATION') ?? '–';
  const isRight = isAtInstant(from, start) && isAtInstant(until, end) && where === place;
  return unless(isRight, CALENDAR_FILE, asWritten(`${from} ${until} ${where}`));
}

/** The rule that every appointment that stands has such a file. */
export const calendarFileRule = {
  when: (step: Step) => withFiles(step).length > 0,
  ensures: (step: Step) => firstMismatch(...withFiles(step).map((each) => () => isWhole(each))),
} as const;
