/** Each format for machines, held against what others publish: a schema, or a consumer. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { renderCtrf } from './ctrf.ts';
import { casesIn } from './demands.ts';
import { renderJUnit } from './junit.ts';
import { hostileMany, hostileWaived } from './samples/hostile.ts';
import { everything, manyFailures } from './samples/many.ts';
import { allPassed, everyVerdict, stopped, undecided } from './samples/samples.ts';
import { renderSarif } from './sarif.ts';
import type { Report } from './schema.ts';

const reports = {
  allPassed,
  everyVerdict,
  undecided,
  stopped,
  everything,
  manyFailures,
  hostileMany,
  hostileWaived,
};
const each = Object.entries<Report>(reports);
const require = createRequire(import.meta.url);

const Ctrf = z.object({
  results: z.object({
    summary: z.record(z.string(), z.unknown()),
    tests: z.array(z.object({ name: z.string(), status: z.string(), rawStatus: z.string().optional() })),
  }),
});
const Sarif = z.object({
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      invocations: z.array(z.object({ exitCode: z.int(), toolExecutionNotifications: z.array(z.unknown()) })),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int(),
          kind: z.string(),
          level: z.string(),
          codeFlows: z
            .array(z.object({ threadFlows: z.array(z.object({ locations: z.array(z.unknown()) })) }))
            .optional(),
        }),
      ),
    }),
  ),
});

describe('CTRF', () => {
  let validate: (document: unknown) => unknown;
  beforeAll(() => {
    validate = (require('ctrf') as { validate: typeof validate }).validate;
  });
  const read = (report: Report) => Ctrf.parse(JSON.parse(renderCtrf(report)));

  it.each(each)('is what its published schema says: %s', (_, report) => {
    expect(validate(JSON.parse(renderCtrf(report)))).toMatchObject({ valid: true });
  });

  it.each(each)('has a summary that is the sum of its tests: %s', (_, report) => {
    const { summary, tests } = read(report).results;
    const count = (status: string) => tests.filter((test) => test.status === status).length;
    expect(summary).toMatchObject({
      tests: tests.length,
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('skipped'),
    });
  });

  it('tells an undecided rule, and a run that stopped, as failed', () => {
    const { tests } = read(everyVerdict).results;
    expect(tests.find(({ rawStatus }) => rawStatus === 'inconclusive')?.status).toBe('failed');
    expect(read(stopped).results.tests).toMatchObject([
      { name: 'The candidate can be judged', status: 'failed' },
    ]);
  });
});

describe('SARIF', () => {
  let isValid: { (document: unknown): boolean; errors?: unknown };
  beforeAll(() => {
    const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const Ajv = (
      require('ajv-draft-04') as {
        default: new (options: object) => { compile(schema: object): typeof isValid };
      }
    ).default;
    isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      JSON.parse(readFileSync(path, 'utf8')),
    );
  });
  const read = (report: Report) => {
    const [run] = Sarif.parse(JSON.parse(renderSarif(report))).runs;
    if (!run) throw new Error('SARIF without a run');
    return run;
  };

  it.each(each)('is what its published schema says: %s', (_, report) => {
    isValid(JSON.parse(renderSarif(report)));
    expect(isValid.errors).toBeNull();
  });

  it('has a result for what failed, warns or is undecided alone, which points at its rule', () => {
    const { tool, results } = read(everything);
    const alarming = ['failed', 'error', 'not-tried', 'inconclusive', 'warning'];
    const alerts = everything.requirements.filter(({ verdict }) => alarming.includes(verdict));
    expect(results.map(({ ruleId }) => ruleId)).toEqual(alerts.map(({ id }) => id));
    expect(read(allPassed).results).toEqual([]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('puts each result at a line of the file of the repository that is named', () => {
    const document = renderSarif(everything, 'src/our candidate.ts');
    const places = [...document.matchAll(/"uri": "([^"]*)"\s*\},\s*"region": \{\s*"startLine": 1/g)];
    expect(places.length).toBeGreaterThanOrEqual(read(everything).results.length);
    expect(new Set(places.map(([, uri]) => uri))).toEqual(new Set(['src/our%20candidate.ts']));
    expect(document.match(/physicalLocation/g)).toHaveLength(places.length);
  });

  it('tells failed and undecided as errors', () => {
    const results = new Map(read(everything).results.map((result) => [result.ruleId, result]));
    expect(results.get('ECON-04')).toMatchObject({ kind: 'fail', level: 'error' });
    expect(results.get('ECON-08')).toMatchObject({ kind: 'fail', level: 'error' });
    expect(results.get('MSG-12')).toMatchObject({ kind: 'fail', level: 'warning' });
  });

  it('has the shortest path of a failure as a code flow', () => {
    const failed = read(everyVerdict).results.find(({ ruleId }) => ruleId === 'ECON-04');
    expect(failed?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(3);
  });

  it('notifies of a run that stopped', () => {
    expect(read(stopped).invocations).toMatchObject([{ exitCode: 3, toolExecutionNotifications: [{}] }]);
  });
});

describe('JUnit', () => {
  type Suites = {
    readonly tests?: number;
    readonly failures?: number;
    readonly errors?: number;
    readonly testsuite?: readonly { readonly testcase?: readonly object[] }[];
  };
  let parse: (xml: string) => Promise<Suites>;
  beforeAll(async () => {
    const name: string = 'junit2json';
    parse = ((await import(name)) as { parse: typeof parse }).parse;
  });

  it.each(each)('is read by a public consumer, which finds every case: %s', async (_, report) => {
    const suites = await parse(renderJUnit(report));
    const cases = suites.testsuite?.flatMap(({ testcase = [] }) => testcase) ?? [];
    const having = (part: string) => cases.filter((testCase) => part in testCase).length;
    expect(cases.length).toBe(suites.tests);
    expect([having('failure'), having('error')]).toEqual([suites.failures, suites.errors]);
    expect(cases.length).toBeGreaterThanOrEqual(casesIn(report).length);
  });
});
