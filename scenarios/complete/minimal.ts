/** The least machine that answers alike: states are merged that no inputs tell apart, nor what is to be tried in them. */
import { type Mealy, moveOf } from './mealy.ts';

export interface Minimal {
  readonly machine: Mealy;
  /** The state of the least machine that each state has become. */
  readonly blocks: readonly number[];
}

/** Numbers given in the order in which things are first met. */
function numbered(keys: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Merges states by partition refinement (Moore). The first state stays the first. */
export function minimal(machine: Mealy): Minimal {
  const states = machine.moves.map((_, state) => state);
  const inputs = Array.from({ length: machine.inputs }, (_, input) => input);
  let blocks: readonly number[] = states.map(() => 0);
  const refined = () =>
    numbered(
      states.map((state) => {
        const answers = inputs.map((input) => {
          const move = moveOf(machine, state, input);
          return move && [move.output, blocks[move.to]];
        });
        return JSON.stringify([blocks[state], answers]);
      }),
    );
  let next = refined();
  while (Math.max(...next) > Math.max(...blocks)) {
    blocks = next;
    next = refined();
  }
  const firsts = [...new Set(blocks)].map((block) => blocks.indexOf(block));
  const moves = firsts.map((state) =>
    inputs.map((input) => {
      const move = moveOf(machine, state, input);
      return move && { output: move.output, to: blocks[move.to] ?? 0 };
    }),
  );
  return { machine: { inputs: machine.inputs, moves }, blocks };
}
