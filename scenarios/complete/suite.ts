/**
 * Complete test suites by the HSI method: to each state by the shortest way, from there every input, `further` inputs more,
 * and then what tells the state reached from all others. By Vaandrager and Melse, "New Fault Domains for Conformance
 * Testing of Finite State Machines" (CONCUR 2025, arXiv 2410.19405), such a suite finds every fault of an implementation
 * whose states are all reached within `further` inputs of that cover. Refusals are not chained: that would not be complete.
 */
import { type Inputs, type Mealy, moveOf, reachedBy, triedIn } from './mealy.ts';
import type { Identifiers } from './separating.ts';

/** The shortest inputs to each state, by its number; of equals those first in the alphabet. */
export function stateCover(machine: Mealy): Inputs[] {
  const cover: Inputs[] = [];
  cover[0] = [];
  const reached = [0];
  // Grows while it is gone through: breadth first.
  for (const state of reached) {
    for (const input of triedIn(machine, state)) {
      const to = moveOf(machine, state, input)?.to;
      if (to === undefined || cover[to]) continue;
      cover[to] = [...(cover[state] ?? []), input];
      reached.push(to);
    }
  }
  return cover;
}

/** The inputs given, and all that goes on from them by up to `length` more. */
function goingOn(machine: Mealy, start: Inputs, length: number): Inputs[] {
  const state = reachedBy(machine, start);
  if (state === undefined || length === 0) return [start];
  const next = triedIn(machine, state).map((input) => [...start, input]);
  return [start, ...next.flatMap((inputs) => goingOn(machine, inputs, length - 1))];
}

/** Those that are not the beginning of another, each once, shortest first. */
function maximal(sequences: readonly Inputs[]): Inputs[] {
  const begun = new Set<string>();
  const kept = sequences
    .toSorted((one, other) => other.length - one.length)
    .filter((inputs) => {
      if (begun.has(inputs.join())) return false;
      inputs.forEach((_, index) => {
        begun.add(inputs.slice(0, index + 1).join());
      });
      return true;
    });
  return kept.toReversed();
}

/** The suite that is complete for implementations with up to `further` more states on each way. */
export function completeSuite(machine: Mealy, { ofStates }: Identifiers, further: number): Inputs[] {
  const explored = stateCover(machine).flatMap((start) => goingOn(machine, start, further + 1));
  return maximal(
    explored.flatMap((inputs) => {
      const known = ofStates[reachedBy(machine, inputs) ?? 0] ?? [];
      return [inputs, ...known.map((each) => [...inputs, ...each])];
    }),
  ).filter((inputs) => inputs.length > 0);
}
