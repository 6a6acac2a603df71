import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import type { Observable } from '../../machines/contract/statement.ts';
import { catalogue, type RequirementId } from '../../machines/requirements/catalogue.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { ORDINARY_START } from '../../scenarios/scenario.ts';
import { endOf, headerOf, judgeAll, occurredFor, playActs } from '../example-runs.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { tallyOf } from './tally.ts';
import type { JudgedRun } from './verdict.ts';

const ALL = catalogue.map(({ id }) => id);
const SEEN = catalogue.flatMap(({ id, notObservable }) => (notObservable ? [] : id));
const MUST: RequirementId = 'ECON-03';
/** Binds Helsenorge, but what its level does shows all the same. */
const SHOULD: RequirementId = 'ECON-14';
const PROBLEM = { nb: 'sto stille', en: 'stood still' };

interface Sketch {
  readonly purpose?: Purpose;
  readonly exercised?: readonly RequirementId[];
  readonly fails?: RequirementId;
  readonly step?: number;
  readonly isPlatformFault?: boolean;
  /** The rule a counterexample or recheck is about. */
  readonly rule?: RequirementId;
}

/** A run as if it had been judged so. */
function judged({
  purpose = 'story',
  exercised = [],
  fails,
  step = 1,
  isPlatformFault = false,
  rule,
}: Sketch): JudgedRun {
  const mismatch = { expected: { nb: 'ja', en: 'yes' }, actual: { nb: 'nei', en: 'no' } };
  const run = { name: 'x', purpose, start: ORDINARY_START, practice: practiceOf(0), acts: [], steps: [] };
  return {
    run: { ...run, ...(rule && { rule }) },
    judgement: {
      steps: [],
      exercised: new Map(exercised.map((id) => [id, [1]])),
      divergences: fails ? [{ rule: fails, step, mismatch, isPlatformFault }] : [],
      occurred: occurredFor(exercised),
      hidden: new Set(),
      judged: 1,
      suiteFault: undefined,
    },
  };
}

const everything = judged({ exercised: ALL });
const concluded = (runs: readonly JudgedRun[], statement = referenceStatement) =>
  conclude(headerOf(statement), tallyOf(SERVICES, runs), endOf(runs.length));
const verdictOn = (id: RequirementId, { verdicts }: Conclusion) =>
  verdicts.find(({ rule }) => rule.id === id)?.verdict;
const verdictsIn = (conclusion: Conclusion) => new Set(SEEN.map((id) => verdictOn(id, conclusion)));
const reasonOn = (id: RequirementId, { verdicts }: Conclusion) =>
  verdicts.find(({ rule }) => rule.id === id)?.reason?.en;

describe('a run', () => {
  it('in which every rule was put to the test and held has passed, exit code 0', () => {
    const conclusion = concluded([everything]);
    expect(conclusion).toMatchObject({ verdict: 'passed', exitCode: 0 });
    expect(verdictsIn(conclusion)).toEqual(new Set(['passed']));
    expect(conclusion.verdicts.map(({ rule }) => rule.id)).toEqual(ALL);
  });

  it('in which a must did not hold has failed, exit code 1', () => {
    const conclusion = concluded([everything, judged({ fails: MUST, exercised: [MUST] })]);
    expect(conclusion).toMatchObject({ verdict: 'failed', exitCode: 1 });
    expect(verdictOn(MUST, conclusion)).toBe('failed');
    expect(verdictsIn(conclusion)).toEqual(new Set(['passed', 'failed']));
  });

  it('in which what is only advised did not hold warns and passes, exit code 0', () => {
    const conclusion = concluded([everything, judged({ fails: SHOULD })]);
    expect(verdictOn(SHOULD, conclusion)).toBe('warning');
    expect(conclusion).toMatchObject({ verdict: 'passed', exitCode: 0 });
  });

  it('that did not put a must to the test is inconclusive, exit code 2', () => {
    const conclusion = concluded([judged({ exercised: ALL.filter((id) => id !== MUST) })]);
    expect(conclusion).toMatchObject({ verdict: 'inconclusive', exitCode: 2 });
    expect(verdictOn(MUST, conclusion)).toBe('inconclusive');
    expect(reasonOn(MUST, conclusion)).toBe('Not put to the test in the run.');
  });

  it('that failed one must and did not try another has failed, exit code 1', () => {
    const tried = judged({ exercised: ALL.filter((id) => id !== 'ECON-02') });
    expect(concluded([tried, judged({ fails: MUST })])).toMatchObject({ verdict: 'failed', exitCode: 1 });
  });

  it('without any scenario is inconclusive, exit code 2', () =>
    expect(concluded([])).toMatchObject({ verdict: 'inconclusive', exitCode: 2 }));

  it('in which no must passed, since each is waived, is inconclusive, exit code 2', () => {
    const runs = SEEN.map((id) => judged({ fails: id, exercised: [id] }));
    const waivers = SEEN.map((rule) => ({ rule, reason: 'kjent', ticket: 'EPJ-1', until: '2030-01-01' }));
    const conclusion = conclude(headerOf(), tallyOf(SERVICES, runs), endOf(runs.length), waivers);
    expect(verdictsIn(conclusion)).toEqual(new Set(['waived']));
    expect(conclusion).toMatchObject({ verdict: 'inconclusive', exitCode: 2 });
  });

  it('that was stopped is an error, exit code 3, and what it found so far stands', () => {
    const runs = [judged({ exercised: [MUST, 'ECON-02'] }), judged({ fails: MUST })];
    const conclusion = conclude(headerOf(), tallyOf(SERVICES, runs), { ...endOf(2), stopped: PROBLEM });
    expect(conclusion).toMatchObject({ verdict: 'error', exitCode: 3, error: PROBLEM });
    expect(verdictOn(MUST, conclusion)).toBe('failed');
    expect(verdictOn('ECON-02', conclusion)).toBe('passed');
    expect(verdictOn('MSG-12', conclusion)).toBe('not-tried');
    expect(reasonOn('MSG-12', conclusion)).toBe(PROBLEM.en);
  });

  it('whose record lacks its end is an error, exit code 3', () => {
    const conclusion = conclude(headerOf(), tallyOf(SERVICES, [everything]), undefined);
    expect(conclusion).toMatchObject({ verdict: 'error', exitCode: 3 });
    expect(conclusion.error?.en).toBe('The record is cut short: its end is missing');
  });

  it('in which Helsenorge broke a rule is an error, exit code 3, and the rule not failed', () => {
    const conclusion = concluded([everything, judged({ fails: 'ECON-07', isPlatformFault: true })]);
    expect(conclusion).toMatchObject({ verdict: 'error', exitCode: 3 });
    expect(verdictOn('ECON-07', conclusion)).toBe('error');
    expect(conclusion.error?.en).toBe('The simulated Helsenorge broke ECON-07');
  });

  it('in which the suite itself failed is an error, exit code 3, though every rule passed', () => {
    const { run, judgement } = everything;
    const conclusion = concluded([{ run, judgement: { ...judgement, suiteFault: 'no <MsgId>' } }]);
    expect(conclusion).toMatchObject({ verdict: 'error', exitCode: 3, detail: 'no <MsgId>' });
    expect(conclusion.error?.nb).toContain('testverktøyet');
  });
});

describe('a failure', () => {
  const failing = judged({ fails: MUST, step: 5, purpose: 'random' });
  const shortest = judged({ fails: MUST, step: 2, purpose: 'counterexample', rule: MUST });

  it('that repeats when played again stands, shown by its shortest run', () => {
    const conclusion = concluded([
      everything,
      failing,
      failing,
      shortest,
      judged({ fails: MUST, step: 2, purpose: 'recheck', rule: MUST }),
    ]);
    const { failure } = conclusion.verdicts.find(({ rule }) => rule.id === MUST) ?? {};
    expect(verdictOn(MUST, conclusion)).toBe('failed');
    expect(failure?.shown).toBe(shortest);
    expect(failure?.occurrences).toBe(2);
  });

  it('that does not repeat is inconclusive as flaky, exit code 2', () => {
    const conclusion = concluded([everything, failing, shortest, judged({ purpose: 'recheck', rule: MUST })]);
    expect(conclusion).toMatchObject({ verdict: 'inconclusive', exitCode: 2 });
    expect(verdictOn(MUST, conclusion)).toBe('inconclusive');
    expect(reasonOn(MUST, conclusion)).toContain('flaky');
  });

  it('is not undone by the recheck of another rule', () => {
    const recheck = judged({ purpose: 'recheck', rule: 'ECON-02' });
    expect(verdictOn(MUST, concluded([everything, failing, shortest, recheck]))).toBe('failed');
  });

  it('counts what counterexamples and rechecks exercise for nothing', () => {
    const again = judged({ purpose: 'recheck', rule: MUST, exercised: ALL });
    const conclusion = concluded([judged({ exercised: [MUST] }), again]);
    expect(conclusion.verdicts.find(({ rule }) => rule.id === MUST)?.exercised).toBe(1);
    expect(verdictOn('ECON-02', conclusion)).toBe('inconclusive');
  });
});

describe('a statement that claims less', () => {
  const verdictsOf = ({ verdicts }: Conclusion) => verdicts.map(({ rule, verdict }) => ({ rule, verdict }));
  const whole = verdictsOf(concluded([everything]));

  it('makes the rules of a service not claimed not applicable, and changes nothing else', () => {
    const conclusion = concluded([everything], { ...referenceStatement, services: ['office-contact'] });
    for (const [index, each] of verdictsOf(conclusion).entries()) {
      const isOther = each.rule.service === 'e-consultation' && !each.rule.notObservable;
      expect(isOther ? ['not-applicable'] : [whole[index]?.verdict, 'not-applicable']).toContain(
        each.verdict,
      );
    }
    expect(conclusion.exitCode).toBe(0);
  });

  it.each<Observable>(['journal', 'tasks', 'charges'])(
    'makes the rules that need the %s inconclusive, and changes nothing else',
    (hidden) => {
      const observes = referenceStatement.observes.filter((each) => each !== hidden);
      const conclusion = concluded([everything], { ...referenceStatement, observes });
      expect(verdictsOf(conclusion)).toEqual(
        whole.map((each) =>
          each.rule.needs?.includes(hidden) && !each.rule.notObservable
            ? { ...each, verdict: 'inconclusive' }
            : each,
        ),
      );
      expect(conclusion.exitCode).toBe(2);
    },
  );
});

describe('any runs', () => {
  const id = fc.constantFrom(...ALL);
  const sketch = fc.record(
    {
      purpose: fc.constantFrom<Purpose>('story', 'coverage', 'random', 'counterexample', 'recheck'),
      exercised: fc.oneof(fc.subarray(ALL), fc.constant(ALL)),
      fails: id,
      rule: id,
      isPlatformFault: fc.boolean(),
    },
    { requiredKeys: ['purpose', 'exercised'] },
  );

  it('pass only when every must on the record system that applies was exercised and held', () => {
    const property = fc.property(fc.array(sketch, { maxLength: 5 }), (sketches) => {
      const runs = sketches.map(judged);
      const conclusion = concluded(runs);
      expect(concluded(runs)).toEqual(conclusion);
      const musts = conclusion.verdicts.filter(
        ({ rule }) => rule.level === 'must' && rule.binds === 'ehr' && !rule.notObservable,
      );
      const isWhole = musts.every(({ verdict, exercised }) => verdict === 'passed' && exercised > 0);
      const hasError = conclusion.verdicts.some(({ verdict }) => verdict === 'error');
      expect(conclusion.exitCode === 0).toBe(isWhole && !hasError);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });
});

describe('a recorded run', () => {
  it('is judged again to the same verdicts', async () => {
    const run = await playActs([{ type: 'citizen.asks' }, { type: 'clinician.answers' }]);
    const again = JSON.parse(JSON.stringify(run));
    expect(verdictOn('ECON-02', concluded(judgeAll([again], referenceStatement)))).toBe('passed');
  });
});
