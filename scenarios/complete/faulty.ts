/** Machines with one fault, drawn: in a move, at some visit of it, or after so many inputs; and how soon inputs show it. */
import fc from 'fast-check';
import { FAULT_CLASSES, type Fault, faultsOf } from './faults.ts';
import { type Inputs, type Mealy, type Move, moveOf, triedIn } from './mealy.ts';
import type { Identifiers } from './separating.ts';

/** Where a faulty machine stands: its state, and what it has counted. */
interface Standing {
  readonly state: number;
  readonly count: number;
}

export interface Faulty {
  readonly kind: string;
  readonly start: Standing;
  /** The faulty machine's move; undefined where the input is not to be tried. */
  readonly move: (
    at: Standing,
    input: number,
  ) => { readonly output: string; readonly next: Standing } | undefined;
}

const VISITS_MAX = 9;
const INPUTS_MAX = 30;
/** Standings that are gone through in search of the shortest inputs, at the most. */
const SEARCHED_MAX = 200_000;

/** A fault in a move at the nth time that its state is come to; at every time for 0. */
function atVisit(machine: Mealy, { state, input, move }: Fault, visit: number, kind: string): Faulty {
  const arrive = (to: number, count: number): Standing => ({
    state: to,
    // What is beyond the visit sought is all the same.
    count: visit === 0 || to !== state ? count : Math.min(count + 1, visit + 1),
  });
  return {
    kind,
    start: arrive(0, 0),
    move: (at, tried) => {
      const isFaulty = at.state === state && tried === input && (visit === 0 || at.count === visit);
      const taken: Move | undefined = isFaulty ? move : moveOf(machine, at.state, tried);
      return taken && { output: taken.output, next: arrive(taken.to, at.count) };
    },
  };
}

/** A machine that is back where it began after so many inputs. */
const forgetting = (machine: Mealy, after: number): Faulty => ({
  kind: 'forgets after n inputs',
  start: { state: 0, count: 0 },
  move: (at, input) => {
    const taken = moveOf(machine, at.state, input);
    if (!taken) return undefined;
    const count = Math.min(at.count + 1, after + 1);
    return { output: taken.output, next: { state: count === after ? 0 : taken.to, count } };
  },
});

const VISIT: Readonly<Record<(typeof FAULT_CLASSES)[number], number>> = {
  output: 0,
  transfer: 0,
  'output at the second visit': 2,
  'transfer at the second visit': 2,
};

/** Some faults of every kind, the same for the same seed; fewer where there are not so many. */
export function drawnFaulty(machine: Mealy, known: Identifiers, seed: number, ofEach: number): Faulty[] {
  const some = <T>(all: readonly T[]): T[] =>
    all.length === 0
      ? []
      : (fc.sample(
          fc.shuffledSubarray([...all], {
            maxLength: Math.min(ofEach, all.length),
            minLength: Math.min(ofEach, all.length),
          }),
          { seed, numRuns: 1 },
        )[0] ?? []);
  const written = FAULT_CLASSES.flatMap((kind) =>
    some(faultsOf(machine, known, kind)).map((fault) => atVisit(machine, fault, VISIT[kind], kind)),
  );
  const later = fc.sample(fc.integer({ min: 3, max: VISITS_MAX }), { seed, numRuns: ofEach });
  const nth = some(faultsOf(machine, known, 'output at the second visit')).map((fault, index) =>
    atVisit(machine, fault, later[index] ?? VISITS_MAX, 'output at the n-th visit'),
  );
  const counts = fc.sample(fc.integer({ min: 2, max: INPUTS_MAX }), { seed, numRuns: ofEach });
  return [...written, ...nth, ...counts.map((after) => forgetting(machine, after))];
}

/** After how many of the inputs the faulty machine answers otherwise, from 1; undefined where it does not. */
export function shownAfter(machine: Mealy, faulty: Faulty, inputs: Inputs): number | undefined {
  let right = 0;
  let at = faulty.start;
  for (const [index, input] of inputs.entries()) {
    const expected = moveOf(machine, right, input);
    const actual = faulty.move(at, input);
    if (!expected || !actual) return undefined;
    if (actual.output !== expected.output) return index + 1;
    [right, at] = [expected.to, actual.next];
  }
  return undefined;
}

/** How many inputs it takes at the least to show a fault; undefined where none do. */
export function shortestShowing(machine: Mealy, faulty: Faulty): number | undefined {
  const seen = new Set<string>();
  let reached = [{ right: 0, at: faulty.start }];
  for (let length = 1; reached.length > 0 && seen.size < SEARCHED_MAX; length += 1) {
    const next: typeof reached = [];
    for (const { right, at } of reached) {
      for (const input of triedIn(machine, right)) {
        const expected = moveOf(machine, right, input);
        const actual = faulty.move(at, input);
        if (!expected || !actual) continue;
        if (actual.output !== expected.output) return length;
        const key = `${expected.to} ${actual.next.state} ${actual.next.count}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ right: expected.to, at: actual.next });
      }
    }
    reached = next;
  }
  return undefined;
}
