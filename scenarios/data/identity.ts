/** Synthetic identity numbers as they are made for tests: month + 80 by Skatteetaten, + 65 by NAV; D-numbers day + 40. */
import type { IdentityKind } from '../../machines/contract/practice-sketch.ts';

const WEIGHTS_FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const WEIGHTS_SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11;
}

/** What is added to the month of a synthetic number, by who makes it, and to the day of a D-number. */
const SKATTEETATEN = 80;
const NAV = 65;
const D_NUMBER = 40;

const DAYS = 28;
const MONTHS = 12;
const YEARS = 60;

/**
 * The nth synthetic identity number of an adult born 1940–1999: the same n gives the same number, and
 * different n below 5 million give different ones, of every kind.
 */
export function syntheticNationalId(n: number, kind?: IdentityKind): string {
  const day = (n % DAYS) + 1 + (kind === 'd-number' ? D_NUMBER : 0);
  const month = (Math.floor(n / DAYS) % MONTHS) + 1;
  const year = 40 + (Math.floor(n / (DAYS * MONTHS)) % YEARS);
  const birth = [day, month + (kind === 'month-plus-65' ? NAV : SKATTEETATEN), year]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  // Not every individual number has check digits: take the nth that does, of the century's 500.
  let left = Math.floor(n / (DAYS * MONTHS * YEARS));
  for (let serial = 0; serial < 500; serial += 1) {
    const nine = birth + String(serial).padStart(3, '0');
    const k1 = checkDigit(nine, WEIGHTS_FIRST);
    const k2 = checkDigit(nine + k1, WEIGHTS_SECOND);
    if (k1 === 10 || k2 === 10) continue;
    if (left === 0) return `${nine}${k1}${k2}`;
    left -= 1;
  }
  throw new RangeError(`No synthetic identity number is left for ${n}`);
}
