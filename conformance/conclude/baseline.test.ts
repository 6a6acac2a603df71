import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPassed, everyVerdict, stopped, undecided } from '../../reports/samples/samples.ts';
import type { Report } from '../../reports/schema.ts';
import { heldAgainst, readReport } from './baseline.ts';

const path = join(mkdtempSync(join(tmpdir(), 'ddfl-baseline-')), 'report.json');
function reading(content: unknown) {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return () => readReport(path);
}

const broken: Report = {
  ...allPassed,
  verdict: 'failed',
  exitCode: 1,
  counts: { ...allPassed.counts, passed: 11, failed: 1 },
  requirements: allPassed.requirements.map((line) =>
    line.id === 'ECON-03' ? { ...line, verdict: 'failed' } : line,
  ),
};

describe('readReport', () => {
  it('gives the report, also one written before waivers and comparisons', () => {
    expect(reading(broken)()).toEqual(broken);
    const { waivers: _waivers, failOn: _failOn, ...old } = broken;
    expect(reading(old)()).toEqual(broken);
  });

  it.each([
    ['not JSON', '<html>', /^The report .*report\.json is not JSON: .*Give the report\.json/],
    [
      'no report',
      { format: 'ddfl-record', version: 1 },
      /is not a report: its "format" is not "ddfl-report"/,
    ],
    ['nothing', null, /is not a report/],
    [
      'a report of another version',
      { ...allPassed, version: 7 },
      /is a report of version 7; this suite reads version 1, and .* Make it anew/,
    ],
    [
      'a report with a field amiss',
      { ...allPassed, seed: 'one' },
      /is not what a report holds: [\s\S]*→ at seed/,
    ],
  ])('refuses what is %s', (_, content, message) => {
    expect(reading(content)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringMatching(message) }),
    );
  });

  it('names a file that is missing', () => {
    expect(() => readReport('/nowhere/report.json')).toThrow(/Failed to read the report \/nowhere/);
  });
});

describe('heldAgainst', () => {
  const exitCode = (baseline: Report, report: Report, failOn: Report['failOn']) =>
    heldAgainst(baseline, report, failOn).exitCode;

  it('leaves the exit code to the verdict unless asked otherwise', () => {
    expect(exitCode(broken, broken, 'verdict')).toBe(1);
    expect(exitCode(allPassed, undecided, 'verdict')).toBe(2);
    expect(exitCode(broken, allPassed, 'verdict')).toBe(0);
  });

  it.each([
    ['a rule newly failing', allPassed, broken, 1],
    ['a rule that held and is undecided', allPassed, undecided, 1],
    ['a rule failing as before', broken, broken, 0],
    ['a rule undecided as before', undecided, undecided, 0],
    ['a rule newly passing', broken, allPassed, 0],
    ['an error', allPassed, stopped, 3],
    ['an error as before', stopped, stopped, 3],
    ['an error beside rules that passed', allPassed, { ...allPassed, verdict: 'error', exitCode: 3 }, 3],
  ] as const)('gives with regression for %s the exit code it deserves', (_, baseline, report, expected) => {
    expect(exitCode(baseline, report, 'regression')).toBe(expected);
  });

  it('gives a run in which nothing passed no 0', () => {
    const nothing = (code: number): Report => ({
      ...stopped,
      error: undefined,
      verdict: 'inconclusive',
      exitCode: code,
    });
    expect(exitCode(nothing(2), nothing(2), 'regression')).toBe(2);
    expect(exitCode(nothing(1), nothing(1), 'regression')).toBe(2);
  });

  it('keeps the comparison, what the exit code follows, and the verdict as it was', () => {
    const report = heldAgainst(broken, broken, 'regression');
    expect(report).toMatchObject({ failOn: 'regression', verdict: 'failed', exitCode: 0 });
    expect(report.comparison).toMatchObject({ changes: [], unchanged: allPassed.requirements.length });
    expect(heldAgainst(allPassed, everyVerdict, 'verdict').comparison?.changes.length).toBeGreaterThan(5);
  });
});
