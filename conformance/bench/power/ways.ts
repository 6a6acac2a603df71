/** The ways of choosing what to try that are compared, by name: ours first. */
export const WAYS = ['ours', 'fc.commands', 'fc.commands, size max', 'uniform walk'] as const;
export type Way = (typeof WAYS)[number];

/** What became of one fault by one way. */
export interface Tried {
  readonly kind: string;
  readonly way: Way;
  /** Steps until it was found, and of these in the sequence that showed it; absent where the budget did not show it. */
  readonly found?: { readonly steps: number; readonly length: number };
  /** Steps that show it at the least, as far as known. */
  readonly shortest?: number;
}

/** Of what is tried, so much as the budget of steps allows. */
export function* within<Step>(budget: number, all: Iterable<readonly Step[]>): Generator<readonly Step[]> {
  let left = budget;
  for (const each of all) {
    if (left <= 0) return;
    yield each.slice(0, left);
    left -= each.length;
  }
}
