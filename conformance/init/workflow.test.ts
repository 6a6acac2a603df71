/** The workflow that `ddfl init` writes: valid by GitHub's own schema, and its commands run from the packed suite. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder, ROOT, run } from './example-starting-point.ts';
import { init, TARBALL } from './init.ts';
import { LANGUAGES, type Language } from './skeletons.ts';

const WORKFLOW = '.github/workflows/ddfl.yml';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly if?: string;
  readonly run?: string;
}

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function workflowIn(language: Language, suite = TARBALL): string {
  init(folder, { language, ci: 'github', suite });
  return readFileSync(join(folder, WORKFLOW), 'utf8');
}

/** What GitHub's own parser finds wrong. */
const wrongIn = (content: string) =>
  parseWorkflow({ name: WORKFLOW, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

const stepsOf = (content: string): readonly Step[] => parse(content).jobs.certify.steps;

describe('the workflow', () => {
  it.each(LANGUAGES)('for %s is valid by the schema of GitHub Actions', (language) => {
    const content = workflowIn(language);
    expect(wrongIn(content)).toEqual([]);
    expect(wrongIn(content.replace('timeout-minutes:', 'timeout-hours:'))).not.toEqual([]);
    expect(wrongIn(content.replace('github.token', 'gitub.token'))).not.toEqual([]);
  });

  it('installs the suite from where it is told, caches, uploads alerts, and keeps the report that it later compares with', () => {
    const content = workflowIn('csharp', 'git+https://git.example.org/suite.git#v1');
    const steps = stepsOf(content);
    const uses = (action: string) => steps.find((step) => step.uses?.startsWith(`${action}@`))?.with;
    expect(content).toContain('npm install --no-save git+https://git.example.org/suite.git#v1\n');
    expect(content).toContain('certify --exec "dotnet run" --sarif-path Practice.cs ');
    expect(uses('actions/cache')).toMatchObject({ path: '~/.npm' });
    expect(uses('github/codeql-action/upload-sarif')).toMatchObject({
      sarif_file: 'ddfl-report/report.sarif',
    });
    expect(uses('actions/upload-artifact')).toMatchObject({ name: 'ddfl-report', path: 'ddfl-report' });
    expect(content).toContain('--name ddfl-report --dir ddfl-baseline');
    expect(content).toContain('actions: read');
    expect(content).toContain('security-events: write');
  });
});

/** GitHub's command as far as the workflow calls it: the last report is at hand, once there is one. */
const GH = `#!/bin/sh
[ -d kept ] || exit 1
case "$2" in
  list) echo 42 ;;
  download) [ "$3" = 42 ] && cp -r kept "$7" ;;
esac
`;

/** A shell of its own: what npm told the tests is not told on, and what it has downloaded is not asked for again. */
const PRELUDE = `
for name in "\${!npm_@}"; do unset "$name"; done
export npm_config_prefer_offline=true npm_config_audit=false GITHUB_STEP_SUMMARY=$PWD/summary.md PATH=$PWD/bin:$PATH
`;

/** As GitHub would for a push; with the least effort, for which scenarios are played is not what is tried here. */
const asPushed = (command: string) =>
  command
    .replace(/\$\{\{ github\.event_name == 'schedule' && '\w+' \|\| '(\w+)' \}\}/g, '$1')
    .replace('--effort normal', '--effort quick');

describe('the commands of the workflow', () => {
  it('run in an empty folder from the packed tarball, and compare with the report of the run before', async () => {
    const content = workflowIn('typescript');
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'gh'), GH);
    chmodSync(join(bin, 'gh'), 0o755);
    const shell = (command: string, where = folder) =>
      run('bash', ['-e', '-c', `${PRELUDE}\n${command}`], where);
    const packed = await shell(`npm pack --pack-destination '${folder}'`, ROOT);
    expect(packed).toMatchObject({ status: 0 });
    expect(packed.output).toContain('mocks/python/record_system.py');
    const commands = stepsOf(content).flatMap((step) => (step.run ? [step] : []));
    const played = async () => {
      const told: Record<string, unknown> = {};
      for (const { name = '', run: command = '' } of commands) {
        const { status, output } = await shell(asPushed(command));
        told[name] = status;
        if (name === 'Certify') expect(output).toContain('✗ ECON-06');
      }
      return told;
    };
    const asExpected = {
      'Install the suite': 0,
      'Fetch the latest report of main': 0,
      Certify: 1,
      "Show the report in the job's summary": 0,
    };
    expect(await played()).toEqual(asExpected);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('ECON-06');
    expect(readFileSync(join(folder, 'ddfl-report/report.sarif'), 'utf8')).toContain(
      '"uri": "candidate.mts"',
    );
    const report = () => JSON.parse(readFileSync(join(folder, 'ddfl-report/report.json'), 'utf8'));
    expect(report()).not.toHaveProperty('comparison');
    await run('cp', ['-r', 'ddfl-report', 'kept'], folder);
    expect(await played()).toEqual(asExpected);
    expect(existsSync(join(folder, 'ddfl-baseline/report.json'))).toBe(true);
    expect(report()).toHaveProperty('comparison');
  });
});
