import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../machines/contract/default-profile.ts';
import type { TestDriver } from '../machines/contract/driver.ts';
import { createMutant, mutants } from '../mocks/mutants/mutants.ts';
import type { Carrier } from '../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../mocks/reference/record-system.ts';
import { ERRORS_MAX } from './attach/patience.ts';
import { CandidateUnavailable } from './attach/unavailable.ts';
import { certified, plan } from './example-certification.ts';
import { said } from './privacy/said.ts';

/** Milliseconds that a candidate which hangs is waited for. */
const TIMEOUT = 2000;
function mutant(name: string, carrier?: Carrier): TestDriver {
  const found = mutants.find((each) => each.name === name);
  if (!found) throw new Error(`There is no mutant ${name}`);
  return createMutant(found, defaultProfile, carrier);
}

/** The reference, until `fault` is asked instead in practice `practice` from its nth act on. */
function failingAt(
  carrier: Carrier | undefined,
  practice: string,
  nth: number,
  fault: TestDriver['act'],
): TestDriver {
  const driver = createRecordSystem({ profile: defaultProfile, carrier });
  let acts = 0;
  return {
    ...driver,
    act: (request) => {
      if (request.practice === practice) acts += 1;
      return request.practice === practice && acts >= nth ? fault(request) : driver.act(request);
    },
  };
}

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
      const driver = createRecordSystem({ profile: defaultProfile, carrier });
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
    const { conclusion, end } = await certified(
      (carrier) => createRecordSystem({ profile: defaultProfile, carrier }),
      {
        until: Promise.resolve({ overdue: true }),
      },
    );
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
    const { end, runs } = await certified((carrier) => ({
      ...createRecordSystem({ profile: defaultProfile, carrier }),
      act: gone,
    }));
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
    const mute = () => ({
      ...createRecordSystem({ profile: defaultProfile }),
      statement: () => Promise.reject(new Error('nede')),
    });
    await expect(certified(mute)).rejects.toThrow(`The candidate's "statement" failed: ${said('nede')}`);
  });
});
