import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attach } from '../attach/attach.ts';
import { type CertifyOptions, certify } from '../certify.ts';
import { plan } from '../example-certification.ts';
import { createRecordFile, openRecord } from '../record/record-file.ts';
import { rejudge } from './rejudge.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-workers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Certifies a mutant, or the reference, by so many workers; gives the lines of the record and what was concluded. */
async function certified(workers: number, mutant?: string, tried: Partial<CertifyOptions> = { plan }) {
  const lines: string[] = [];
  const path = join(folder, `${mutant ?? 'reference'}-${workers}.ndjson`);
  let file: ReturnType<typeof createRecordFile> | undefined;
  const attachment = await attach({ mutant, timeout: 600_000 });
  try {
    const { conclusion } = await certify(
      attachment,
      {
        services: ['e-consultation'],
        seed: 7,
        runs: 8,
        date: '2024-02-05',
        concurrency: 2,
        workers,
        ...tried,
      },
      {
        begun: (header) => {
          file = createRecordFile(path, header);
        },
        recorded: (line) => {
          lines.push(line);
          file?.run(line);
        },
        played: () => {},
        ended: (end) => file?.end(end),
      },
    );
    return { lines, path, conclusion };
  } finally {
    await attachment.close();
  }
}

describe.each([undefined, 'ECON-03'])('workers that certify %s', (mutant) => {
  it('give the record and the conclusion of one thread, however many they are', async () => {
    const one = await certified(1, mutant);
    expect(one.lines.length).toBeGreaterThanOrEqual(plan.length);
    for (const workers of [2, 3]) {
      const several = await certified(workers, mutant);
      expect(several.lines).toEqual(one.lines);
      expect(several.conclusion.exitCode).toBe(one.conclusion.exitCode);
    }
    const again = await Promise.all([1, 2].map((workers) => rejudge(openRecord(one.path), { workers })));
    const told = ({ verdicts }: typeof one.conclusion) =>
      verdicts.map(({ rule, verdict, exercised, reason, failure }) => [
        rule.id,
        verdict,
        exercised,
        reason,
        failure?.occurrences,
        failure?.divergence,
      ]);
    for (const { conclusion } of again) expect(told(conclusion)).toEqual(told(one.conclusion));
  });
});

it('a year at an office is the same, played and judged by one thread or two', async () => {
  const tried = { services: ['office-contact'], effort: 'quick', runs: 1, soak: 1 } as const;
  const [one, two] = [await certified(1, undefined, tried), await certified(2, undefined, tried)];
  expect(one.lines.at(-1)).toContain('year at an office 1');
  expect(two.lines).toEqual(one.lines);
  // One practice alone leaves undecided what only two side by side show.
  for (const { conclusion } of [one, two]) {
    const unlike = conclusion.verdicts.filter(
      ({ verdict }) => verdict === 'inconclusive' || verdict === 'failed',
    );
    expect(unlike.map(({ rule }) => rule.id)).toEqual(['MSG-16']);
  }
});
