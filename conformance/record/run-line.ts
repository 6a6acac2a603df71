/** A run as a line of the record, and back. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Practice } from '../../machines/contract/practice.ts';
import { RunLine, RunRecord, type StepLine, type StepRecord } from '../../machines/contract/record.ts';
import { PlatformView } from '../../machines/contract/view.ts';
import { addSeconds } from '../../machines/workdays.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { patched, patchFrom } from './merge-patch.ts';

/** What is wrong with a line, in the words of its schema. */
export class NoRun extends Error {}

type View = Record<string, unknown>;
const nothing: View = {};

/** The line of a run, in the version that is written now. */
export function lineOf({ acts: _acts, practice, steps, ...run }: RunRecord): string {
  let at = run.start;
  let view = nothing;
  const lines = steps.map((step) => {
    const line = stepLine(step, at, view);
    at = step.at;
    view = step.view;
    return line;
  });
  return JSON.stringify({ ...run, practice: numbered(practice, run.drawn), steps: lines } satisfies RunLine);
}

function stepLine(
  { request, passed, office, view, ...step }: StepRecord,
  at: string,
  before: View,
): StepLine {
  const told = Object.fromEntries(
    Object.entries(office).filter(([name, list]) => name === 'calendar' || list.length > 0),
  );
  const change = patchFrom(before, view);
  return {
    ...step,
    at: step.at === addSeconds(at, 1) ? undefined : step.at,
    ...(request && { request }),
    ...(passed.length > 0 && { passed }),
    ...(Object.keys(told).length > 0 && { office: told }),
    ...(change && { view: change }),
  };
}

function numbered(practice: Practice, drawn: RunRecord['drawn']): number | Practice {
  const number = Number(practice.id.slice(1));
  return Number.isInteger(number) && isDeepStrictEqual(practiceOf(number, drawn), practice)
    ? number
    : practice;
}

/**
 * The run that a line holds, of version 1 or 2.
 * @throws NoRun when it holds none.
 */
export function runOf(line: unknown, version: 1 | 2): RunRecord {
  if (version === 1) return held(RunRecord, line);
  const { practice, steps, ...run } = held(RunLine, line);
  let at = run.start;
  let view = nothing;
  const whole = steps.map((step, index): StepRecord => {
    at = step.at ?? addSeconds(at, 1);
    if (step.view) view = checkedView(patched(view, step.view), index);
    const { request = null, passed = [], office = {}, view: _change, ...rest } = step;
    const { filed = [], tasks = [], charges = [], warnings = [], calendar } = office;
    return {
      ...rest,
      at,
      request,
      passed,
      office: { filed, tasks, charges, warnings, ...(calendar && { calendar }) },
      view: view as PlatformView,
    };
  });
  return {
    ...run,
    practice: typeof practice === 'number' ? practiceOf(practice, run.drawn) : practice,
    acts: whole.map(({ act }) => act),
    steps: whole,
  };
}

/** What is as it was is shared with the view before, so that a long run is read in little memory. */
function checkedView(view: View, index: number): View {
  held(PlatformView, view, ['steps', index, 'view']);
  return view;
}

function held<S extends z.ZodType>(schema: S, value: unknown, path: (string | number)[] = []): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  throw new NoRun(z.prettifyError(new z.ZodError(issues)));
}
