/** What somebody who wrote a name that is none may have meant. */
import { distance } from 'fastest-levenshtein';

const TOLD_MAX = 3;

/** How far a name may be from what was written: a third of it, and never more than three letters. */
const isNear = (letters: number, written: string) => letters <= Math.min(3, Math.ceil(written.length / 3));

/** The names that a text is nearest to, none where it is near none. */
export function nearestTo(written: string, names: readonly string[]): readonly string[] {
  const plain = written.toLowerCase();
  const away = names.map((name) => ({ name, letters: distance(plain, name.toLowerCase()) }));
  const least = Math.min(...away.map(({ letters }) => letters));
  if (isNear(least, written))
    return away.flatMap(({ name, letters }) => (letters === least ? name : [])).slice(0, TOLD_MAX);
  return names.filter((name) => name.toLowerCase().startsWith(plain)).slice(0, TOLD_MAX);
}

/** A sentence with the names that may have been meant, to stand after another; empty where none is near. */
export function didYouMean(written: string, names: readonly string[]): string {
  const near = nearestTo(written, names);
  return near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
}
