/** A rule as a test case: in English for the formats that machines read (JUnit, CTRF, SARIF), in either language for vitest. */
import { gateSentence } from './comparison-sentences.ts';
import { searchedSentence } from './failure-sentences.ts';
import type { Language, Report, RequirementLine, Verdict, Words } from './schema.ts';
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
  'not-scored': 'skipped',
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

const SHORTEST_PATH: Words = { nb: 'Korteste vei', en: 'Shortest path' };

/** Expected, actual, shortest path and replay, a line each. */
export function account(line: RequirementLine, language: Language = 'en'): string {
  const { failure, reason } = line;
  const say = (each: Words) => visible(each[language]);
  if (!failure) return say(reason ?? verdictWords[line.verdict]);
  const steps = failure.steps.map(
    (step) =>
      `${step.diverges ? '▸' : ' '} ${step.number} ${say(step.text)} (${say(words.outcomes[step.outcome])})`,
  );
  const searched = searchedSentence(failure);
  return [
    ...(reason ? [`${say(words.reason)}: ${say(reason)}`] : []),
    `${say(words.expected)}: ${say(failure.expected)}`,
    `${say(words.actual)}: ${say(failure.actual)}`,
    `${say(SHORTEST_PATH)}:`,
    ...steps,
    ...(searched ? [say(searched)] : []),
    `${say(words.replay)}: ${visible(failure.replay)}`,
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
  const { errorDetail = '' } = report;
  return [verdictSentence(report).en, gateSentence(report)?.en ?? '', errorDetail].filter(Boolean).join(' ');
}
