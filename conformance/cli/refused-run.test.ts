import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { Report } from '../../reports/schema.ts';

const COMMAND = fileURLToPath(new URL('../ddfl.js', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'ddfl-refused-'));
const green = ['certify', '--service', 'office-contact', '--effort', 'quick', '--out', out];
const ddfl = (...args: string[]) => spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
const reportIn = (path: string) => Report.parse(JSON.parse(readFileSync(path, 'utf8')));

beforeAll(() => {
  ddfl(...green);
  expect(reportIn(join(out, 'report.json')).verdict).not.toBe('error');
});

it('a command line that is refused leaves no report of an earlier run, but one that says why', () => {
  const { status, stderr } = ddfl(...green, '--seed', 'x');
  expect(status).toBe(3);
  expect(stderr).toContain('--seed');
  const { verdict, errorDetail } = reportIn(join(out, 'report.json'));
  expect(verdict).toBe('error');
  expect(errorDetail).toContain("option '--seed <number>' argument 'x' is invalid");
  expect(readFileSync(join(out, 'junit.xml'), 'utf8')).toContain('--seed');
  expect(existsSync(join(out, 'record.ndjson'))).toBe(false);
});

it('what it was to read is left, and so is the folder of a command that only reads', () => {
  execFileSync('cp', [join(out, 'report.json'), join(out, 'baseline.json')]);
  ddfl(...green, '--baseline', join(out, 'report.json'), '--sedd', '1');
  expect(existsSync(join(out, 'report.json'))).toBe(true);
  const before = readFileSync(join(out, 'report.json'), 'utf8');
  expect(ddfl('judge', '--out', out).status).toBe(3);
  expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe(before);
  expect(ddfl('certify', '--help').status).toBe(0);
});
