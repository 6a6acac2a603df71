/** What `ddfl init` writes to play a run in parts: valid by published schemas, and its commands run one after another. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type Ci, ciTemplates } from './ci.ts';
import { emptyFolder, ROOT, run } from './example-starting-point.ts';
import { init, TARBALL } from './init.ts';
import { LANGUAGES, type Language } from './skeletons.ts';

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(ci: Ci, language: Language = 'typescript'): string[] {
  rmSync(folder, { recursive: true, force: true });
  init(folder, { language, ci, suite: TARBALL });
  return Object.keys(ciTemplates[ci].files).map((path) => readFileSync(join(folder, path), 'utf8'));
}

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}
interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly needs?: string;
        readonly steps: readonly Step[];
        readonly permissions?: Record<string, string>;
      }
    >
  >;
}

const wrongInWorkflow = (content: string) =>
  parseWorkflow({ name: '.github/workflows/ddfl.yml', content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

/** GitLab's own schema, as gitlab-ci-local carries it; a name that TypeScript does not follow, for it has no types. */
const SCHEMA: string = 'gitlab-ci-local/src/schema/schema.js';
const { schema } = await import(SCHEMA);
const isGitlab = new Ajv({ strict: false, validateFormats: false }).compile(schema);

describe('what plays a run in parts', () => {
  it.each(LANGUAGES)('on GitHub is a valid workflow, for %s', (language) => {
    const [content = ''] = written('github-parts', language);
    expect(wrongInWorkflow(content)).toEqual([]);
    for (const [right, wrong] of [
      ['matrix.part }}', 'matrices.part }}'],
      ['fail-fast: false', 'fail-fast: never'],
      ['attestations: write', 'attestation: write'],
    ] as const)
      expect(wrongInWorkflow(content.replace(right, wrong)), wrong).not.toEqual([]);
  });

  it('on GitHub hands over parts, and what is attested with the rights that it takes', () => {
    const { jobs } = parse(written('github-parts')[0] ?? '') as Workflow;
    expect([jobs.part?.needs, jobs.merge?.needs]).toEqual(['run', 'part']);
    const uses = (job: string, action: string) =>
      jobs[job]?.steps.find((step) => step.uses?.startsWith(`${action}@`))?.with;
    expect(uses('part', 'actions/upload-artifact')?.name).toBe(`ddfl-part-${'$'}{{ matrix.part }}`);
    expect(uses('merge', 'actions/download-artifact')).toMatchObject({
      pattern: 'ddfl-part-*',
      path: 'ddfl-parts',
      'merge-multiple': true,
    });
    expect(uses('merge', 'actions/attest')).toEqual({
      'subject-path': 'ddfl-report/record.ndjson',
      'predicate-type': 'https://in-toto.io/attestation/test-result/v0.1',
      'predicate-path': 'ddfl-report/predicate.json',
    });
    expect(jobs.merge?.permissions).toMatchObject({ 'id-token': 'write', attestations: 'write' });
  });

  it.each(LANGUAGES)("on GitLab is valid by GitLab's own schema, for %s", (language) => {
    const [content = ''] = written('gitlab', language);
    const isValid = (text: string) => isGitlab(parse(text));
    expect([isValid(content), isGitlab.errors]).toEqual([true, null]);
    expect(isValid(content.replace('parallel: 4', 'parallel: some'))).toBe(false);
    expect(isValid(content.replace('expire_in:', 'expires_in:'))).toBe(false);
  });

  it("on Kubernetes is what the types of Kubernetes' own interface allow, for each language", async () => {
    const types = {
      PersistentVolumeClaim: "import('kubernetes-types/core/v1').PersistentVolumeClaim",
      Job: "import('kubernetes-types/batch/v1').Job",
    };
    const asTypeScript = (content: string) =>
      parseAllDocuments(content)
        .map((document, index) => {
          const object = document.toJS() as { kind: keyof typeof types };
          return `export const c${index}: ${types[object.kind]} = ${JSON.stringify(object, null, 2)};\n`;
        })
        .join('');
    const right = LANGUAGES.flatMap((language) => written('kubernetes', language));
    const [jobs = ''] = right;
    const wrong = [
      jobs.replace('completions: 4', "completions: '4'"),
      jobs.replace('parallelism:', 'parallel:'),
      jobs.replace('claimName: ddfl', 'claim: ddfl'),
    ];
    const files = [...right, ...wrong].map((content, index) => {
      writeFileSync(join(folder, `manifest${index}.mts`), asTypeScript(content));
      return `manifest${index}.mts`;
    });
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      skipLibCheck: true,
      types: [],
      paths: { 'kubernetes-types/*': [join(ROOT, 'node_modules/kubernetes-types/*.d.ts')] },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const { output } = await run(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'],
      folder,
    );
    const faulty = files.filter((file) => output.includes(`${file}(`));
    expect([faulty, output]).toEqual([files.slice(right.length), expect.any(String)]);
  });
});

/** The packed suite's commands, without packing it: what a tarball holds is tried in workflow.test.ts. */
function shellIn(variables: Readonly<Record<string, string>>) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const suite = `exec '${process.execPath}' '${join(ROOT, 'conformance/ddfl.js')}' "$@"\n`;
  writeFileSync(join(bin, 'ddfl'), `#!/bin/sh\n${suite}`);
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\n${suite}`);
  for (const name of ['ddfl', 'npx']) chmodSync(join(bin, name), 0o755);
  const exported = Object.entries(variables)
    .map(([name, value]) => `export ${name}='${value}'\n`)
    .join('');
  return (script: string) => run('sh', ['-ec', `${exported}export PATH='${bin}':"$PATH"\n${script}`], folder);
}

const DATE = '2026-11-24';
const leastEffort = (script: string) => script.replace('--effort certify', '--effort quick');
const PARTS = ['1', '2', '3', '4'];
const shown = () => JSON.parse(readFileSync(join(folder, 'ddfl-report/report.json'), 'utf8'));

/** The skeleton breaks a rule, and each of four parts was played to its end. */
function expectMerged({ status, output }: Awaited<ReturnType<typeof run>>): void {
  expect([status, output]).toEqual([1, expect.stringContaining('✗ ECON-06')]);
}

describe('its commands', () => {
  it('run as on GitHub: parts, a merge, a predicate and a summary', async () => {
    const { jobs } = parse(written('github-parts')[0] ?? '') as Workflow;
    const script = (job: string, name: string) =>
      jobs[job]?.steps.find((step) => step.name === name)?.run ?? 'exit 99';
    const common = { SEED: '1', EFFORT: 'quick', RUNNER_TEMP: folder, GITHUB_OUTPUT: 'outputs' };
    expect(await shellIn(common)(script('run', 'Say which day it is'))).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'outputs'), 'utf8')).toMatch(/^date=\d{4}-\d\d-\d\d\n$/);
    for (const part of PARTS) {
      const shell = shellIn({ ...common, DATE, PART: `${part}/${PARTS.length}` });
      expect(await shell(script('part', 'Play this part')), part).toMatchObject({ status: 0 });
    }
    expectMerged(await shellIn(common)(script('merge', 'Put the parts together')));
    expect(shown()).toMatchObject({ date: DATE, seed: 1, verdict: 'failed' });
    expect(readFileSync(join(folder, 'ddfl-report/report.sarif'), 'utf8')).toContain('candidate.mts');
    expect(
      await run('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', 'key.pem'], folder),
    ).toMatchObject({
      status: 0,
    });
    const key = readFileSync(join(folder, 'key.pem'), 'utf8').trim();
    const sign = script('merge', 'Sign what passed');
    expect(await shellIn({ ...common, DDFL_KEY: key })(sign)).toMatchObject({ status: 0 });
    const { result } = JSON.parse(readFileSync(join(folder, 'ddfl-report/predicate.json'), 'utf8'));
    expect(result).toBe('FAILED');
    const verified = await shellIn({})(
      'npx ddfl verify ddfl-report/certificate.json --record ddfl-report/record.ndjson',
    );
    expect(verified).toMatchObject({ status: 0 });
  });

  it('run as on GitLab: parts by its index and total, a merge and a signature', async () => {
    const { ddfl, 'ddfl-part': part } = parse(written('gitlab')[0] ?? '') as Record<
      string,
      { readonly script: readonly string[] }
    >;
    for (const index of PARTS) {
      const shell = shellIn({
        SEED: '1',
        EFFORT: 'quick',
        CI_NODE_INDEX: index,
        CI_NODE_TOTAL: '4',
        CI_PIPELINE_CREATED_AT: `${DATE}T23:59:59Z`,
      });
      expect(await shell(part?.script.join('\n') ?? 'exit 99'), index).toMatchObject({ status: 0 });
    }
    expectMerged(await shellIn({})(ddfl?.script.join('\n') ?? 'exit 99'));
    expect(shown()).toMatchObject({ date: DATE, verdict: 'failed' });
  });

  it('run as on Kubernetes: parts by an index that counts from 0, in a volume, and a merge', async () => {
    const [parts = '', merge = ''] = written('kubernetes');
    const container = (content: string) => {
      const job = parseAllDocuments(content).at(-1)?.toJS();
      const [only] = job.spec.template.spec.containers;
      return {
        job,
        script: leastEffort(only.args.join('\n')).replaceAll('/ddfl/', `${folder}/`),
        env: only.env ?? [],
      };
    };
    const { job, script, env } = container(parts);
    const given = Object.fromEntries(
      env.map(({ name, value }: { name: string; value: string }) => [name, value]),
    );
    expect([job.spec.completionMode, String(job.spec.completions)]).toEqual(['Indexed', given.PARTS]);
    expect((await shellIn({ ...given, JOB_COMPLETION_INDEX: '0' })(script)).output).toContain('YYYY-MM-DD');
    for (let index = 0; index < job.spec.completions; index += 1) {
      const shell = shellIn({ ...given, DATE, JOB_COMPLETION_INDEX: String(index) });
      expect(await shell(script), String(index)).toMatchObject({ status: 0 });
    }
    expectMerged(await shellIn({})(container(merge).script));
    const report = JSON.parse(readFileSync(join(folder, 'report/report.json'), 'utf8'));
    expect(report.date).toBe(DATE);
  });
});
