/** Whether a run with pseudonyms says to the judge what the run itself says. */

import type { RunRecord } from '../../machines/contract/record.ts';
import { type JudgedBy, type Judgement, judge } from '../judge/judge.ts';

/** What of a judgement a verdict follows from: all but words. */
const verdictsOf = (judgement: Judgement) => ({
  divergences: judgement.divergences.map(({ rule, step }) => `${rule} in step ${step}`),
  exercised: [...judgement.exercised].map(([rule, steps]) => `${rule} in ${steps.join()}`),
  occurred: [...judgement.occurred].map(([situation, times]) => `${situation} ${times}`),
  hidden: [...judgement.hidden],
  judged: [`${judgement.judged} steps`],
  suiteFault: [judgement.suiteFault === undefined ? 'none' : 'some'],
});

/** The first thing that the judge sees otherwise; undefined when there is none. */
export function differenceBetween(
  run: RunRecord,
  redacted: RunRecord,
  { statement, profile }: JudgedBy,
): string | undefined {
  const [one, other] = [run, redacted].map((each) => verdictsOf(judge(each, statement, profile)));
  if (!one || !other) return undefined;
  for (const [what, said] of Object.entries(one)) {
    const now = other[what as keyof typeof other];
    if (said.join() !== now.join()) return `${what}: ${firstApart(said, now)}`;
  }
  return undefined;
}

function firstApart(one: readonly string[], other: readonly string[]): string {
  const index = one.findIndex((each, place) => each !== other[place]);
  const place = index === -1 ? one.length : index;
  return `${one[place] ?? 'nothing'}, and with pseudonyms ${other[place] ?? 'nothing'}`;
}
