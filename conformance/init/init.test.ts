import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWaivers } from '../conclude/waivers-file.ts';
import { UserError } from '../user-error.ts';
import { ciTemplates } from './ci.ts';
import { ddfl, emptyFolder, ROOT, run } from './example-starting-point.ts';
import { init, TARBALL } from './init.ts';
import { LANGUAGES, SHARED, skeletons } from './skeletons.ts';

const TYPESCRIPT = { language: 'typescript', ci: 'github', suite: TARBALL } as const;
const COMMON = [...Object.keys(SHARED), ...Object.keys(ciTemplates.github.files)];
const WRITTEN = [...COMMON, ...Object.keys(skeletons.typescript.files)].sort();

describe('a starting point', () => {
  let folder = '';
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const filesIn = (where: string) =>
    readdirSync(where, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(where.length + 1));

  beforeEach(() => {
    folder = emptyFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(LANGUAGES)(
    'in %s is a driver, its documents, workflow and waiver file, in a folder made if need be',
    (language) => {
      const inner = join(folder, 'new', 'folder');
      const paths = init(inner, { language, ci: 'github', suite: TARBALL });
      const expected = [...Object.keys(skeletons[language].files), ...COMMON].sort();
      expect(filesIn(inner).sort()).toEqual(expected);
      expect([...paths].sort()).toEqual(expected.map((path) => join(inner, path)));
      expect(expected).toContain(skeletons[language].driver);
    },
  );

  it.each(LANGUAGES)('in %s is short enough to read, and says what to write next', (language) => {
    init(folder, { language, ci: 'github', suite: TARBALL });
    const texts = Object.keys(skeletons[language].files).map(read);
    for (const text of texts) expect(text.split('\n').length).toBeLessThanOrEqual(250);
    expect(texts.join('')).toMatch(/NEXT: /);
    expect(texts.join('')).not.toMatch(/\{\{[a-z-]+\}\}/);
  });

  it.each(WRITTEN)('overwrites nothing and writes nothing beside what is there: %s', (path) => {
    init(folder, TYPESCRIPT);
    for (const other of WRITTEN.filter((each) => each !== path)) rmSync(join(folder, other));
    writeFileSync(join(folder, path), 'mine');
    expect(() => init(folder, TYPESCRIPT)).toThrow(UserError);
    expect(() => init(folder, TYPESCRIPT)).toThrow(join(folder, path));
    expect(filesIn(folder)).toEqual([path]);
    expect(read(path)).toBe('mine');
  });

  it('is refused where a file stands in the way of the folder', () => {
    writeFileSync(join(folder, 'taken'), '');
    expect(() => init(join(folder, 'taken'), TYPESCRIPT)).toThrow(UserError);
  });

  it.each(['', 'a b', '$(id)', '"x"'])('is refused for a suite that npm could not install: %s', (suite) => {
    expect(() => init(folder, { language: 'python', ci: 'github', suite })).toThrow(UserError);
    expect(filesIn(folder)).toEqual([]);
  });

  it('waives nothing', () => {
    init(folder, TYPESCRIPT);
    expect(readWaivers(join(folder, 'ddfl-waivers.json'))).toEqual([]);
  });

  it('says how the workflow comes by the suite, which no registry has', async () => {
    const byTarball = await ddfl(['init', 'new'], folder);
    expect(byTarball.output).toContain('npm pack');
    expect(byTarball.output).toContain(TARBALL);
    expect(byTarball.output).toContain('npx ddfl next --candidate ./candidate.mts');
    const git = 'git+https://git.example.org/suite.git#v1';
    const byAddress = await ddfl(['init', 'other', '--language', 'csharp', '--suite', git], folder);
    expect(byAddress.output).toContain(git);
    expect(byAddress.output).not.toContain('npm pack');
    const unknown = await ddfl(['init', 'third', '--language', 'cobol'], folder);
    expect(unknown).toMatchObject({ status: 3, output: expect.stringContaining('csharp') });
  });

  it('type-checks against the types of the package', async () => {
    init(folder, TYPESCRIPT);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
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
      JSON.stringify({ compilerOptions, files: ['candidate.mts', 'wrong.mts'] }),
    );
    writeFileSync(
      join(folder, 'wrong.mts'),
      read('candidate.mts').replace('takesClock: true', 'takesClock: 1'),
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { output } = await run(process.execPath, [tsc, '-p', '.'], folder);
    const lines = output.split('\n');
    expect(lines.filter((line) => line.startsWith('candidate.mts'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('wrong.mts('))).not.toEqual([]);
  });
});
