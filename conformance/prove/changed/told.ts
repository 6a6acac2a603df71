/** What the changed records showed, in words. */
import { type Row, summaryOfMatrix } from './matrix.ts';

/** A line of the matrix: share noticed, leaf, way of changing it, rules, and where it was missed. */
export function matrixLine({ leaf, how, tried, noticed, rules, missedIn, isFree }: Row): string {
  const share = isFree ? 'free' : `${Math.floor((noticed / tried) * 100)}%`;
  const missed = isFree || missedIn.length === 0 ? '' : `  missed in ${missedIn.join(', ')}`;
  return `${share.padStart(5)} of ${String(tried).padStart(4)}  ${how.padEnd(9)}  ${leaf}  ${rules.slice(0, 5).join(' ')}${missed}`;
}

/** The least share of all changes that must be noticed. */
const SHARE_MIN = 0.95;

/**
 * The sum of it, and whether it is proved: whatever is not free is noticed in each kind of act that shows it, by rules
 * that speak of it, and nearly every single change is.
 */
export function told(rows: readonly Row[]): { readonly text: string; readonly isProved: boolean } {
  const { tried, noticed, free, unnoticed, misblamed } = summaryOfMatrix(rows);
  const share = ((noticed / tried) * 100).toFixed(1);
  const flaws = [
    ...unnoticed.map(
      ({ leaf, how, neverNoticedIn }) =>
        `${leaf} ${how} is never noticed in ${neverNoticedIn.join(', ')}, and nobody says that it is free there`,
    ),
    ...misblamed.map(
      ({ leaf, how, wronglyBlamed }) =>
        `${leaf} ${how} is blamed on ${wronglyBlamed.join(', ')}, which nobody says speaks of it`,
    ),
  ];
  const text = `Changed records: ${noticed} of ${tried} changes noticed (${share} %), ${free} more are free.`;
  return {
    text: [text, ...flaws].join('\n'),
    isProved: flaws.length === 0 && noticed >= tried * SHARE_MIN,
  };
}
