/** A run as a line of the record, and back. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { missingOf, practicesIn } from '../../machines/contract/acts.ts';
import { byPractice } from '../../machines/contract/by-practice.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import {
  Purpose,
  type RecordVersion,
  RunLine,
  RunRecord,
  type StepLine,
  type StepRecord,
} from '../../machines/contract/record.ts';
import { PlatformView } from '../../machines/contract/view.ts';
import { addSeconds } from '../../machines/workdays.ts';
import { practiceOf, practicesBeside } from '../../scenarios/data/practice.ts';
import { patched, patchFrom } from './merge-patch.ts';

/** What is wrong with a line, in the words of its schema. */
export class NoRun extends Error {}

/** What a step follows upon in its practice: the instant and the view before it. */
interface Former {
  readonly at: string;
  readonly view: Record<string, unknown>;
}

const formerIn = (start: string) => byPractice<Former>({ at: start, view: {} });

/** The line of a run, in the version that is written now. */
export function lineOf({ acts, practice, beside, steps, ...run }: RunRecord): string {
  const former = formerIn(run.start);
  const lines = steps.map((step) => {
    const line = stepLine(step, former.of(step.act));
    former.note(step.act, step);
    return line;
  });
  return JSON.stringify({
    ...run,
    practice: numbered(practice, run.drawn),
    ...(beside && { beside: counted(beside, practice, run.drawn) }),
    steps: lines,
    ...(acts.length > steps.length && { unplayed: acts.slice(steps.length) }),
  } satisfies RunLine);
}

function stepLine({ request, passed, office, view, ...step }: StepRecord, former: Former): StepLine {
  const told = Object.fromEntries(
    Object.entries(office).filter(([name, list]) => name === 'calendar' || list.length > 0),
  );
  const change = patchFrom(former.view, view);
  return {
    ...step,
    at: step.at === addSeconds(former.at, 1) ? undefined : step.at,
    ...(request && { request }),
    ...(passed.length > 0 && { passed }),
    ...(Object.keys(told).length > 0 && { office: told }),
    ...(change && { view: change }),
  };
}

const numberIn = ({ id }: Practice) => Number(id.slice(1));

function numbered(practice: Practice, drawn: RunRecord['drawn']): number | Practice {
  const number = numberIn(practice);
  return Number.isInteger(number) && isDeepStrictEqual(practiceOf(number, drawn), practice)
    ? number
    : practice;
}

/** How many the practices beside another are, or these where they do not follow from its number. */
function counted(beside: Practice[], practice: Practice, drawn: RunRecord['drawn']): number | Practice[] {
  const expected = practicesBeside(numberIn(practice), beside.length + 1, drawn);
  return isDeepStrictEqual(expected, beside) ? beside.length : beside;
}

/**
 * The run that a line holds, of whichever version.
 * @throws NoRun when it holds none.
 */
export function runOf(line: unknown, version: RecordVersion): RunRecord {
  if (version === 1) return peopled(held(RunRecord, line));
  const { practice, beside, steps, unplayed = [], ...run } = held(RunLine, line);
  const former = formerIn(run.start);
  const whole = steps.map((step, index): StepRecord => {
    const before = former.of(step.act);
    const at = step.at ?? addSeconds(before.at, 1);
    const view = step.view
      ? checkedView(patched(before.view, step.view), index)
      : (before.view as PlatformView);
    former.note(step.act, { at, view });
    const { request = null, passed = [], office = {}, view: _change, ...rest } = step;
    const { filed = [], tasks = [], charges = [], warnings = [], calendar } = office;
    return {
      ...rest,
      at,
      request,
      passed,
      office: { filed, tasks, charges, warnings, ...(calendar && { calendar }) },
      view,
    };
  });
  const first = typeof practice === 'number' ? practiceOf(practice, run.drawn) : practice;
  const further =
    typeof beside === 'number' ? practicesBeside(numberIn(first), beside + 1, run.drawn) : beside;
  const acts = [...whole.map(({ act }) => act), ...unplayed];
  if (practicesIn(acts) > 1 + (further?.length ?? 0))
    throw new NoRun('✖ A step is at a practice that the run has not\n  → at beside');
  return peopled({
    ...run,
    practice: first,
    ...(further && { beside: further }),
    acts,
    steps: whole,
  });
}

function peopled(run: RunRecord): RunRecord {
  const missing = missingOf(run.practice.registered?.length ?? 0, run.acts);
  if (missing)
    throw new NoRun(`✖ A step names ${missing}, whom the practice has not\n  → at drawn.registered`);
  return run;
}

/** What is as it was is shared with the view before, so that a long run is read in little memory. */
function checkedView(view: Record<string, unknown>, index: number): PlatformView {
  held(PlatformView, view, ['steps', index, 'view']);
  return view as PlatformView;
}

function held<S extends z.ZodType>(schema: S, value: unknown, path: (string | number)[] = []): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  throw new NoRun(z.prettifyError(new z.ZodError(issues)));
}

/** As lines are written: what a run is called and for stands first. */
const FIRST = /^\{"name":("(?:[^"\\]|\\.)*"),"purpose":"([a-z]+)"/;

/** What the run in a line is called and was played for, without reading the line to its end. */
export function nameAndPurposeIn(line: string): Pick<RunRecord, 'name' | 'purpose'> {
  const [, name, purpose] = FIRST.exec(line) ?? [];
  const { data } = Purpose.safeParse(purpose);
  if (name === undefined || !data) throw new NoRun('✖ A run begins with its name and purpose');
  return { name: JSON.parse(name) as string, purpose: data };
}
