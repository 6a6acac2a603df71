import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordEnd, RecordHeader } from '../../machines/contract/record.ts';
import { attach } from '../attach/attach.ts';
import { certify } from '../certify.ts';
import { headed } from '../record/header.ts';
import { profileOf } from '../record/profile-of.ts';
import { createRecordFile, openRecord } from '../record/record-file.ts';
import { rejudge } from './rejudge.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-planned-'));
afterAll(() => rmSync(folder, { recursive: true }));

let header: RecordHeader;
let end: RecordEnd;
const lines: string[] = [];

beforeAll(async () => {
  const attachment = await attach({ timeout: 600_000 });
  await certify(
    attachment,
    { services: ['office-contact'], effort: 'quick', seed: 7, date: '2024-02-05', concurrency: 8 },
    {
      begun: (each) => {
        header = each;
      },
      recorded: (line) => void lines.push(line),
      played: () => {},
      ended: (each) => {
        end = each;
      },
    },
  );
  await attachment.close();
});

/** A record with whole chain and identity, forged by someone who knows how they are made. */
function forged({ of = header, runs = lines, last = { ...end, runs: runs.length } as RecordEnd } = {}) {
  const path = join(folder, 'forged.ndjson');
  const { run: _run, format: _format, version: _version, profileValues: _values, ...told } = of;
  const file = createRecordFile(path, headed({ ...told, profile: profileOf(of) }));
  for (const line of runs) file.run(line);
  file.end(last);
  return rejudge(openRecord(path));
}

const changed = /is not what its first line says was played/;

describe('a record that is forged whole', () => {
  it('passes as it was', async () => {
    expect((await forged()).end).toEqual(end);
    expect(lines.length).toBeGreaterThan(20);
  });

  it('is told as changed when runs are left out', async () => {
    await expect(forged({ runs: lines.filter((_, index) => index % 2 === 0) })).rejects.toThrow(changed);
    await expect(forged({ runs: lines.slice(0, 10) })).rejects.toThrow(/it ends where the plan has/);
    await expect(forged({ runs: lines.slice(1) })).rejects.toThrow(/line 2 holds the scenario/);
  });

  it('is told as changed when runs are doubled or in another order', async () => {
    await expect(forged({ runs: [...lines, ...lines.slice(-1)] })).rejects.toThrow(
      /the plan has nothing more/,
    );
    await expect(forged({ runs: lines.toReversed() })).rejects.toThrow(changed);
    await expect(forged({ runs: lines.with(3, lines[4] ?? '').with(4, lines[3] ?? '') })).rejects.toThrow(
      /line 5 holds/,
    );
  });

  it('is told as changed when it is given out for a run of another seed or effort', async () => {
    await expect(forged({ of: { ...header, seed: 8 } })).rejects.toThrow(changed);
    const effort = header.effort && { ...header.effort, histories: true };
    await expect(forged({ of: { ...header, ...(effort && { effort }) } })).rejects.toThrow(changed);
  });

  it('is told as changed when an act of a run is another', async () => {
    const runs = lines.map((line) => line.replace('"type":"citizen.drafts"', '"type":"citizen.enquires"'));
    expect(runs).not.toEqual(lines);
    await expect(forged({ runs })).rejects.toThrow(changed);
  });

  it('may be shorter than the plan where it says that it was stopped', async () => {
    const stopped = { nb: 'stanset', en: 'stopped' };
    const { conclusion } = await forged({ runs: lines.slice(0, 10), last: { end: true, runs: 10, stopped } });
    expect(conclusion.verdict).toBe('error');
  });
});
