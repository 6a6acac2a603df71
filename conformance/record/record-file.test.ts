import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../machines/contract/record.ts';
import { endOf, headerOf, playActs } from '../example-runs.ts';
import { UserError } from '../user-error.ts';
import { createRecordFile, readRecordFile } from './record-file.ts';
import { lineOf } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-record-'));
const path = join(folder, 'record.jsonl');
let runs: RunRecord[] = [];
let lines: string[] = [];

beforeAll(async () => {
  const acts = [
    { type: 'citizen.asks', text: 'Linje én\nog to: «<&>» 👩‍⚕️' },
    { type: 'network.corrupts' },
  ] as const;
  const run = await playActs(acts);
  runs = [run, { ...run, name: 'again', purpose: 'recheck', rule: 'MSG-01' }];
  const file = createRecordFile(path, headerOf());
  for (const each of runs) file.run(lineOf(each));
  file.end(endOf(runs.length));
  lines = readFileSync(path, 'utf8').trimEnd().split('\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The message that reading a file of these lines ends with. */
function refusalOf(content: readonly string[], name = 'damaged.jsonl'): string {
  const damaged = join(folder, name);
  writeFileSync(damaged, content.join('\n'));
  try {
    readRecordFile(damaged);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message.replaceAll(`${folder}/`, '');
  }
  throw new Error('The record was read');
}

describe('a record', () => {
  it('is read back as it was written, a line for each run', () => {
    expect(lines).toHaveLength(4);
    expect(readRecordFile(path)).toEqual({ header: headerOf(), runs, end: endOf(2) });
  });

  it('keeps what was played when it is cut short between two lines, and has no end', () => {
    const cut = join(folder, 'cut.jsonl');
    for (const count of [1, 2, 3]) {
      writeFileSync(cut, `${lines.slice(0, count).join('\n')}\n`);
      expect(readRecordFile(cut)).toEqual({
        header: headerOf(),
        runs: runs.slice(0, count - 1),
        end: undefined,
      });
    }
  });

  it('loses the line alone in which it is cut short', () => {
    const cut = join(folder, 'cut-in-line.jsonl');
    writeFileSync(cut, `${lines.slice(0, 2).join('\n')}\n${lines[2]?.slice(0, 500)}`);
    expect(readRecordFile(cut)).toEqual({ header: headerOf(), runs: runs.slice(0, 1), end: undefined });
  });

  it('tells why the run stopped', () => {
    const stopped = { nb: 'stanset', en: 'stopped' };
    const file = createRecordFile(join(folder, 'stopped.jsonl'), headerOf());
    file.end({ ...endOf(0), stopped });
    expect(readRecordFile(join(folder, 'stopped.jsonl')).end).toEqual({ ...endOf(0), stopped });
  });
});

describe('a file that is no record', () => {
  it('is said to be damaged in the line where it is no JSON', () => {
    const half = lines[1]?.slice(0, 500) ?? '';
    expect(refusalOf([lines[0] ?? '', half, lines[2] ?? ''])).toBe(
      'damaged.jsonl, line 2 is not JSON: the record is damaged or cut short there.',
    );
  });

  it('is said to be damaged in the line and field where it is', () => {
    const damaged = lines.with(1, (lines[1] ?? '').replace('"outcome":"accepted"', '"outcome":"perhaps"'));
    const message = refusalOf(damaged);
    expect(message).toContain('damaged.jsonl, line 2 is not what a record holds there');
    expect(message).toContain('steps[0].outcome');
  });

  it('is said to be of another version', () => {
    const other = lines.with(0, (lines[0] ?? '').replace('"version":2', '"version":7'));
    expect(refusalOf(other)).toBe(
      'damaged.jsonl is a record of version 7; this suite reads versions 1 and 2.',
    );
  });

  it('is said to be changed when runs are missing or added', () => {
    const advice = 'the file has been changed. Run "ddfl certify" again.';
    expect(refusalOf(lines.toSpliced(2, 1))).toBe(
      `damaged.jsonl holds 1 runs, but its end line says 2: ${advice}`,
    );
    expect(refusalOf(lines.toSpliced(2, 0, lines[2] ?? ''))).toContain(
      'holds 3 runs, but its end line says 2',
    );
  });

  it('is said to be empty', () => {
    expect(refusalOf([''])).toBe('damaged.jsonl is empty: expected a record written by "ddfl certify".');
  });

  it('is told from a record by its first line', () => {
    expect(refusalOf(['{"name":"package"}'])).toContain('line 1 is not what a record holds there');
    expect(refusalOf(['<html>'])).toContain('line 1 is not JSON');
    expect(refusalOf(['null'])).toContain('line 1 is not what a record holds there');
  });

  it('is missing, or a folder, or cannot be written', () => {
    expect(() => readRecordFile(join(folder, 'none.jsonl'))).toThrow(UserError);
    expect(() => readRecordFile(folder)).toThrow(UserError);
    expect(() => createRecordFile(join(folder, 'none', 'record.jsonl'), headerOf())).toThrow(
      /Failed to write the record .*choose another folder with --out/,
    );
  });
});
