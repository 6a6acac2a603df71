import type { Words } from './contract/words.ts';
import { osloTime } from './workdays.ts';

const WEEKDAYS = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** An instant as a weekday, date and time in Oslo: `fredag 2024-01-05 kl. 09.00`. */
export function moment(instant: string): Words {
  const time = osloTime(instant);
  const date = time.toPlainDate().toString();
  const [hour, minute] = [time.hour, time.minute].map((part) => String(part).padStart(2, '0'));
  const weekday = time.dayOfWeek - 1;
  return {
    nb: `${WEEKDAYS.nb[weekday]} ${date} kl. ${hour}.${minute}`,
    en: `${WEEKDAYS.en[weekday]} ${date} at ${hour}:${minute}`,
  };
}
