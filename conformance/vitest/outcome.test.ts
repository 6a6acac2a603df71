import { describe, expect, it } from 'vitest';
import { waived } from '../../reports/samples/known.ts';
import { allPassed, everyVerdict, stopped, undecided } from '../../reports/samples/samples.ts';
import type { Report, RequirementLine } from '../../reports/schema.ts';
import { outcomeIn, outcomeOf, untoldFault } from './outcome.ts';

const outcomesOf = (report: Report) => report.requirements.map((line) => outcomeOf(line, 'en'));
const kindOf = (changes: Partial<RequirementLine>) =>
  outcomeOf({ ...(allPassed.requirements[0] as RequirementLine), ...changes }, 'en').kind;

describe('what a test is told', () => {
  it.each([
    ['passed', 'must', 'passed'],
    ['failed', 'must', 'failed'],
    ['error', 'must', 'failed'],
    ['inconclusive', 'must', 'failed'],
    ['not-tried', 'must', 'failed'],
    ['warning', 'should', 'remarked'],
    ['inconclusive', 'should', 'skipped'],
    ['not-tried', 'should', 'skipped'],
    ['not-applicable', 'must', 'skipped'],
    ['not-observable', 'must', 'skipped'],
    ['waived', 'must', 'skipped'],
  ] as const)('of the verdict %s on a rule of level %s is: %s', (verdict, level, kind) => {
    expect(kindOf({ verdict, level })).toBe(kind);
  });

  it('says why in either language wherever it did not pass', () => {
    for (const language of ['nb', 'en'] as const) {
      const outcomes = everyVerdict.requirements.map((line) => outcomeOf(line, language));
      for (const { kind, text } of outcomes) expect(text === '', text).toBe(kind === 'passed');
    }
    const line = waived.requirements.find(({ verdict }) => verdict === 'waived') as RequirementLine;
    expect(outcomeOf(line, 'en').text).toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('is a failure where the report does not have the rule', () => {
    expect(outcomeIn({ ...allPassed, requirements: [] }, 'ECON-03', 'en').kind).toBe('failed');
  });
});

describe('the run as a whole', () => {
  it('is in order where it passed, or where a rule or a waiver tells why it did not', () => {
    for (const report of [allPassed, everyVerdict, undecided])
      expect(untoldFault(report, outcomesOf(report), 'en')).toBeUndefined();
  });

  it('fails where nothing else does and the command does not end with 0, and where it was stopped', () => {
    const nothing = { ...undecided, requirements: [] };
    expect(untoldFault(nothing, outcomesOf(nothing), 'en')).toBeDefined();
    expect(untoldFault(stopped, outcomesOf(stopped), 'en')).toContain(stopped.error?.en);
  });
});
