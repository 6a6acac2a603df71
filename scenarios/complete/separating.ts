/**
 * By which inputs states are told apart: the shortest for each pair, and from them a few for each state such that any two
 * states share the inputs that tell them apart (harmonized state identifiers).
 */
import { type Inputs, type Mealy, type Move, moveOf, triedIn } from './mealy.ts';

/** Whether a difference between two moves counts. */
export type Tells = (one: Move, other: Move) => boolean;

const byAnyOutput: Tells = (one, other) => one.output !== other.output;

/** The inputs that tell each pair apart, by `pairKey`. */
export type Separating = ReadonlyMap<number, Inputs>;

/** A pair of states as one number, whichever comes first. */
export function pairKey({ moves }: Mealy, one: number, other: number): number {
  return Math.min(one, other) * moves.length + Math.max(one, other);
}

export type StatePair = readonly [number, number];

export function pairsOfStates({ moves }: Mealy): StatePair[] {
  return moves.flatMap((_, other) => moves.slice(0, other).map((_, one): StatePair => [one, other]));
}

/** The shortest inputs that tell each pair of states apart, of equals those first in the alphabet. */
export function separating(machine: Mealy, tells: Tells = byAnyOutput): Separating {
  const known = new Map<number, Inputs>();
  const told = (one: number, other: number): Inputs | undefined => {
    const tried = triedIn(machine, one);
    const ways = tried.flatMap((input): { input: number; a: Move; b: Move }[] => {
      const [a, b] = [moveOf(machine, one, input), moveOf(machine, other, input)];
      return a && b ? [{ input, a, b }] : [];
    });
    const direct = ways.find(({ a, b }) => tells(a, b));
    if (direct) return [direct.input];
    const later = ways
      .filter(({ a, b }) => a.output === b.output)
      .flatMap(({ input, a, b }) => {
        const rest = known.get(pairKey(machine, a.to, b.to));
        return rest ? [[input, ...rest]] : [];
      });
    return later.toSorted((x, y) => x.length - y.length)[0];
  };
  let left = pairsOfStates(machine);
  for (;;) {
    // All of one length before any of the next: what is found in a round is not built upon in it.
    const found = left.flatMap(([one, other]) => {
      const inputs = told(one, other);
      return inputs ? [{ key: pairKey(machine, one, other), inputs }] : [];
    });
    if (found.length === 0) return known;
    for (const { key, inputs } of found) known.set(key, inputs);
    left = left.filter(([one, other]) => !known.has(pairKey(machine, one, other)));
  }
}

/** So much of the inputs as it takes to tell two states apart; undefined where they do not. */
function toldBy(machine: Mealy, inputs: Inputs, pair: StatePair, tells: Tells): Inputs | undefined {
  let [one, other] = pair;
  for (const [index, input] of inputs.entries()) {
    const [a, b] = [moveOf(machine, one, input), moveOf(machine, other, input)];
    if (!a || !b) return undefined;
    if (tells(a, b)) return inputs.slice(0, index + 1);
    if (a.output !== b.output) return undefined;
    [one, other] = [a.to, b.to];
  }
  return undefined;
}

/** A few of the inputs that together tell apart all pairs that any do: always those that tell most. */
function chosen(machine: Mealy, told: Separating, tells: Tells): Inputs[] {
  let left = pairsOfStates(machine).filter(([one, other]) => told.has(pairKey(machine, one, other)));
  const pool = [...new Map([...told.values()].map((inputs) => [inputs.join(), inputs])).values()];
  const taken: Inputs[] = [];
  while (left.length > 0) {
    const counts = pool.map((inputs) => left.filter((pair) => toldBy(machine, inputs, pair, tells)).length);
    const best = pool[counts.indexOf(Math.max(...counts))];
    if (!best) break;
    taken.push(best);
    left = left.filter((pair) => !toldBy(machine, best, pair, tells));
  }
  return taken;
}

export interface Identifiers {
  /** For each state, the inputs that tell it from the others. */
  readonly ofStates: readonly (readonly Inputs[])[];
  /** Pairs of states that no inputs tell apart. */
  readonly alike: readonly StatePair[];
}

/** Harmonized state identifiers; pairs are told apart by what `prefers` counts, and by any output where it does not suffice. */
export function identifiers(machine: Mealy, prefers: Tells = byAnyOutput): Identifiers {
  const pool = [prefers, byAnyOutput].flatMap((tells) =>
    chosen(machine, separating(machine, tells), tells).map((inputs) => ({ inputs, tells })),
  );
  const ofStates = machine.moves.map((): Map<string, Inputs> => new Map());
  const alike: StatePair[] = [];
  for (const pair of pairsOfStates(machine)) {
    const [told] = pool
      .map(({ inputs, tells }) => toldBy(machine, inputs, pair, tells))
      .filter((each) => each !== undefined);
    if (!told) alike.push(pair);
    else for (const state of pair) ofStates[state]?.set(told.join(), told);
  }
  return { ofStates: ofStates.map((each) => [...each.values()]), alike };
}
