import type { RunRecord } from '../../machines/contract/record.ts';
import { ORDINARY_START } from '../../scenarios/scenario.ts';
import { shellWord } from '../attach/shell-word.ts';

export interface ReplayedFrom {
  /** The options that attach the candidate; empty for the embedded reference. */
  readonly attachment: string;
  /** The folder of the report, which knows the acts; they stand in the command where there is none. */
  readonly folder?: string | undefined;
  /** What shows a failure again where there is nothing to play: of a log. */
  readonly again?: string | undefined;
}

/** The command that plays a run again, up to a step, on the candidate as it was attached. */
export function replayCommand(
  rule: string,
  run: RunRecord,
  step: number,
  { attachment, folder, again }: ReplayedFrom,
): string {
  if (again !== undefined) return again;
  const played = folder === undefined ? inFull(run, step) : ['--from', shellWord(folder)];
  return ['npx ddfl replay', rule, ...played, ...(attachment ? [attachment] : [])].join(' ');
}

/** The command that plays a run's acts again, up to a step, whatever they may break. */
export function replayedActs(run: RunRecord, step: number, attachment: string): string {
  return ['npx ddfl replay', ...inFull(run, step), ...(attachment ? [attachment] : [])].join(' ');
}

function inFull(run: RunRecord, step: number): string[] {
  const parts = ['--acts', shellWord(JSON.stringify(run.acts.slice(0, step)))];
  if (run.start !== ORDINARY_START) parts.push('--start', run.start);
  if (run.drawn) parts.push('--practice', shellWord(JSON.stringify(run.drawn)));
  return parts;
}
