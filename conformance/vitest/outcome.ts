/** What a test is told of a rule's verdict. */
import { account } from '../../reports/cases.ts';
import type { Language, Report, RequirementLine, Verdict, Words } from '../../reports/schema.ts';
import { verdictSentence } from '../../reports/sentences.ts';
import { visible } from '../../reports/visible.ts';
import { verdictWords } from '../../reports/words.ts';

export interface Outcome {
  readonly kind: 'passed' | 'remarked' | 'failed' | 'skipped';
  /** Why; empty where the rule passed. */
  readonly text: string;
}

/** What is not decided is red, for a skip would read as green; but advice holds no verdict back, as the command has it. */
const KINDS: Readonly<Record<Verdict, (line: RequirementLine) => Outcome['kind']>> = {
  passed: () => 'passed',
  warning: () => 'remarked',
  failed: () => 'failed',
  error: () => 'failed',
  inconclusive: unlessAdvice,
  'not-tried': unlessAdvice,
  'not-applicable': () => 'skipped',
  'not-observable': () => 'skipped',
  'not-scored': () => 'skipped',
  waived: () => 'skipped',
};

function unlessAdvice({ level }: RequirementLine): Outcome['kind'] {
  return level === 'must' ? 'failed' : 'skipped';
}

export function outcomeOf(line: RequirementLine, language: Language): Outcome {
  const kind = KINDS[line.verdict](line);
  return { kind, text: kind === 'passed' ? '' : textOf(line, kind, language) };
}

function textOf(line: RequirementLine, kind: Outcome['kind'], language: Language): string {
  const verdict = verdictWords[line.verdict][language];
  if (kind === 'skipped') return visible([verdict, line.reason?.[language]].filter(Boolean).join(': '));
  return `${verdict}\n${account(line, language)}`;
}

const NOT_IN_REPORT: Words = {
  nb: 'Kravet er ikke i rapporten',
  en: 'The rule is not in the report',
};

/** A rule that the report says nothing of was not judged: that is no pass. */
export function outcomeIn({ requirements }: Report, rule: string, language: Language): Outcome {
  const line = requirements.find(({ id }) => id === rule);
  return line ? outcomeOf(line, language) : { kind: 'failed', text: NOT_IN_REPORT[language] };
}

/** Why the run as a whole is red though no rule told of and no waiver says why; undefined where they do. */
export function untoldFault(
  report: Report,
  outcomes: readonly Outcome[],
  language: Language,
): string | undefined {
  const isTold = outcomes.some(({ kind }) => kind === 'failed');
  if (report.error === undefined && (report.exitCode === 0 || isTold)) return undefined;
  return [verdictSentence(report)[language], report.errorDetail]
    .filter(Boolean)
    .map(String)
    .map(visible)
    .join('\n');
}
