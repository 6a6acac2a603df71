import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
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

/** A record's lines as one of before they were chained would hold them: version 2 may be changed without a trace. */
function unchained(): string[] {
  const { run: _run, profile: _profile, profileValues: _values, ...header } = headerOf();
  const bare = lines.slice(1).map((line) => line.replace(/,"chain":"\w+"\}$/, '}'));
  return [JSON.stringify({ ...header, version: 2 }), ...bare];
}

describe('a record that was changed', () => {
  const message = (number: number) =>
    `damaged.jsonl, line ${number} does not follow upon the lines before it: the record has been changed, there or above. It says nothing of any record system: use the file as "ddfl certify" wrote it.`;

  it('is said to be where a run is missing, doubled or in another place', () => {
    expect(refusalOf([...lines.toSpliced(1, 1), ''])).toBe(message(2));
    expect(refusalOf([...lines.toSpliced(1, 0, lines[1] ?? ''), ''])).toBe(message(3));
    expect(refusalOf([...lines.with(1, lines[2] ?? '').with(2, lines[1] ?? ''), ''])).toBe(message(2));
    expect(refusalOf([...lines.toSpliced(2, 0, ''), ''])).toBe(message(3));
  });

  it('is said to be where its first line tells of another seed, name or date', () => {
    const other = (from: string, to: string) => [...lines.with(0, (lines[0] ?? '').replace(from, to)), ''];
    const isOfAnotherRun = 'damaged.jsonl: the first line tells of another run than it names';
    expect(refusalOf(other('"seed":1', '"seed":2'))).toContain(isOfAnotherRun);
    expect(refusalOf(other('Referansejournal', 'Annenjournal'))).toContain(isOfAnotherRun);
    expect(refusalOf(other('2024-02-05', '2024-02-06'))).toBe(message(2));
  });

  it('is told from one that an editor has saved anew', () => {
    expect(refusalOf([`\uFEFF${lines[0]}`, ...lines.slice(1), ''])).toContain(
      'begins with a byte order mark',
    );
    expect(refusalOf([...lines.map((line) => `${line}\r`), ''])).toContain('line breaks of Windows (CRLF)');
    expect(refusalOf([lines[0] ?? '', `${lines[1]}\r`, ''])).toContain('line breaks of Windows (CRLF)');
  });

  it('is told in each of a thousand random ways', () => {
    const whole = Buffer.from(`${lines.join('\n')}\n`);
    const before = readRecordFile(path);
    const property = fc.property(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom('flipped', 'taken out', 'put in'),
      (place, value, how) => {
        const changed = Buffer.concat([
          whole.subarray(0, how === 'put in' ? place + 1 : place),
          ...(how === 'taken out' ? [] : [Buffer.from([(whole[place] ?? 0) ^ value])]),
          whole.subarray(place + 1),
        ]);
        const file = join(folder, 'changed.jsonl');
        writeFileSync(file, changed);
        try {
          // What has lost its end is told as cut short.
          expect(readRecordFile(file).end).toBeUndefined();
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      },
    );
    fc.assert(property, { seed: 1, numRuns: 1000 });
    expect(before.end).toBeDefined();
  });

  it('says so of bytes that are no text', () => {
    const file = join(folder, 'bytes.jsonl');
    writeFileSync(file, Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.from([0xff, 0x0a])]));
    expect(() => readRecordFile(file)).toThrow(
      /bytes.jsonl is no record: from line \d on there is something that is not UTF-8/,
    );
  });
});

describe('a file that is no record', () => {
  it('is said to be damaged in the line where it is no JSON', () => {
    const [head = '', first = '', second = ''] = unchained();
    expect(refusalOf([head, first.slice(0, 500), second])).toBe(
      'damaged.jsonl, line 2 is not JSON: the record is damaged or cut short there.',
    );
  });

  it('is said to be damaged in the line and field where it is', () => {
    const [, first = ''] = unchained();
    const damaged = unchained().with(1, first.replace('"outcome":"accepted"', '"outcome":"perhaps"'));
    const message = refusalOf(damaged);
    expect(message).toContain('damaged.jsonl, line 2 is not what a record holds there');
    expect(message).toContain('steps[0].outcome');
  });

  it('is said to be of another version', () => {
    const other = lines.with(0, (lines[0] ?? '').replace('"version":3', '"version":7'));
    expect(refusalOf(other)).toBe(
      'damaged.jsonl is a record of version 7; this suite reads versions 1 to 3.',
    );
  });

  it('is said to be changed when runs are missing or added', () => {
    const advice = 'the file has been changed. Run "ddfl certify" again.';
    const bare = unchained();
    expect(refusalOf(bare.toSpliced(2, 1))).toBe(
      `damaged.jsonl holds 1 runs, but its end line says 2: ${advice}`,
    );
    expect(refusalOf(bare.toSpliced(2, 0, bare[2] ?? ''))).toContain('holds 3 runs, but its end line says 2');
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
