import { Temporal } from 'temporal-polyfill';
import type { Words } from '../contract/words.ts';
import { remembered } from '../remembered.ts';
import { osloTime } from '../workdays.ts';

const WEEKDAYS = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const MONTHS = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** An instant as a weekday, date and time in Oslo: `fredag 5. januar 2024 kl. 09.00`. */
export const moment = remembered((instant: string): Words => {
  const time = osloTime(instant);
  const [hour, minute] = [time.hour, time.minute].map((part) => String(part).padStart(2, '0'));
  const [weekday, month] = [time.dayOfWeek - 1, time.month - 1];
  return {
    nb: `${WEEKDAYS.nb[weekday]} ${time.day}. ${MONTHS.nb[month]} ${time.year} kl. ${hour}.${minute}`,
    en: `${WEEKDAYS.en[weekday]} ${time.day} ${MONTHS.en[month]} ${time.year} at ${hour}:${minute}`,
  };
});

/** A date: `1. juli 2024`. */
export function day(date: string): Words {
  const { day: number, month, year } = Temporal.PlainDate.from(date);
  return {
    nb: `${number}. ${MONTHS.nb[month - 1]} ${year}`,
    en: `${number} ${MONTHS.en[month - 1]} ${year}`,
  };
}
