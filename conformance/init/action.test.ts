/** The composite action: valid by GitHub's own schema, and its commands run. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/index';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder, ROOT, run } from './example-starting-point.ts';

const PATH = join(ROOT, '.github/actions/certify');
const content = readFileSync(join(PATH, 'action.yml'), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly name: string;
      readonly env: Readonly<Record<string, string>>;
      readonly run: string;
    }[];
  };
}
const action: Action = parse(content);

const wrongIn = (text: string) =>
  parseAction({ name: 'action.yml', content: text }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

const INPUT = /^\$\{\{ inputs\.([\w-]+) \}\}$/;

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step's script as GitHub would, with some inputs; gives how it ended and the outputs it set. */
async function stepRun(name: string, given: Readonly<Record<string, string>>, before = '') {
  const step = action.runs.steps.find((each) => each.name === name);
  const variables = Object.entries(step?.env ?? {}).map(([variable, value]) => {
    const input = INPUT.exec(value)?.[1] ?? '';
    return [variable, given[input] ?? action.inputs[input]?.default ?? ''] as const;
  });
  const exported = variables.map(([variable, value]) => `export ${variable}='${value}'`);
  writeFileSync(join(folder, 'step.sh'), step?.run ?? 'exit 99');
  const outputs = join(folder, 'outputs');
  writeFileSync(outputs, '');
  const ended = await run(
    'bash',
    [
      '-c',
      [
        ...exported,
        `export GITHUB_ACTION_PATH='${PATH}' GITHUB_OUTPUT='${outputs}'`,
        before,
        'bash --noprofile --norc -eo pipefail step.sh',
      ].join('\n'),
    ],
    folder,
  );
  const told = readFileSync(outputs, 'utf8').trim().split('\n');
  return { ...ended, outputs: Object.fromEntries(told.map((line) => line.split('='))) };
}

describe('the action', () => {
  it('is valid by the schema of GitHub Actions', () => {
    expect(wrongIn(content)).toEqual([]);
    expect(wrongIn(content.replace('using: composite', 'using: wishes'))).not.toEqual([]);
    expect(wrongIn(content.replace('shell: bash', 'shells: bash'))).not.toEqual([]);
  });

  it('puts nothing that a caller gives into a script, and uses each input', () => {
    for (const { run: script } of action.runs.steps) expect(script).not.toContain('${{');
    const used = [...content.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('tells the verdict and where the report is', async () => {
    const quick = { effort: 'quick', services: 'gp-panel', 'working-directory': 'sub' };
    const passed = await stepRun('Certify', quick);
    const { status, outputs } = passed;
    expect(outputs).toEqual({
      verdict: status === 0 ? 'passed' : 'inconclusive',
      'exit-code': String(status),
      report: 'sub/ddfl-report/report.json',
    });
    const report = JSON.parse(readFileSync(join(folder, 'ddfl-report/report.json'), 'utf8'));
    expect([report.exitCode, report.services]).toEqual([status, ['gp-panel']]);
  });

  it('fails, and tells of no report, where nothing could be judged: not even of an earlier one', async () => {
    mkdirSync(join(folder, 'ddfl-report'));
    writeFileSync(join(folder, 'ddfl-report/report.json'), '{ "verdict": "passed" }');
    const { status, outputs } = await stepRun('Certify', { exec: 'exit 7; echo "$HOME"' });
    expect([status, outputs]).toEqual([3, { verdict: 'error', 'exit-code': '3', report: '' }]);
  });

  it.each([
    ['this checkout', {}, `ci --prefix ${PATH}/../../..`],
    [
      'where it is told',
      { version: 'git+https://git.example.org/s.git' },
      'install --no-save -- git+https://git.example.org/s.git',
    ],
  ])('installs the suite from %s', async (_where, given, expected) => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\necho "$@"\n');
    chmodSync(join(folder, 'bin/npm'), 0o755);
    const { output } = await stepRun('Install the suite', given, 'export PATH="$PWD/bin:$PATH"');
    expect(output.trim()).toBe(expected);
  });
});
