/** What a replay plays: acts as they are given, or the counterexample of a rule in a report. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Acts, missingOf } from '../../machines/contract/acts.ts';
import { Instant } from '../../machines/contract/formats.ts';
import { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import type { Failure, Report } from '../../reports/schema.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';
import { readReport } from '../conclude/baseline.ts';
import { UserError } from '../user-error.ts';
import { formats } from './formats.ts';
import type { ReplayFlags } from './replay-command.ts';

const PRACTICE_SHAPE = '\'{"people":{"citizen":{"identity":"d-number"}}}\'';
const REGISTERED_SHAPE = '\'{"registered":250}\'';
const ACTS_SHAPE = '\'[{"type":"citizen.asks"},{"type":"clinician.closes"}]\'';

export interface ToReplay {
  readonly scenario: Scenario;
  /** The report that it is from, if from one. */
  readonly report?: Report;
}

/**
 * @throws UserError when there is no such report, it tells of no failure of the rule, or what is given is not acts, an
 * instant and a practice.
 */
export function scenarioToReplay(rule: string | undefined, flags: ReplayFlags): ToReplay {
  if (flags.from !== undefined) return fromReport(rule, flags.from);
  if (flags.acts === undefined) {
    throw new UserError(
      `There is nothing to play: give a rule and the folder of a report (ddfl replay ECON-03 --from ddfl-report), or acts (--acts ${ACTS_SHAPE}).`,
    );
  }
  if (!Instant.safeParse(flags.start).success) {
    throw new UserError(`--start ${flags.start} is not an instant with offset like ${ORDINARY_START}.`);
  }
  const acts = given(Acts, '--acts', flags.acts, 'an array of acts', ACTS_SHAPE);
  const drawn = given(PracticeSketch, '--practice', flags.practice, 'a practice', PRACTICE_SHAPE);
  const missing = missingOf(drawn.registered ?? 0, acts);
  if (missing) {
    throw new UserError(
      `--acts names ${missing}, and the practice has ${drawn.registered ?? 0} registered. Say how many it has with --practice ${REGISTERED_SHAPE}.`,
    );
  }
  return { scenario: replayed({ start: flags.start, acts, drawn }) };
}

const replayed = (what: Pick<Scenario, 'start' | 'acts' | 'drawn'>): Scenario => ({
  name: 'replay',
  service: 'e-consultation',
  purpose: 'random',
  ...what,
});

/** A value of an option: JSON, or @file with JSON, of a shape that is named when it is another. */
function given<S extends z.ZodType>(schema: S, option: string, text: string, what: string, shape: string) {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text);
  } catch (error) {
    throw new UserError(
      `${option} is neither JSON nor @file with JSON: ${(error as Error).message}. Expected ${what} like ${shape}.`,
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${option} is not ${what}: ${z.prettifyError(parsed.error)}\nExpected ${what} like ${shape}.`,
  );
}

function fromReport(rule: string | undefined, from: string): ToReplay {
  const isFolder = existsSync(from) && statSync(from).isDirectory();
  const path = isFolder ? join(from, formats.json.file) : from;
  const report = readReport(path);
  const failed = report.requirements.filter(({ failure }) => failure).map(({ id }) => id);
  const failure = report.requirements.find(({ id }) => id === rule)?.failure;
  if (failure) return { scenario: replayed(pathOf(failure, path)), report };
  const told = failed.length > 0 ? `It tells of failures of ${failed.join(', ')}.` : 'Nothing failed there.';
  throw new UserError(
    rule === undefined
      ? `Say which rule of ${path} is to be played again. ${told}`
      : `${path} tells of no failure of ${rule}. ${told}`,
  );
}

const Path = z.object({ start: Instant, acts: Acts, drawn: PracticeSketch });

function pathOf({ start, steps, practice }: Failure, path: string): z.infer<typeof Path> {
  const parsed = Path.safeParse({ start, acts: steps.map(({ act }) => act), drawn: practice ?? {} });
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${path} holds acts that this suite does not know: ${z.prettifyError(parsed.error)}\nReplay them with the suite that wrote it.`,
  );
}
