/** Each way of testing on the machines of the lifecycles alone: which drawn faults it finds with as many steps as the complete suite has. */
import { byCommands, byWalk, type Model } from '../../../scenarios/compared.ts';
import { drawnFaulty, type Faulty, shortestShowing, shownAfter } from '../../../scenarios/complete/faulty.ts';
import { type Inputs, type Mealy, moveOf } from '../../../scenarios/complete/mealy.ts';
import { parts, studied, suiteOf } from '../../../scenarios/complete/parts.ts';
import { type Tried, WAYS, type Way, within } from './ways.ts';

/** Faults drawn of each kind for each part of a lifecycle. */
const OF_EACH_KIND = 12;

function modelOf(machine: Mealy): Model<number, number> {
  return {
    start: 0,
    moves: Array.from({ length: machine.inputs }, (_, input) => input),
    after: (state, input) => moveOf(machine, state, input)?.to,
  };
}

function foundIn(machine: Mealy, faulty: Faulty, tried: Iterable<Inputs>): Tried['found'] {
  let before = 0;
  for (const inputs of tried) {
    const length = shownAfter(machine, faulty, inputs);
    if (length !== undefined) return { steps: before + length, length };
    before += inputs.length;
  }
  return undefined;
}

/** What each way finds, with suites of so many further inputs as ours. */
export function triedOnMachines(seed: number, further: number): Tried[] {
  return parts.flatMap((part) => {
    const { machine, identifiers } = studied(part);
    const suite = suiteOf(part, further);
    const budget = suite.reduce((sum, { length }) => sum + length, 0);
    const model = modelOf(machine);
    const others = (ways: Iterable<Inputs>) => [...within(budget, ways)];
    const tried: Record<Way, readonly Inputs[]> = {
      ours: suite,
      'fc.commands': others(byCommands(model, seed, 'small')),
      'fc.commands, size max': others(byCommands(model, seed, 'max')),
      'uniform walk': others(byWalk(model, seed)),
    };
    return drawnFaulty(machine, identifiers, seed, OF_EACH_KIND).flatMap((faulty) => {
      const shortest = shortestShowing(machine, faulty);
      if (shortest === undefined) return [];
      return WAYS.map((way): Tried => {
        const found = foundIn(machine, faulty, tried[way]);
        return { kind: faulty.kind, way, shortest, ...(found && { found }) };
      });
    });
  });
}
