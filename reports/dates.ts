/** Dates and instants as people write them; the wall time is the one that stands in the text (Oslo's). */

import { asWritten, inBoth } from './both.ts';
import type { Words } from './schema.ts';
import { words } from './words.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})/;

/** `onsdag 3. januar 2024` and `Wednesday 3 January 2024`; what is no date stands as written. */
export function dateWords(text: string): Words {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return asWritten(text);
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
  return inBoth((language) => {
    const monthName = words.months[language][Number(month) - 1] ?? month;
    const dayName = words.weekdays[language][weekday] ?? '';
    return `${dayName} ${Number(day)}${language === 'nb' ? '.' : ''} ${monthName} ${year}`;
  });
}

/** `onsdag 3. januar 2024 kl. 09.15` and `Wednesday 3 January 2024, 09:15`. */
export function instantWords(text: string): Words {
  const [, hours, minutes] = INSTANT.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return dateWords(text);
  const date = dateWords(text);
  return { nb: `${date.nb} kl. ${hours}.${minutes}`, en: `${date.en}, ${hours}:${minutes}` };
}
