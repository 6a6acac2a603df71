import type { CandidateUnavailable } from '../attach/unavailable.ts';
import { UserError } from '../user-error.ts';

/** What a user wrote is the user's own; a candidate may have quoted anybody. */
export async function wordsOf(error: UserError | CandidateUnavailable): Promise<string> {
  if (error instanceof UserError) return error.message;
  const { withoutPeople } = await import('../privacy/sweep.ts');
  const { visible } = await import('../../reports/visible.ts');
  return visible(withoutPeople(error.message));
}
