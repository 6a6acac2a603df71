/** What the changed records showed, in words. */
import { unjudgedLeaves } from '../../../machines/requirements/free-leaves.ts';
import { type Row, summaryOfMatrix } from './matrix.ts';

/** A line of the matrix: share noticed, leaf, way of changing it, rules, and where it was missed. */
export function matrixLine({ leaf, how, tried, noticed, rules, missedIn, isFree }: Row): string {
  const share = isFree ? 'free' : `${Math.floor((noticed / tried) * 100)}%`;
  const missed = isFree || missedIn.length === 0 ? '' : `  missed in ${missedIn.join(', ')}`;
  return `${share.padStart(5)} of ${String(tried).padStart(4)}  ${how.padEnd(9)}  ${leaf}  ${rules.slice(0, 5).join(' ')}${missed}`;
}

const nameOf = ({ leaf, how }: Pick<Row, 'leaf' | 'how'>) => `${leaf} ${how}`;

/** The sum of it, and whether all that nobody notices is known of. */
export function told(rows: readonly Row[]): { readonly text: string; readonly isProved: boolean } {
  const { tried, noticed, free, never } = summaryOfMatrix(rows);
  const known = new Set<string>(unjudgedLeaves);
  const names = never.map(nameOf);
  const slipped = names.filter((name) => !known.has(name));
  const stale = unjudgedLeaves.filter((name) => !names.includes(name));
  const share = ((noticed / tried) * 100).toFixed(1);
  const lines = [
    `Changed records: ${noticed} of ${tried} changes noticed (${share} %), ${free} more are free. ${names.length} kinds of change are never noticed.`,
    ...slipped.map((name) => `${name} is never noticed, and nobody says that it is free`),
    ...stale.map((name) => `${name} stands among what is not judged yet, and is noticed`),
  ];
  return { text: lines.join('\n'), isProved: slipped.length + stale.length === 0 };
}
