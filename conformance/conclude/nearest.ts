/** What a person who mistyped a name most likely meant. */

/** Further away than this it is another word, and a guess would only mislead. */
const DISTANCE_MAX = 3;

/** How many signs must be put in, left out or replaced to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, sign] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [place, otherSign] of Array.from(other).entries()) {
      const replaced = (row[place] ?? 0) + (sign === otherSign ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The known name nearest to the given one, capitals aside; undefined when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((each) => ({ each, far: distance(name.toUpperCase(), each.toUpperCase()) }))
    .sort((one, other) => one.far - other.far);
  const [first] = ranked;
  return first && first.far <= DISTANCE_MAX ? first.each : undefined;
}
