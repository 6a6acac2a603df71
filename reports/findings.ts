/** What a reader must look at: the rules that are neither passed nor out of reach, worst first. */
import type { Report, RequirementLine } from './schema.ts';

export const FINDING_VERDICTS = ['failed', 'error', 'inconclusive', 'warning', 'waived'] as const;
export type FindingVerdict = (typeof FINDING_VERDICTS)[number];

export interface Findings {
  readonly verdict: FindingVerdict;
  readonly lines: readonly RequirementLine[];
}

export function findingsOf(report: Report): Findings[] {
  return FINDING_VERDICTS.map((verdict) => ({
    verdict,
    lines: report.requirements.filter((line) => line.verdict === verdict),
  })).filter(({ lines }) => lines.length > 0);
}
