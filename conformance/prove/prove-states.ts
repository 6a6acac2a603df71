/**
 * The proof that the complete suites are complete: every single state fault of the lifecycles, made and not written, is
 * played on the model. Wrong answers and wrong moves are to be found with no further input, those at the second visit to a
 * state with one.
 */
import { FAULT_CLASSES, type FaultClass, type Found, foundBy } from '../../scenarios/complete/faults.ts';
import { type Part, parts, studied, suiteOf } from '../../scenarios/complete/parts.ts';

/** What suites of so many further inputs find of each class of faults, in all parts of the lifecycles together. */
export interface StateProof {
  readonly further: number;
  readonly found: Readonly<Record<FaultClass, Found>>;
}

const neededFor = (kind: FaultClass) => (kind.endsWith('second visit') ? 1 : 0);

export function proveStates(further: number, lifecycles: readonly Part[] = parts): StateProof {
  const suites = lifecycles.map((part) => ({ ...studied(part), suite: suiteOf(part, further) }));
  const found = FAULT_CLASSES.map((kind) => {
    const each = suites.map(({ machine, identifiers, suite }) => foundBy(machine, identifiers, kind, suite));
    const sum = (count: (of: Found) => number) => each.reduce((total, of) => total + count(of), 0);
    return [kind, { found: sum((of) => of.found), all: sum((of) => of.all) }];
  });
  return { further, found: Object.fromEntries(found) as StateProof['found'] };
}

/** Whether all is found that suites of so many further inputs must find. */
export function isProved({ further, found }: StateProof): boolean {
  return FAULT_CLASSES.every((kind) => neededFor(kind) > further || found[kind].found === found[kind].all);
}

/** `State faults found with 1 further input: output 670 of 670, …`. */
export function stateLine({ further, found }: StateProof): string {
  const counts = FAULT_CLASSES.map((kind) => `${kind} ${found[kind].found} of ${found[kind].all}`);
  return `State faults found with ${further} further input(s): ${counts.join(', ')}`;
}
