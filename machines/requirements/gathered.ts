/** What many steps of a practice have of something, found by its key: each step is looked at once, however many rules ask. */
import type { Step } from './step.ts';

interface Found<T> {
  readonly value: T;
  readonly step: number;
}

interface Gathered<T> {
  readonly byKey: Map<string, Found<T>[]>;
  /** How many steps have been looked at. */
  steps: number;
}

/** Whatever `of` gives with a key, in the order of the steps: until and with a step, which knows of none after it. */
export function gathered<T>(of: (step: Step) => readonly (readonly [key: string, value: T])[]) {
  const runs = new WeakMap<Step['run'], Gathered<T>>();
  return (until: Step, key: string | undefined): readonly T[] => {
    if (key === undefined) return [];
    const sofar: Gathered<T> = runs.get(until.run) ?? { byKey: new Map(), steps: 0 };
    runs.set(until.run, sofar);
    for (const step of until.run.slice(sofar.steps)) {
      if (step.number > until.number) break;
      add(sofar, step, of);
      sofar.steps += 1;
    }
    const found = sofar.byKey.get(key) ?? [];
    return found.filter((each) => each.step <= until.number).map((each) => each.value);
  };
}

function add<T>(
  { byKey }: Gathered<T>,
  step: Step,
  of: (step: Step) => readonly (readonly [key: string, value: T])[],
): void {
  for (const [key, value] of of(step)) {
    const found = byKey.get(key) ?? [];
    found.push({ value, step: step.number });
    byKey.set(key, found);
  }
}
