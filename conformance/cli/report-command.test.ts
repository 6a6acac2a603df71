import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allPassed, everyVerdict } from '../../reports/samples/samples.ts';
import { unfolded } from '../../reports/samples/unfolded.ts';
import { endOf, headerOf, playActs } from '../example-runs.ts';
import { createRecordFile } from '../record/record-file.ts';
import { lineOf } from '../record/run-line.ts';
import { main } from './program.ts';

let printed = '';
let complained = '';
let folder = '';

beforeEach(() => {
  printed = '';
  complained = '';
  folder = mkdtempSync(join(tmpdir(), 'ddfl-report-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const ddfl = (...args: string[]) => main(['node', 'ddfl', ...args]);

function saved(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const savedReport = (name: string, report: object) => saved(name, JSON.stringify(report));

describe('ddfl report', () => {
  it('names nobody whom a saved report names, unless texts are asked for', async () => {
    const named = { ...everyVerdict, error: { nb: 'Journalen til Leif Tovikarer', en: 'Of Leif Tovikarer' } };
    const path = savedReport('report.json', named);
    await ddfl('report', path, '--format', 'json');
    expect(printed).toContain('Journalen til … …');
    expect(printed).not.toContain('Tovikarer');
    await ddfl('report', path, '--format', 'json', '--texts');
    expect(printed).toContain('Of Leif Tovikarer');
  });

  it.each([
    ['html', 'nb', 'Ikke bestått: 1 av 7 krav på journalsystemet er brutt'],
    ['md', 'nb', '**Ikke bestått: 1 av 7 krav på journalsystemet er brutt'],
    ['md', 'en', '**Failed: 1 of 7 demands on the record system is broken'],
    ['junit', 'en', '<testsuites'],
    ['ctrf', 'en', '"reportFormat": "CTRF"'],
    ['sarif', 'en', '"version": "2.1.0"'],
    ['json', 'en', '"format": "ddfl-report"'],
  ])('writes a report again as %s in %s', async (format, language, expected) => {
    const path = savedReport('report.json', everyVerdict);
    expect(await ddfl('report', path, '--format', format, '--lang', language)).toBe(0);
    expect(printed).toContain(expected);
  });

  it('writes to the file named, and says which', async () => {
    const out = join(folder, 'page.html');
    expect(await ddfl('report', savedReport('report.json', allPassed), '--out', out)).toBe(0);
    expect(printed).toBe(`${out}\n`);
    expect(readFileSync(out, 'utf8')).toContain('<html lang="en"');
  });

  it('judges a record anew', async () => {
    const run = await playActs([{ type: 'citizen.asks' }, { type: 'clinician.closes' }]);
    const path = saved('record.ndjson', '');
    const file = createRecordFile(path, headerOf());
    file.run(lineOf(run));
    file.end(endOf(1));
    expect(await ddfl('report', path, '--format', 'json')).toBe(0);
    const { requirements } = JSON.parse(printed) as typeof allPassed;
    expect(requirements.find(({ id }) => id === 'ECON-03')).toMatchObject({
      verdict: 'passed',
      exercised: 1,
    });
  });

  it.each([
    [['report', '/no/such/report.json'], '/no/such/report.json'],
    [['report', 'package.json'], 'is not a report'],
    [['report', 'package.json', '--format', 'pdf'], 'Allowed choices are json, html, md, junit, ctrf, sarif'],
    [['report', 'compare', 'package.json'], "missing required argument 'newer'"],
  ])('says what is wrong in one message and exits 3: %j', async (args, message) => {
    expect(await ddfl(...args)).toBe(3);
    expect(complained).toContain(message);
    expect(complained).not.toMatch(/\n\s+at /);
  });
});

describe('ddfl report compare', () => {
  it('makes one page of what changed, to the file and in the language asked for', async () => {
    const [older, newer] = [savedReport('old.json', allPassed), savedReport('new.json', everyVerdict)];
    const out = join(folder, 'changes.html');
    expect(await ddfl('report', 'compare', older, newer, '--out', out, '--lang', 'nb')).toBe(0);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('<html lang="nb"');
    for (const text of ['Nylig brutt', 'Newly failing', 'ECON-04', '▼']) expect(html).toContain(text);
    expect(html).not.toContain('ECON-00');
  });
});

describe('ddfl requirements --html', () => {
  it('makes one page of the catalogue, with a picture of each lifecycle', async () => {
    const out = join(folder, 'catalogue.html');
    expect(await ddfl('requirements', '--html', out)).toBe(0);
    const html = unfolded(readFileSync(out, 'utf8'));
    for (const text of ['ECON-08', 'MSG-01', 'Q1', 'venter på svar', 'closingCode'])
      expect(html).toContain(text);
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html).not.toMatch(/NaN|not reached/);
  });
});
