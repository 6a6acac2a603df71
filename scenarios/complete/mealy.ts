/**
 * A machine that answers each input with an output and moves: what an implementation is measured against. Partial, where
 * no source says what is to follow; deterministic; states and inputs are numbers, 0 the first state.
 */

export interface Move {
  readonly output: string;
  readonly to: number;
}

export interface Mealy {
  /** How many inputs there are. */
  readonly inputs: number;
  /** For each state, the move of each input; undefined where the input is not to be tried. */
  readonly moves: readonly (readonly (Move | undefined)[])[];
}

/** Inputs by number, one after the other. */
export type Inputs = readonly number[];

export function moveOf({ moves }: Mealy, state: number, input: number): Move | undefined {
  return moves[state]?.[input];
}

/** The inputs that are to be tried in a state. */
export function triedIn({ moves }: Mealy, state: number): number[] {
  return (moves[state] ?? []).flatMap((move, input) => (move ? [input] : []));
}

/** Where inputs lead from a state; undefined where one of them is not to be tried. */
export function reachedBy(machine: Mealy, inputs: Inputs, from = 0): number | undefined {
  let state: number | undefined = from;
  for (const input of inputs) state = state === undefined ? undefined : moveOf(machine, state, input)?.to;
  return state;
}
