import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../reports/schema.ts';
import { compiled } from '../compiled.js';

const COMMAND = fileURLToPath(new URL('../ddfl.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ddfl-errored-'));
const [out, judged] = [join(folder, 'certified'), join(folder, 'judged')];

/** The reference, whose act fails in the third practice of the run, in the first act after the citizen's. */
const CANDIDATE = `
import { createRecordSystem } from '${compiled('mocks/reference/record-system.ts')}';
import { defaultProfile } from '${compiled('machines/contract/default-profile.ts')}';
const reference = createRecordSystem({ profile: defaultProfile });
export default { ...reference, act: async (request) => {
  if (request.practice === 'p2') throw new Error('journal locked');
  return reference.act(request);
} };`;

function ddfl(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, ...args], (_error, stdout) =>
      resolve({ code: child.exitCode, said: stdout }),
    );
  });
}
const read = (name: string, from = out) => readFileSync(join(from, name), 'utf8');

describe('a scenario that ends in an error', () => {
  let said = '';
  let code: number | null = null;
  beforeAll(async () => {
    const module = join(folder, 'candidate.mjs');
    writeFileSync(module, CANDIDATE);
    const flags = [
      '--service',
      'prescription-renewal',
      '--effort',
      'quick',
      '--date',
      '2026-11-29',
      '--out',
      out,
    ];
    ({ said, code } = await ddfl('certify', '--candidate', module, ...flags));
  });

  it('is told in every report, with its step, its operation and the command that plays it again', () => {
    expect(code).toBe(3);
    const report = Report.parse(JSON.parse(read('report.json')));
    expect(report.verdict).toBe('error');
    const [errored, ...others] = report.errored;
    expect(others).toEqual([]);
    expect(errored).toMatchObject({ operation: 'act', step: { number: 1 }, trouble: { en: 'failed' } });
    expect(errored?.detail).toMatch(/failed: \(\d+ characters left out\)$/);
    expect(errored?.replay).toContain('--candidate ');
    const name = errored?.scenario ?? '';
    for (const text of [
      said,
      ...['report.html', 'report.md', 'junit.xml', 'ctrf.json', 'report.sarif'].map((each) => read(each)),
    ]) {
      expect(text).toContain(name);
      // The candidate's own words are for whoever asks for them.
      expect(text).not.toContain('journal locked');
      expect(text).toMatch(/npx ddfl (replay|certify)/);
    }
    expect(read('junit.xml')).toContain(`<testcase name="Scenario ${name}" classname="ddfl.errored">`);
  });

  it('leaves the others judged, and the record gives the same again', async () => {
    const again = await ddfl('judge', join(out, 'record.ndjson'), '--out', judged);
    expect(again.code).toBe(3);
    const [one, other] = [out, judged].map((from) => Report.parse(JSON.parse(read('report.json', from))));
    expect(other?.requirements).toEqual(one?.requirements);
    expect(other?.errored.map(({ replay: _, ...line }) => line)).toEqual(
      one?.errored.map(({ replay: _, ...line }) => line),
    );
    expect(one?.requirements.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(5);
  });
});
