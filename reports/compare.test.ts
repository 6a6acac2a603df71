import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { allPassed } from './samples/samples.ts';
import type { Report, RequirementLine, Verdict } from './schema.ts';

type Line = Partial<RequirementLine> & { verdict: Verdict };

/** A report of a single rule, or of none. */
function reportOf(line: Line | undefined): Report {
  const [rule] = allPassed.requirements;
  if (!rule) throw new Error('The sample has no rule');
  return { ...allPassed, requirements: line ? [{ ...rule, id: 'ECON-03', level: 'must', ...line }] : [] };
}

function change(before: Line | undefined, after: Line | undefined) {
  const { changes } = compare(reportOf(before), reportOf(after));
  return changes.map(({ kind, isWorse }) => `${kind}${isWorse ? ', worse' : ''}`).join();
}

const verdict = (of: Verdict, exercised = 3, level: 'must' | 'should' = 'must'): Line => ({
  verdict: of,
  exercised,
  level,
});

describe('compare', () => {
  it.each([
    ['passed', 'failed', 'newly-failing, worse'],
    ['inconclusive', 'failed', 'newly-failing, worse'],
    ['waived', 'failed', 'newly-failing, worse'],
    ['not-applicable', 'failed', 'newly-failing, worse'],
    ['failed', 'failed', ''],
    ['failed', 'passed', 'newly-passing'],
    ['waived', 'passed', 'newly-passing'],
    ['passed', 'inconclusive', 'changed, worse'],
    ['passed', 'error', 'changed, worse'],
    ['passed', 'waived', 'changed'],
    ['passed', 'not-observable', 'changed'],
    ['failed', 'inconclusive', 'changed'],
    ['failed', 'waived', 'changed'],
    ['passed', 'passed', ''],
  ] as const)('tells a must that was %s and is %s', (before, after, told) => {
    expect(change(verdict(before), verdict(after))).toBe(told);
  });

  it('tells a rule that held and is no longer exercised as worse, also when it no longer applies', () => {
    expect(change(verdict('passed'), verdict('inconclusive', 0))).toBe('no-longer-exercised, worse');
    expect(change(verdict('passed'), verdict('not-applicable', 0))).toBe('no-longer-exercised, worse');
    expect(change(verdict('inconclusive'), verdict('inconclusive', 0))).toBe('no-longer-exercised');
    expect(change(verdict('inconclusive', 0), verdict('inconclusive', 0))).toBe('');
  });

  it('never tells a recommendation as worse', () => {
    const should = (of: Verdict, exercised = 3) => verdict(of, exercised, 'should');
    expect(change(should('passed'), should('warning'))).toBe('changed');
    expect(change(should('passed'), should('inconclusive', 0))).toBe('no-longer-exercised');
  });

  it('tells rules of one catalogue alone as new or gone, and as no fault of the candidate', () => {
    expect(change(undefined, verdict('failed'))).toBe('new-rule');
    expect(change(verdict('passed'), undefined)).toBe('rule-gone');
    const { changes } = compare(reportOf(undefined), reportOf(verdict('failed')));
    expect(changes[0]).toMatchObject({ rule: 'ECON-03', after: 'failed' });
    expect(changes[0]).not.toHaveProperty('before');
  });

  it('counts every rule once: changed or as it was', () => {
    const requirements = allPassed.requirements.map((line) =>
      line.id === 'MSG-01' ? { ...line, verdict: 'failed' as const } : line,
    );
    const { changes, unchanged } = compare(allPassed, { ...allPassed, requirements });
    expect(changes.map(({ rule }) => rule)).toEqual(['MSG-01']);
    expect(unchanged).toBe(allPassed.requirements.length - 1);
    expect(compare(allPassed, { ...allPassed, requirements: [] }).unchanged).toBe(0);
  });

  it('keeps what tells the two runs apart', () => {
    const older = { ...allPassed, date: '2023-12-01', seed: 7 };
    expect(compare(older, allPassed)).toMatchObject({
      older: { candidate: { name: 'Fjord EPJ', version: '4.2.0' }, date: '2023-12-01', seed: 7 },
      newer: { date: '2024-05-15', catalogue: '2024.1', verdict: 'passed' },
    });
  });
});
