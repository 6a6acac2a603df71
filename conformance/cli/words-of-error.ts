import type { CandidateUnavailable } from '../attach/unavailable.ts';
import { UserError } from '../user-error.ts';

/** What a user wrote is the user's own; a candidate may have quoted anybody: its words are told where texts are asked for. */
export async function wordsOf(error: UserError | CandidateUnavailable, withTexts: boolean): Promise<string> {
  const { withoutWords, withWords } = await import('../privacy/said.ts');
  const told = withTexts ? withWords(error.message) : withoutWords(error.message);
  const hint =
    told === withWords(error.message) ? '' : ' What the record system itself said is shown with --texts.';
  if (error instanceof UserError) return told + hint;
  const { withoutPeople } = await import('../privacy/sweep.ts');
  const { visible } = await import('../../reports/visible.ts');
  return visible(withTexts ? told : withoutPeople(told)) + hint;
}
