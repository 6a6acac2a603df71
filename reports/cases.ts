/** A rule as a test case, in English, for the formats that machines read: JUnit, CTRF, SARIF. */
import { gateSentence } from './comparison-sentences.ts';
import { searchedSentence } from './failure-sentences.ts';
import type { Report, RequirementLine, Verdict } from './schema.ts';
import { verdictSentence } from './sentences.ts';
import { visible } from './visible.ts';
import { overdueWaivers } from './waiver-sentences.ts';
import { verdictWords, words } from './words.ts';

/** What a build server makes of a verdict. An undecided rule is an error: a skip would read as green. */
export const OUTCOMES = {
  passed: 'passed',
  warning: 'passed',
  failed: 'failure',
  inconclusive: 'error',
  error: 'error',
  'not-tried': 'error',
  'not-applicable': 'skipped',
  'not-observable': 'skipped',
  waived: 'skipped',
} as const satisfies Record<Verdict, string>;

/**
 * What is alarming wherever every line told is an alarm: alerts of code scanning, annotations. An undecided rule is told as an
 * error: less would read as green.
 */
export const ALARMS = {
  failed: 'error',
  error: 'error',
  'not-tried': 'error',
  inconclusive: 'error',
  warning: 'warning',
} as const satisfies Partial<Record<Verdict, string>>;

export type Alarming = RequirementLine & { readonly verdict: keyof typeof ALARMS };

export const isAlarming = (line: RequirementLine): line is Alarming => line.verdict in ALARMS;

/** Expected, actual, shortest path and replay, a line each. */
export function account(line: RequirementLine): string {
  const { failure, reason } = line;
  if (!failure) return visible((reason ?? verdictWords[line.verdict]).en);
  const steps = failure.steps.map(
    (step) =>
      `${step.diverges ? '▸' : ' '} ${step.number} ${visible(step.text.en)} (${words.outcomes[step.outcome].en})`,
  );
  const searched = searchedSentence(failure);
  return [
    ...(reason ? [`Reason: ${visible(reason.en)}`] : []),
    `Expected: ${visible(failure.expected.en)}`,
    `Actual: ${visible(failure.actual.en)}`,
    'Shortest path:',
    ...steps,
    ...(searched ? [visible(searched.en)] : []),
    `Replay: ${visible(failure.replay)}`,
  ].join('\n');
}

/** What happened, on one line. */
export function summary({ failure, reason, verdict }: RequirementLine): string {
  if (reason && verdict !== 'failed') return reason.en;
  return failure
    ? `expected: ${failure.expected.en}; actual: ${failure.actual.en}`
    : verdictWords[verdict].en;
}

/**
 * Why the run as a whole is red though no rule tells why: it stopped, or nothing was judged. Undefined when the
 * rules and waivers tell enough.
 */
export function runFault(report: Report): string | undefined {
  const outcomes = report.requirements.map(({ verdict }) => OUTCOMES[verdict]);
  const isRedByRules =
    outcomes.some((outcome) => outcome === 'failure' || outcome === 'error') ||
    overdueWaivers(report).length > 0;
  if (report.error === undefined && (report.exitCode === 0 || isRedByRules)) return undefined;
  return [verdictSentence(report).en, gateSentence(report)?.en ?? ''].join(' ').trim();
}
