/**
 * Every single fault of a machine, made and not written, and whether a suite finds it: a wrong answer, a wrong state after it,
 * and either of them at the second visit to a state only.
 */
import { type Inputs, type Mealy, type Move, moveOf, triedIn } from './mealy.ts';
import { type Identifiers, pairKey } from './separating.ts';

export const FAULT_CLASSES = [
  'output',
  'transfer',
  'output at the second visit',
  'transfer at the second visit',
] as const;
export type FaultClass = (typeof FAULT_CLASSES)[number];

export interface Fault {
  readonly kind: FaultClass;
  readonly state: number;
  readonly input: number;
  readonly move: Move;
}

const isOnce = (kind: FaultClass) => kind.endsWith('second visit');

/** No machine says this. */
const WRONG = 'something else';

/** Whether a state can be come to once more. */
function isVisitedAgain(machine: Mealy, state: number): boolean {
  const reached = new Set<number>();
  const next = [state];
  for (const from of next) {
    for (const input of triedIn(machine, from)) {
      const to = moveOf(machine, from, input)?.to;
      if (to === state) return true;
      if (to === undefined || reached.has(to)) continue;
      reached.add(to);
      next.push(to);
    }
  }
  return false;
}

/**
 * All faults of a kind; those that lead to a state that nothing tells from the right one are none as far as can be
 * observed.
 */
export function faultsOf(machine: Mealy, { alike }: Identifiers, kind: FaultClass): Fault[] {
  const untold = new Set(alike.map(([one, other]) => pairKey(machine, one, other)));
  const wrongMoves = ({ output, to }: Move): Move[] =>
    kind.startsWith('output')
      ? [{ output: WRONG, to }]
      : machine.moves
          .map((_, other) => other)
          .filter((other) => other !== to && !untold.has(pairKey(machine, to, other)))
          .map((other) => ({ output, to: other }));
  const states = machine.moves
    .map((_, state) => state)
    .filter((state) => !isOnce(kind) || isVisitedAgain(machine, state));
  return states.flatMap((state) =>
    triedIn(machine, state).flatMap((input) => {
      const right = moveOf(machine, state, input);
      return right ? wrongMoves(right).map((move) => ({ kind, state, input, move })) : [];
    }),
  );
}

/** Whether a machine with the fault answers some inputs otherwise; where it is asked what no source settles, it may. */
export function isFoundBy(machine: Mealy, fault: Fault, inputs: Inputs): boolean {
  let [right, faulty] = [0, 0];
  let visits = fault.state === 0 ? 1 : 0;
  for (const input of inputs) {
    const expected = moveOf(machine, right, input);
    const isHere = faulty === fault.state && input === fault.input && (!isOnce(fault.kind) || visits === 2);
    const actual = isHere ? fault.move : moveOf(machine, faulty, input);
    if (!expected || !actual) return false;
    if (actual.output !== expected.output) return true;
    [right, faulty] = [expected.to, actual.to];
    if (faulty === fault.state) visits += 1;
  }
  return false;
}

export interface Found {
  readonly found: number;
  readonly all: number;
}

/** How many faults of a kind a suite finds. */
export function foundBy(
  machine: Mealy,
  known: Identifiers,
  kind: FaultClass,
  suite: readonly Inputs[],
): Found {
  const faults = faultsOf(machine, known, kind);
  const found = faults.filter((fault) => suite.some((inputs) => isFoundBy(machine, fault, inputs)));
  return { found: found.length, all: faults.length };
}
