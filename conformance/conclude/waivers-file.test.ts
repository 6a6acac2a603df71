import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWaivers } from './waivers-file.ts';

describe('a waivers file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ddfl-waivers-'));
  const entry = { rule: 'ECON-08', reason: 'mended in 4.3', ticket: 'EPJ-123', until: '2026-12-31' };
  function fileOf(content: unknown): string {
    const path = join(folder, 'waivers.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }
  const reading = (content: unknown) => () => readWaivers(fileOf(content));

  it('gives its waivers, also when an editor on Windows wrote it', () => {
    expect(readWaivers(fileOf({ waivers: [entry] }))).toEqual([entry]);
    expect(readWaivers(fileOf('\uFEFF{"waivers": []}'))).toEqual([]);
  });

  it.each([
    ['that is not JSON', '{"waivers": [', /^The waivers file .*waivers\.json is not JSON: .*Expected \{/],
    ['without a list', [], /not as expected:\n.*expected object[\s\S]*Expected \{ "waivers"/],
    [
      'with a field too many',
      { waivers: [{ ...entry, note: '' }] },
      /Unrecognized key: "note"\s+→ at waivers\[0\]/,
    ],
    ['without a reason', { waivers: [{ ...entry, reason: ' ' }] }, /not empty\s+→ at waivers\[0\]\.reason/],
    ['without a ticket', { waivers: [{ ...entry, ticket: undefined }] }, /→ at waivers\[0\]\.ticket/],
    [
      'of an unknown rule',
      { waivers: [entry, { ...entry, rule: 'econ-7' }] },
      /^Waiver 2 in .*: there is no rule "econ-7"\. Did you mean ECON-07\? "ddfl requirements" lists them\.$/,
    ],
    [
      'of a rule like no other',
      { waivers: [{ ...entry, rule: 'journalføring' }] },
      /there is no rule "journalføring"\. "ddfl requirements"/,
    ],
    [
      'of a rule twice',
      { waivers: [entry, { ...entry, rule: 'ECON-03' }, entry] },
      /waives ECON-08 twice, in waivers 1 and 3\. Keep one/,
    ],
    [
      'until a day that is none',
      { waivers: [{ ...entry, until: '2026-02-30' }] },
      /^Waiver 1 in .* \(ECON-08\): "until" is "2026-02-30", which is no date\. Expected the last day/,
    ],
  ])('%s is refused with what to do', (_, content, message) => {
    expect(reading(content)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringMatching(message) }),
    );
  });

  it('that is missing is told with its path', () => {
    expect(() => readWaivers('/nowhere/waivers.json')).toThrow(
      /^Failed to read the waivers file \/nowhere\/waivers\.json: ENOENT/,
    );
  });

  it('sends nothing invisible to a terminal', () => {
    expect(reading({ waivers: [{ ...entry, rule: '\u001B[31mECON' }] })).toThrow(/‹U\+001B›/);
  });
});
