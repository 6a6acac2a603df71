import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Report } from '../../reports/schema.ts';

const COMMAND = fileURLToPath(new URL('../ddfl.js', import.meta.url));
const REPORTS = ['ctrf.json', 'junit.xml', 'report.html', 'report.json', 'report.md', 'report.sarif'];

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

function ran(file: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(file, args, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, said: stdout + stderr }),
    );
  });
}
const certify = (out: string, ...args: string[]) =>
  ran(process.execPath, [COMMAND, 'certify', '--date', '2026-11-29', '--out', out, ...args]);

const folder = () => mkdtempSync(join(tmpdir(), 'ddfl-folder-'));
/** As an earlier run that passed left it, with a file of somebody else's. */
function ofAnEarlierRun(): string {
  const out = folder();
  for (const name of [...REPORTS, 'record.ndjson', 'candidate.log', 'notes.txt'])
    writeFileSync(join(out, name), 'green');
  return out;
}
const read = (out: string, name: string) => readFileSync(join(out, name), 'utf8');

function expectError(out: string, told: string): void {
  for (const name of REPORTS) expect(read(out, name), name).toContain(told);
  const report = Report.parse(JSON.parse(read(out, 'report.json')));
  expect(report).toMatchObject({ verdict: 'error', exitCode: 3, requirements: [] });
  expect(read(out, 'junit.xml')).toMatch(/tests="1" failures="0" errors="1" skipped="0"/);
  expect(JSON.parse(read(out, 'ctrf.json')).results.summary).toMatchObject({
    tests: 1,
    failed: 1,
    passed: 0,
  });
  const [run] = JSON.parse(read(out, 'report.sarif')).runs;
  expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 3 });
  expect(existsSync(join(out, 'record.ndjson'))).toBe(false);
  expect(read(out, 'notes.txt')).toBe('green');
}

it.each<[string, string[], string]>([
  ['a module that is not there', ['--candidate', './nowhere.mjs'], 'There is no candidate module'],
  ['a command that ends', ['--exec', 'exit 5'], 'ended with exit code 5'],
  ['an address nobody is at', ['--candidate', 'http://127.0.0.1:1'], 'ECONNREFUSED'],
  ['a service that is none', ['--service', 'e-konsult'], 'There is no service'],
  ['waivers that are not there', ['--waivers', 'nowhere.json'], 'nowhere.json'],
])(
  '%s leaves no verdict of an earlier run, and every report says what happened',
  async (_what, args, told) => {
    const out = ofAnEarlierRun();
    const { code, said } = await certify(out, ...args);
    expect(said).toContain(told);
    expect(code).toBe(3);
    expectError(out, 'Nothing was tried');
    expect(JSON.parse(read(out, 'report.json')).errorDetail).toContain(told);
  },
);

it('a baseline that the run would write over stays as it is', async () => {
  const out = ofAnEarlierRun();
  const { code } = await certify(out, '--baseline', join(out, 'report.json'));
  expect(code).toBe(3);
  expect(read(out, 'report.json')).toBe('green');
  expect(read(out, 'junit.xml')).toContain('Nothing was tried');
});

it('what was left by a set-up failure is rendered again by "report"', async () => {
  const out = ofAnEarlierRun();
  await certify(out, '--candidate', './nowhere.mjs');
  const again = await ran(process.execPath, [
    COMMAND,
    'report',
    join(out, 'report.json'),
    '--format',
    'junit',
  ]);
  expect(again.code).toBe(0);
  expect(again.said).toContain('Nothing was tried');
  expect(readdirSync(out)).not.toContain('record.ndjson');
});
