/** The catalogue as tests in a vendor's project, made in an empty folder with the packed suite installed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectWith } from './example-project.ts';

/** What a vendor has: the reference and a mutant as four operations, and as a module. */
const DIST = './node_modules/ddfl-conformance/dist';
const FILES: Readonly<Record<string, string>> = {
  'conforming.mjs': `
    import { createRecordSystem } from '${DIST}/mocks/reference/record-system.js';
    import { defaultProfile } from '${DIST}/machines/contract/default-profile.js';
    export default createRecordSystem({ profile: defaultProfile });`,
  'faulty.mjs': `
    import { createMutant, mutants } from '${DIST}/mocks/mutants/mutants.js';
    import { defaultProfile } from '${DIST}/machines/contract/default-profile.js';
    export default createMutant(mutants.find(({ name }) => name === 'ECON-03'), defaultProfile);`,
  'ddfl-waivers.json': JSON.stringify({
    waivers: [{ rule: 'ECON-03', reason: 'comes in 4.3', ticket: 'EPJ-7', until: '2024-12-31' }],
  }),
  'stale.json': JSON.stringify({
    waivers: [{ rule: 'ECON-04', reason: 'was so', ticket: 'EPJ-8', until: '2024-12-31' }],
  }),
  'conforming.test.ts': `
    import { defineConformance, type TestDriver } from 'ddfl-conformance/vitest';
    // @ts-ignore
    import conforming from './conforming.mjs';
    const candidate: TestDriver = conforming;
    defineConformance({ candidate, effort: 'quick', date: '2024-02-05', out: 'conforming' });`,
  'faulty.test.ts': `
    import { defineConformance } from 'ddfl-conformance/vitest';
    // @ts-ignore
    import candidate from './faulty.mjs';
    const asked = { services: ['e-consultation'], effort: 'quick', date: '2024-02-05', language: 'nb' } as const;
    defineConformance({ ...asked, candidate, out: 'faulty' });`,
  'known.test.ts': `
    import { defineConformance } from 'ddfl-conformance/vitest';
    const asked = { candidate: './faulty.mjs', effort: 'quick', date: '2024-02-05', rules: ['ECON-03', 'ECON-08'] } as const;
    defineConformance({ ...asked, waivers: 'ddfl-waivers.json', out: 'known' });`,
  'stale.test.ts': `
    import { defineConformance } from 'ddfl-conformance/vitest';
    defineConformance({ rules: ['ECON-04'], effort: 'quick', date: '2024-02-05', waivers: 'stale.json', out: 'stale' });`,
  'broken.test.ts': `
    import { defineConformance } from 'ddfl-conformance/vitest';
    defineConformance({ candidate: { exec: 'exit 7' }, services: ['gp-panel'], out: 'broken' });`,
  'wrong.ts': `
    import { defineConformance } from 'ddfl-conformance/vitest';
    defineConformance({ candidate: { exec: 7 } });`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2023', types: [] },
    files: ['conforming.test.ts', 'faulty.test.ts', 'known.test.ts', 'wrong.ts'],
  }),
};

interface Told {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly title: string;
    readonly ancestorTitles: readonly string[];
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
}

let project: Awaited<ReturnType<typeof projectWith>>;
let told: readonly Told[];

beforeAll(async () => {
  project = await projectWith(['vitest', 'typescript']);
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(project.folder, path), text);
  await project.shell(`mkdir broken && echo '{ "verdict": "passed" }' > broken/report.json`);
  await project.shell('npx vitest run --maxWorkers 1 --reporter json --outputFile told.json || true');
  told = JSON.parse(read('told.json')).testResults;
});
afterAll(() => rmSync(project.folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(project.folder, path), 'utf8');
const fileNamed = (name: string) => told.find((file) => file.name.endsWith(`/${name}.test.ts`));
const testsOf = (name: string) => fileNamed(name)?.assertionResults ?? [];
const failedIn = (name: string) => testsOf(name).filter(({ status }) => status === 'failed');

describe("the catalogue in a vendor's own tests", () => {
  it('passes a record system that conforms: a test for each rule, in a group for its service', () => {
    expect(failedIn('conforming')).toEqual([]);
    const passed = testsOf('conforming').filter(({ status }) => status === 'passed');
    expect(passed.length).toBeGreaterThan(60);
    const econ = passed.find(({ title }) => title.startsWith('ECON-03 '));
    expect(econ?.ancestorTitles).toEqual(['Digital dialog fastlege', 'E-consultation']);
  });

  it('fails the test of the rule that is broken, with the shortest counterexample and how to play it again', () => {
    const failed = failedIn('faulty').filter(({ failureMessages }) => failureMessages[0]?.includes('▸'));
    expect(failed.map(({ title }) => title.slice(0, 8))).toEqual(['ECON-03 ']);
    const [message = ''] = failed[0]?.failureMessages ?? [];
    for (const part of ['Forventet: ', 'Faktisk: ', 'Korteste vei:', '▸ ', 'Gjenta: npx ddfl replay ECON-03'])
      expect(message).toContain(part);
    expect(message).not.toContain('    at ');
  });

  it('leaves the record of the command, byte for byte, and its reports', async () => {
    const asked = '--candidate ./faulty.mjs --effort quick --date 2024-02-05';
    await project.shell(`npx ddfl certify ${asked} --service e-consultation --out asked || true`);
    expect(read('faulty/record.ndjson')).toBe(read('asked/record.ndjson'));
    const rules = '--rule ECON-03 ECON-08 --waivers ddfl-waivers.json';
    await project.shell(`cp -r known kept && npx ddfl certify ${asked} ${rules} --out known || true`);
    for (const file of ['record.ndjson', 'report.json', 'junit.xml', 'report.html'])
      expect(read(`kept/${file}`)).toBe(read(`known/${file}`));
  });

  it('skips what is waived, and judges no other rule where some alone are asked for', () => {
    expect(testsOf('known').map(({ title, status }) => [title.slice(0, 7), status])).toEqual([
      ['the run', 'passed'],
      ['the wai', 'passed'],
      ['ECON-03', 'skipped'],
      ['ECON-08', 'passed'],
    ]);
  });

  it('fails where a waiver is no longer needed', () => {
    const [failed, ...others] = failedIn('stale');
    expect(others).toEqual([]);
    expect(failed?.title).toBe('the waivers are needed and hold');
    expect(failed?.failureMessages[0]).toContain('ECON-04: no longer needed');
  });

  it('fails as a whole, once and in the words of the command, where the candidate does not start', () => {
    const [failed, ...others] = failedIn('broken');
    expect(others).toEqual([]);
    expect(failed?.title).toBe('the run can be judged');
    expect(failed?.failureMessages[0]).toContain('ended with exit code 7');
    expect(testsOf('broken').filter(({ status }) => status === 'passed')).toEqual([]);
    // Not the report of the run before, either.
    expect(JSON.parse(read('broken/report.json'))).toMatchObject({ verdict: 'error', exitCode: 3 });
  });

  it('has types', async () => {
    const { output } = await project.shell('npx tsc -p . || true');
    const lines = output.split('\n').filter((line) => line.trim() !== '');
    expect(lines.filter((line) => !/^(wrong\.ts|\s)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('wrong.ts('))).not.toEqual([]);
  });
});
