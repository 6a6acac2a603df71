import { describe, expect, it } from 'vitest';
import type { TestDriver } from '../machines/contract/driver.ts';
import { SERVICES } from '../machines/contract/services.ts';
import { createMutant, mutants } from '../mocks/mutants/mutants.ts';
import type { Carrier } from '../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../mocks/reference/record-system.ts';
import { ERRORS_MAX } from './attach/patience.ts';
import { CandidateUnavailable } from './attach/unavailable.ts';
import { conclude } from './conclude/conclude.ts';
import { tallyOf } from './conclude/tally.ts';
import { certified, plan } from './example-certification.ts';
import { judgeAll } from './example-runs.ts';
import { said } from './privacy/said.ts';

/** Milliseconds that a candidate which hangs is waited for. */
const TIMEOUT = 2000;
function mutant(name: string, carrier?: Carrier): TestDriver {
  const found = mutants.find((each) => each.name === name);
  if (!found) throw new Error(`There is no mutant ${name}`);
  return createMutant(found, carrier);
}

/** The reference, until `fault` is asked instead in practice `practice` from its nth act on. */
function failingAt(
  carrier: Carrier | undefined,
  practice: string,
  nth: number,
  fault: TestDriver['act'],
): TestDriver {
  const driver = createRecordSystem({ carrier });
  let acts = 0;
  return {
    ...driver,
    act: (request) => {
      if (request.practice === practice) acts += 1;
      return request.practice === practice && acts >= nth ? fault(request) : driver.act(request);
    },
  };
}

/** The plan of these tests has no files of 20 MB, and leaves ECON-10 half tested. */
const NOTHING_BROKEN = { verdict: 'inconclusive', exitCode: 2 } as const;

describe('a certification', () => {
  it('tells of its plan, each scenario, each run and the end', async () => {
    const { told, lines, runs, header, end, conclusion } = await certified((carrier) =>
      createRecordSystem({ carrier }),
    );
    expect(told).toEqual({ begun: plan.length, played: plan.length, afterEnd: 0 });
    expect([lines[0], lines.at(-1)]).toEqual([header, end]);
    expect(lines).toHaveLength(runs.length + 2);
    expect(runs.map(({ name }) => name)).toEqual(plan.map(({ name }) => name));
    expect(end).toEqual({ end: true, runs: plan.length });
    expect(conclusion).toMatchObject(NOTHING_BROKEN);
  });

  it.each(['reference', 'ECON-03', 'MSG-05'])(
    'of %s gives the same record one at a time, and by fetch sixteen at once',
    async (name) => {
      const createDriver = (carrier: Carrier | undefined) =>
        name === 'reference' ? createRecordSystem({ carrier }) : mutant(name, carrier);
      const one = await certified(createDriver, { concurrency: 1 });
      const sixteen = await certified(createDriver, { concurrency: 16, byFetch: true });
      expect(sixteen.record).toBe(one.record);
      expect(one.conclusion).toMatchObject(name === 'reference' ? NOTHING_BROKEN : { exitCode: 1 });
    },
  );

  it('gives verdicts that follow from its record alone', async () => {
    const { header, runs, end, conclusion } = await certified((carrier) => mutant('ECON-09', carrier));
    const again = conclude(header, tallyOf(SERVICES, judgeAll(runs, header.statement)), end);
    const summary = ({ verdicts, exitCode }: typeof conclusion) => [
      exitCode,
      verdicts.map(({ rule, verdict, exercised }) => [rule.id, verdict, exercised]),
    ];
    expect(summary(again)).toEqual(summary(conclusion));
  });

  it('records the counterexample of each failed rule, plays it again, and varies it', async () => {
    const { runs, conclusion } = await certified((carrier) => mutant('ECON-03', carrier));
    const last = runs.slice(plan.length);
    expect(last.slice(0, 2).map(({ name, purpose, rule }) => [name, purpose, rule])).toEqual([
      ['ECON-03 counterexample', 'counterexample', 'ECON-03'],
      ['ECON-03 recheck', 'recheck', 'ECON-03'],
    ]);
    const variations = last.slice(2).map(({ purpose, rule, varied }) => [purpose, rule, varied?.detail]);
    expect(variations).toContainEqual(['variation', 'ECON-03', 'text']);
    expect(variations.every(([purpose, rule]) => purpose === 'variation' && rule === 'ECON-03')).toBe(true);
    expect(last[0]?.acts).toEqual(last[1]?.acts);
    expect(last[0]?.practice.id).not.toBe(last[1]?.practice.id);
    expect(conclusion.exitCode).toBe(1);
  });

  it('calls a failure that does not repeat flaky', async () => {
    let isSpent = false;
    const flaky = (carrier: Carrier | undefined): TestDriver => {
      const driver = createRecordSystem({ carrier });
      return {
        ...driver,
        act: async (request) => {
          const response = await driver.act(request);
          if (isSpent || response.filed.length === 0) return response;
          isSpent = true;
          return { ...response, filed: [] };
        },
      };
    };
    const { conclusion } = await certified(flaky, { concurrency: 1 });
    expect(conclusion).toMatchObject({ verdict: 'inconclusive', exitCode: 2 });
    const undecided = conclusion.verdicts.filter(({ verdict }) => verdict === 'inconclusive');
    expect(undecided.map(({ rule }) => rule.id)).toContain('ECON-01');
    expect(conclusion.verdicts.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  });

  it('lets a practice go after its scenario, and the whole time has no two of one name', async () => {
    const open = new Set<string>();
    const names = new Set<string>();
    const { runs } = await certified((carrier) => {
      const driver = createRecordSystem({ carrier });
      return {
        ...driver,
        provision: async (request) => {
          expect(names).not.toContain(request.practice);
          names.add(request.practice);
          open.add(request.practice);
          await driver.provision(request);
        },
        retire: async (request) => {
          open.delete(request.practice);
          await driver.retire(request);
        },
      };
    });
    expect(open.size).toBe(0);
    expect(names.size).toBe(runs.reduce((sum, { beside = [] }) => sum + 1 + beside.length, 0));
  });
});

describe('a candidate that fails in the middle of a run', () => {
  const never = () => new Promise<never>(() => {});
  it.each<[string, TestDriver['act'], string]>([
    [
      'throws',
      () => Promise.reject(new Error('databasen er nede')),
      `The candidate's "act" failed: ${said('databasen er nede')}`,
    ],
    ['hangs', never, 'The candidate did not answer "act" within 2 s.'],
    [
      'answers nonsense',
      async () => ({ outcome: 'perhaps' }) as never,
      'The candidate\'s answer to "act" is not what the contract says',
    ],
  ])('and %s ends that scenario in an error, and the run goes on', async (_name, fault, reason) => {
    const { conclusion, end, runs, tally } = await certified(
      (carrier) => failingAt(carrier, 'p5', 2, fault),
      {
        concurrency: 4,
        ...(fault === never && { timeout: TIMEOUT }),
      },
    );
    expect(runs.map(({ name }) => name)).toEqual(plan.map(({ name }) => name));
    const [errored, ...others] = runs.filter(({ error }) => error);
    expect(others).toEqual([]);
    expect(errored).toMatchObject({
      name: plan[5]?.name,
      acts: plan[5]?.acts,
      error: { operation: 'act', step: 2 },
    });
    expect(errored?.steps).toHaveLength(1);
    expect(errored?.error?.detail).toContain(reason);
    expect(end.stopped).toBe(undefined);
    expect(conclusion).toMatchObject({
      verdict: 'error',
      exitCode: 3,
      error: { en: '1 scenario ended in an error of the record system and was not played to the end' },
    });
    // What was judged before the step and in all other scenarios counts.
    expect(conclusion.verdicts.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(10);
    expect(conclusion.verdicts.some(({ verdict }) => verdict === 'error')).toBe(false);
    expect(tally.errors).toBe(1);
  });

  it('gives the same record at any concurrency, also where it is stopped', async () => {
    const failing = (from: number) => (carrier: Carrier | undefined) => {
      const driver = createRecordSystem({ carrier });
      const act: TestDriver['act'] = (request) =>
        Number(request.practice.slice(1)) >= from ? Promise.reject(new Error('nede')) : driver.act(request);
      return { ...driver, act };
    };
    const records = await Promise.all(
      [1, 8, 16].map(async (concurrency) => certified(failing(7), { concurrency })),
    );
    const [one, ...others] = records;
    expect(others.every(({ record }) => record === one?.record)).toBe(true);
    expect(one?.end).toMatchObject({
      runs: 7 + ERRORS_MAX,
      stopped: { en: expect.stringMatching(/^The run stopped when 10 scenarios had ended in an error/) },
      detail: `The candidate's "act" failed: ${said('nede')}`,
    });
    expect(one?.conclusion).toMatchObject({ verdict: 'error', exitCode: 3 });
    expect(one?.conclusion.verdicts.some(({ verdict }) => verdict === 'not-tried')).toBe(true);
    expect(one?.told.afterEnd).toBe(0);
  });

  it('has as not tried what was not played when its time was out, and as failed nothing', async () => {
    const { conclusion, end } = await certified((carrier) => createRecordSystem({ carrier }), {
      until: Promise.resolve({ overdue: true }),
    });
    const verdicts = new Set(conclusion.verdicts.map(({ verdict }) => verdict));
    expect(end.overdue).toBe(true);
    expect(conclusion).toMatchObject({ verdict: 'inconclusive', exitCode: 2 });
    expect(verdicts).toContain('not-tried');
    expect(verdicts).not.toContain('failed');
  });

  it('stops at once when nobody is there any longer: the second time in a row', async () => {
    const gone = () => Promise.reject(new CandidateUnavailable('connection refused', 'unreachable', 'act'));
    const once = await certified((carrier) => failingAt(carrier, 'p3', 1, gone));
    expect(once.end.stopped).toBe(undefined);
    const { end, runs } = await certified((carrier) => ({ ...createRecordSystem({ carrier }), act: gone }));
    expect(runs).toHaveLength(2);
    expect(end.stopped?.nb).toBe('Journalsystemet stanset: det kunne ikke lenger nås («act»)');
  });

  it('while its failure is being explained leaves the failure in the record, exit code 3', async () => {
    const { conclusion, end } = await certified((carrier) => {
      const broken = mutant('ECON-02', carrier);
      return {
        ...broken,
        provision: async (request) => {
          if (Number(request.practice.slice(1)) > plan.length) throw new Error('nede');
          await broken.provision(request);
        },
      };
    });
    expect(conclusion.exitCode).toBe(3);
    // The counterexample as it was found, and a recheck that ended in an error.
    expect(end.runs).toBe(plan.length + 2);
    expect(conclusion.verdicts.find(({ rule }) => rule.id === 'ECON-02')?.verdict).toBe('failed');
  });

  it('before the run begins rejects with the reason', async () => {
    const mute = () => ({ ...createRecordSystem(), statement: () => Promise.reject(new Error('nede')) });
    await expect(certified(mute)).rejects.toThrow(`The candidate's "statement" failed: ${said('nede')}`);
  });
});
