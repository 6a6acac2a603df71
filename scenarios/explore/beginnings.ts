/** Which acts are played already, as the beginning of others. */
import type { Act } from '../../machines/contract/acts.ts';

export class Beginnings {
  readonly #numbers = new Map<string, number>();
  readonly #begun = new Set<string>();

  /** The acts, and every beginning of them, by a short name each. */
  #names(acts: readonly Act[]): string[] {
    let name = '';
    return acts.map((act) => {
      const written = JSON.stringify(act);
      const number = this.#numbers.get(written) ?? this.#numbers.size;
      this.#numbers.set(written, number);
      name += `${number},`;
      return name;
    });
  }

  /** Whether acts are played already; from now on they are. */
  isNew(acts: readonly Act[]): boolean {
    const names = this.#names(acts);
    const isNew = !this.#begun.has(names.at(-1) ?? '');
    for (const name of names) this.#begun.add(name);
    return isNew;
  }
}

/** Those of `wanted` that are not the beginning of another, nor of those given; longest first. */
export function notPlayedIn(
  given: readonly (readonly Act[])[],
  wanted: readonly (readonly Act[])[],
): (readonly Act[])[] {
  const played = new Beginnings();
  for (const acts of given) played.isNew(acts);
  return wanted
    .toSorted((one, other) => other.length - one.length)
    .filter((acts) => acts.length > 0 && played.isNew(acts));
}
