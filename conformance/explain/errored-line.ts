/** A scenario that ended in an error, as a report tells it. */
import { phraseOf } from '../../machines/words/phrases.ts';
import type { ErroredLine } from '../../reports/errored.ts';
import { plainPractice } from '../../scenarios/data/practice.ts';
import { storyOf } from '../../scenarios/plan.ts';
import { shellWord } from '../attach/shell-word.ts';
import { TROUBLE_WORDS } from '../attach/stopped.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { type ReplayedFrom, replayedActs } from './replay-line.ts';

/** Characters of a command that anybody copies; a year at an office has more. */
const COMMAND_MAX = 20_000;

export function erroredLines(runs: readonly JudgedRun[], from: ReplayedFrom): ErroredLine[] {
  return runs.flatMap(({ run }) => {
    if (!run.error) return [];
    const { operation, trouble, step: number, detail } = run.error;
    const act = number === undefined ? undefined : run.acts[number - 1];
    const replay = replayOf(run, number ?? run.acts.length, from);
    return {
      scenario: run.name,
      operation,
      trouble: TROUBLE_WORDS[trouble],
      ...(number && act && { step: { number, of: run.acts.length, text: phraseOf(act, plainPractice) } }),
      detail,
      ...(replay.length <= COMMAND_MAX && { replay }),
    };
  });
}

/** A story by its name; anything else by its acts as far as they came. */
function replayOf(run: JudgedRun['run'], step: number, { attachment }: ReplayedFrom): string {
  const isStory = run.purpose === 'story' && storyOf(run.name) !== undefined;
  if (!isStory) return replayedActs(run, step, attachment);
  return ['npx ddfl certify --story', shellWord(run.name), ...(attachment ? [attachment] : [])].join(' ');
}
