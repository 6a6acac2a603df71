import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../machines/contract/default-profile.ts';
import type { TestDriver } from '../machines/contract/driver.ts';
import { SERVICES } from '../machines/contract/services.ts';
import { createMutant, mutants } from '../mocks/mutants/mutants.ts';
import type { Carrier } from '../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../mocks/reference/record-system.ts';
import { conclude } from './conclude/conclude.ts';
import { tallyOf } from './conclude/tally.ts';
import { certified, plan } from './example-certification.ts';
import { judgeAll } from './example-runs.ts';

function mutant(name: string, carrier?: Carrier): TestDriver {
  const found = mutants.find((each) => each.name === name);
  if (!found) throw new Error(`There is no mutant ${name}`);
  return createMutant(found, defaultProfile, carrier);
}

/** The plan of these tests has no files of 20 MB, and leaves ECON-10 half tested. */
const NOTHING_BROKEN = { verdict: 'inconclusive', exitCode: 2 } as const;

describe('a certification', () => {
  it('tells of its plan, each scenario, each run and the end', async () => {
    const { told, lines, runs, header, end, conclusion } = await certified((carrier) =>
      createRecordSystem({ profile: defaultProfile, carrier }),
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
        name === 'reference'
          ? createRecordSystem({ profile: defaultProfile, carrier })
          : mutant(name, carrier);
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
      const driver = createRecordSystem({ profile: defaultProfile, carrier });
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
      const driver = createRecordSystem({ profile: defaultProfile, carrier });
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
