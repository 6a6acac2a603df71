import type { RunRecord } from '../../machines/contract/record.ts';
import { ORDINARY_START } from '../../scenarios/scenario.ts';
import { shellWord } from '../attach/shell-word.ts';

/** The command that plays a run again, up to a step, on the candidate as it was attached. */
export function replayCommand(rule: string, run: RunRecord, step: number, attachment: string): string {
  const acts = JSON.stringify(run.acts.slice(0, step));
  const parts = ['npx ddfl replay', rule, '--acts', shellWord(acts)];
  if (run.start !== ORDINARY_START) parts.push('--start', run.start);
  if (run.drawn) parts.push('--practice', shellWord(JSON.stringify(run.drawn)));
  if (attachment) parts.push(attachment);
  return parts.join(' ');
}
