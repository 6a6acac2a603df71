/** Dates that are somebody's: others in their place, of the same form. */
import { harmless } from '../../machines/contract/messages/harmless.ts';
import type { Substitutes } from './substitutes.ts';

const DATE = /^(\d{4})-(\d\d)-(\d\d)/;
const two = (number: number) => String(number).padStart(2, '0');

/** What is no date stays none, with a pseudonym like any text. */
export function datesBy(text: string, by: Substitutes): string {
  const pseudonym = by.text(text);
  if (harmless.instant(text) !== text.trim()) return pseudonym;
  const blanks = text.slice(0, text.length - text.trimStart().length);
  const [, year, month, day] = DATE.exec(pseudonym.trim()) ?? [];
  if (year === undefined) return text;
  const another = `19${year.slice(2)}-${two((Number(month) % 12) + 1)}-${two((Number(day) % 28) + 1)}`;
  return blanks + another + text.slice(blanks.length + another.length);
}
