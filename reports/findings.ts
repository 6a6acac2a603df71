/** What a reader must look at: the rules that are neither passed nor out of reach, worst first. */
import { casesIn } from './demands.ts';
import type { Report, RequirementLine } from './schema.ts';

export const FINDING_VERDICTS = [
  'failed',
  'error',
  'not-tried',
  'inconclusive',
  'warning',
  'waived',
] as const;
export type FindingVerdict = (typeof FINDING_VERDICTS)[number];

export interface Findings {
  readonly verdict: FindingVerdict;
  readonly lines: readonly RequirementLine[];
}

export function findingsOf(report: Report): Findings[] {
  return FINDING_VERDICTS.map((verdict) => ({
    verdict,
    lines: casesIn(report).filter((line) => line.verdict === verdict),
  })).filter(({ lines }) => lines.length > 0);
}

/** What makes two rules' failures one and the same: the same acts, expectation and outcome, or the same reason. */
function accountOf({ id, failure, reason }: RequirementLine): string {
  if (failure) {
    const acts = failure.steps.map(({ act }) => act);
    return JSON.stringify([failure.start, acts, failure.expected, failure.actual, reason]);
  }
  return reason ? JSON.stringify(reason) : id;
}

/** Rules with one and the same account together, in the order of their first: what is told once is read once. */
export function alike(lines: readonly RequirementLine[]): RequirementLine[][] {
  const groups = new Map<string, RequirementLine[]>();
  for (const line of lines) {
    const account = accountOf(line);
    groups.set(account, [...(groups.get(account) ?? []), line]);
  }
  return [...groups.values()];
}
