import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWaivers } from '../conclude/waivers-file.ts';
import { UserError } from '../user-error.ts';
import { SUITE_VERSION } from '../version.ts';
import { init } from './init.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WRITTEN = ['.github/workflows/ddfl.yml', 'candidate.ts', 'ddfl-waivers.json'];

interface Ended {
  readonly status: number | string | null;
  readonly output: string;
}

/** Runs Node in a folder. */
function node(args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd }, (error, stdout, stderr) =>
      resolve({ status: error ? (error.code ?? null) : 0, output: stdout + stderr }),
    );
  });
}

describe('a starting point', () => {
  let folder = '';
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const filesIn = (where: string) =>
    readdirSync(where, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(where.length + 1));

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'ddfl-init-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is candidate, workflow and waiver file, in a folder made if need be', () => {
    const inner = join(folder, 'new', 'folder');
    const paths = init(inner);
    expect(filesIn(inner).sort()).toEqual(WRITTEN);
    expect([...paths].sort()).toEqual(WRITTEN.map((path) => join(inner, path)));
  });

  it.each(WRITTEN)('overwrites nothing and writes nothing beside what is there: %s', (path) => {
    init(folder);
    for (const other of WRITTEN.filter((each) => each !== path)) rmSync(join(folder, other));
    writeFileSync(join(folder, path), 'mine');
    expect(() => init(folder)).toThrow(UserError);
    expect(() => init(folder)).toThrow(join(folder, path));
    expect(filesIn(folder)).toEqual([path]);
    expect(read(path)).toBe('mine');
  });

  it('is refused where a file stands in the way of the folder', () => {
    writeFileSync(join(folder, 'taken'), '');
    expect(() => init(join(folder, 'taken'))).toThrow(UserError);
  });

  it('waives nothing', () => {
    init(folder);
    expect(readWaivers(join(folder, 'ddfl-waivers.json'))).toEqual([]);
  });

  it('installs this version of the suite, keeps the report and shows it in the summary', () => {
    init(folder);
    const workflow = read('.github/workflows/ddfl.yml');
    expect(workflow).toContain(`ddfl-conformance@${SUITE_VERSION}\n`);
    expect(workflow).not.toContain('{{suite');
    expect(workflow).toContain('--candidate ./candidate.ts');
    expect(workflow).toContain('GITHUB_STEP_SUMMARY');
    expect(workflow).toContain('actions/upload-artifact');
  });

  it('type-checks against the types of the package', async () => {
    init(folder);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023', 'esnext.disposable'],
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      jsx: 'react-jsx',
      jsxImportSource: 'preact',
      paths: { 'ddfl-conformance': [join(ROOT, 'conformance/index.ts')] },
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['candidate.ts', 'wrong.ts'] }),
    );
    writeFileSync(
      join(folder, 'wrong.ts'),
      read('candidate.ts').replace('takesClock: true', 'takesClock: 1'),
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { output } = await node([tsc, '-p', '.'], folder);
    const lines = output.split('\n');
    expect(lines.filter((line) => line.startsWith('candidate.ts'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('wrong.ts('))).not.toEqual([]);
  });

  it.each(['none', 'module', 'commonjs'])(
    'runs as it is, and says which operation is to be written first, in a package of type %s',
    async (type) => {
      init(folder);
      if (type !== 'none') writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
      const suite = join(ROOT, 'conformance/ddfl.js');
      const args = [
        'certify',
        '--candidate',
        './candidate.ts',
        '--waivers',
        'ddfl-waivers.json',
        '--runs',
        '0',
      ];
      const { status, output } = await node([suite, ...args, '--out', 'report'], folder);
      expect(output).toContain('provision is not written yet');
      expect(output).not.toMatch(/^\s+at /m);
      expect(status).toBe(3);
    },
  );
});
