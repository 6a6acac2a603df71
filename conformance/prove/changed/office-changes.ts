/** Changes to the candidate's answer: what was filed, the tasks, charges, warnings and the calendar. */
import { ActResponse } from '../../../machines/contract/driver.ts';
import type { StepRecord } from '../../../machines/contract/record.ts';
import type { Step } from '../../../machines/requirements/step.ts';
import type { Change, How, Values } from './change.ts';
import { nameOf, type Path, placeOf } from './office-names.ts';

type Office = StepRecord['office'];

/** Every value in the answer, lists and their items among them, with its place. */
function* placesIn(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  if (path.length > 0) yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  for (const [key, inner] of entries) yield* placesIn(inner, [...path, key]);
}

const isLeaf = (value: unknown) => typeof value !== 'object' || value === null;

/** Notes the values of an answer's leaves. */
export function noteOffice({ office }: StepRecord, values: Values): void {
  for (const { path, value } of placesIn(office)) if (isLeaf(value)) values.note(placeOf(path), value);
}

/** All changes of the answer that the contract still accepts; `judged` is the step as the rules saw it. */
export function officeChanges(step: StepRecord, judged: Step, ofRun: Values, ofAll: Values): Change[] {
  const changes: Change[] = [];
  const add = (
    path: Path,
    how: How,
    edit: (holder: Record<string | number, unknown>, key: string | number) => void,
  ) => {
    const office = edited(step.office, path, edit);
    if (!ActResponse.safeParse({ outcome: step.outcome, ...office }).success) return;
    changes.push({ leaf: nameOf(path, step.office, judged), how, apply: (each) => ({ ...each, office }) });
  };
  for (const { path, value } of placesIn(step.office)) {
    if (isLeaf(value)) {
      const other = ofRun.other(placeOf(path), value) ?? ofAll.other(placeOf(path), value) ?? varied(value);
      if (other !== undefined)
        add(path, 'changed', (holder, key) => void Object.assign(holder, { [key]: other }));
      if (typeof path.at(-1) === 'string') add(path, 'dropped', (holder, key) => void delete holder[key]);
    }
    const index = path.at(-1);
    if (typeof index !== 'number') continue;
    const list = (holder: object) => holder as unknown[];
    add(path, 'dropped', (holder) => void list(holder).splice(index, 1));
    add(
      path,
      'doubled',
      (holder) => void list(holder).splice(index, 0, structuredClone(list(holder)[index])),
    );
    if (index > 0)
      add(
        path,
        'exchanged',
        (holder) => void list(holder).splice(index - 1, 2, list(holder)[index], list(holder)[index - 1]),
      );
  }
  return changes;
}

function edited(
  office: Office,
  path: Path,
  edit: (holder: Record<string | number, unknown>, key: string | number) => void,
): Office {
  const copy = structuredClone(office);
  let holder = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  edit(holder, path.at(-1) ?? '');
  return copy;
}

/** Another value where the run has none: the opposite, the next number, or a text with one sign more. */
function varied(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}x` : undefined;
}
