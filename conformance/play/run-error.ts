/** Why a scenario was not played to its end, as its record tells it. */
import type { RunError, StepRecord } from '../../machines/contract/record.ts';
import { clipped } from '../../reports/visible.ts';
import type { CandidateUnavailable } from '../attach/unavailable.ts';

/** Characters of what the candidate or the connection to it said. */
const DETAIL_MAX = 1000;
/** A free port is another in every run, and the same run is to give the same bytes. */
const PORT = /\b(127\.0\.0\.1|\[::1\]|localhost):\d+/g;

/** After the steps that were played. */
export function errorOf(
  { operation = 'act', trouble, message }: CandidateUnavailable,
  steps: readonly StepRecord[],
): RunError {
  const detail = clipped(message.replace(PORT, '$1:…'), DETAIL_MAX);
  return { operation, trouble, ...(operation === 'act' && { step: steps.length + 1 }), detail };
}
