import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { type AttachOptions, attach } from '../attach/attach.ts';
import { type Certification, type CertifyOptions, certify } from '../certify.ts';
import { rejudge } from '../crew/rejudge.ts';
import { reportOf } from '../explain/report.ts';
import { createRecordFile, openRecord } from '../record/record-file.ts';
import type { RecordWriter } from '../record/record-writer.ts';
import { UserError } from '../user-error.ts';
import { keptIn } from './kept.ts';
import { merged } from './merge.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-split-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string) => join(folder, name);

interface Asked extends Partial<CertifyOptions> {
  readonly mutant?: string;
  readonly driver?: AttachOptions['driver'];
}

/** Certifies and writes the record to a file; gives its conclusion. */
async function played(path: string, { mutant, driver, ...asked }: Asked = {}): Promise<Certification> {
  let file: RecordWriter | undefined;
  const attachment = await attach({ mutant, driver, timeout: 600_000 });
  const options = { services: ['office-contact'], effort: 'quick', seed: 7, date: '2024-02-05' } as const;
  try {
    return await certify(
      attachment,
      { ...options, concurrency: 8, ...asked },
      {
        begun: (header) => {
          file = asked.kept?.goOn(path) ?? createRecordFile(path, header);
        },
        recorded: (line) => file?.run(line),
        played: () => {},
        ended: (end) => void file?.end(end),
      },
    );
  } finally {
    await attachment.close();
  }
}

/** Plays each part of so many; gives the paths. */
async function parts(of: number, asked: Asked = {}): Promise<string[]> {
  const paths = Array.from({ length: of }, (_, index) => place(`part-${index + 1}-of-${of}.ndjson`));
  for (const [index, path] of paths.entries())
    await played(path, { ...asked, part: { index: index + 1, of } });
  return paths;
}

const bytesOf = (path: string) => readFileSync(path, 'utf8');
const told = ({ header, tally, conclusion }: Certification) =>
  JSON.stringify(reportOf(header, tally, conclusion, { withTexts: false, attachment: '--mutant X' }));

describe.each([undefined, 'CONT-03', 'MSG-01'])('parts of a run, of the mutant %s', (mutant) => {
  let whole: Certification;
  beforeAll(async () => {
    whole = await played(place('whole.ndjson'), { ...(mutant && { mutant }) });
    expect(whole.tally.broken().size > 0).toBe(mutant !== undefined);
  });

  it.each([1, 2, 3, 8])('are the run in one piece when %i are merged, in whichever order', async (of) => {
    const paths = await parts(of, { ...(mutant && { mutant }) });
    const together = await merged(paths.toReversed(), place('merged.ndjson'));
    expect(bytesOf(place('merged.ndjson')) === bytesOf(place('whole.ndjson'))).toBe(true);
    const { attached, ...rest } = together;
    expect(attached).toBe(mutant ? `--mutant ${mutant}` : '');
    expect(told(rest as Certification)).toBe(told(whole));
    const { recordDigest } = await rejudge(openRecord(place('whole.ndjson')));
    expect(together.recordDigest).toBe(recordDigest);
  });
});

describe('parts that are no whole', () => {
  const refusal = async (paths: string[]) => {
    const error = await merged(paths, place('refused.ndjson')).then(
      () => undefined,
      (refused: unknown) => refused,
    );
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message.replaceAll(`${folder}/`, '');
  };
  let paths: string[] = [];
  beforeAll(async () => {
    paths = await parts(3);
  });

  it('are told where one is missing, with how it is played', async () => {
    expect(await refusal([paths[0] ?? '', paths[2] ?? ''])).toBe(
      'Of 3 parts there is no part 2. Play it: ddfl certify --shard 2/3, with the options of the others.',
    );
  });

  it('are told where one is given twice', async () => {
    expect(await refusal([...paths, paths[1] ?? ''])).toContain('part-2-of-3.ndjson are both part 2 of 3');
  });

  it('are told where one is of another run, another split or no part', async () => {
    const [other] = await parts(2);
    expect(await refusal([...paths, other ?? ''])).toContain('of 3 and 2 parts');
    await played(place('seed-8.ndjson'), { seed: 8, part: { index: 2, of: 3 } });
    expect(await refusal([paths[0] ?? '', place('seed-8.ndjson'), paths[2] ?? ''])).toContain('seed 7 and 8');
    await played(place('one-piece.ndjson'));
    expect(await refusal([place('one-piece.ndjson')])).toContain('no part of one');
    expect(await refusal([])).toContain('Name the parts');
  });

  it('are told where one was not played to its end, and a part alone has no verdict', async () => {
    const [first = '', second = '', third = ''] = paths;
    const text = bytesOf(second);
    writeFileSync(place('cut.ndjson'), text.slice(0, text.lastIndexOf('\n{"end"') + 1));
    const message = await refusal([first, place('cut.ndjson'), third]);
    expect(message).toContain('cut.ndjson, part 2 of 3, was not played to its end (it is cut short)');
    expect(message).toContain('--resume');
    await expect(rejudge(openRecord(first))).rejects.toThrow(/has no verdict of its own/);
  });
});

describe('a run that was cut', () => {
  it.each([undefined, 'CONT-03'])(
    'anywhere and is resumed gives the same bytes (mutant %s)',
    async (mutant) => {
      const asked = { ...(mutant && { mutant }) };
      const whole = await played(place('whole.ndjson'), asked);
      const bytes = readFileSync(place('whole.ndjson'));
      const head = bytes.indexOf('\n') + 1;
      const path = place('cut.ndjson');
      const property = fc.asyncProperty(fc.integer({ min: head, max: bytes.length }), async (length) => {
        writeFileSync(path, bytes);
        truncateSync(path, length);
        const resumed = await played(path, { ...asked, kept: keptIn(path) });
        expect(readFileSync(path).equals(bytes)).toBe(true);
        expect(told(resumed)).toBe(told(whole));
      });
      await fc.assert(property, { seed: 1, numRuns: 10 });
    },
  );

  it('goes on in another file where one is named, and leaves the record that was cut', async () => {
    await played(place('whole.ndjson'));
    const bytes = readFileSync(place('whole.ndjson'));
    writeFileSync(place('cut.ndjson'), bytes.subarray(0, bytes.length >> 1));
    await played(place('on.ndjson'), { kept: keptIn(place('cut.ndjson')) });
    expect(readFileSync(place('on.ndjson')).equals(bytes)).toBe(true);
    expect(readFileSync(place('cut.ndjson')).length).toBe(bytes.length >> 1);
  });

  it('is not gone on with as another run', async () => {
    await played(place('whole.ndjson'));
    const kept = keptIn(place('whole.ndjson'));
    await expect(played(place('on.ndjson'), { seed: 8, kept })).rejects.toThrow(/is of run .* Certify anew/);
  });
});

/** The reference record system, that answers the acts of some practices with an error. */
function erring(isErring: (practice: number) => boolean): AttachOptions['driver'] {
  const system = createRecordSystem({ profile: defaultProfile });
  return {
    ...system,
    statement: () => system.statement(),
    provision: (request) => system.provision(request),
    retire: (request) => system.retire(request),
    act: (request) =>
      isErring(Number(request.practice.slice(1)))
        ? Promise.reject(new Error('no journal'))
        : system.act(request),
  };
}

describe('a record system some of whose scenarios end in an error', () => {
  it.each([
    ['a few', (practice: number) => practice % 20 === 3],
    ['more than there is patience for', (practice: number) => practice % 3 === 0],
  ])('(%s) gives the same in parts as in one piece', async (_how, isErring) => {
    const driver = erring(isErring);
    const whole = await played(place('whole.ndjson'), { driver });
    expect(whole.tally.errors).toBeGreaterThan(1);
    const paths = await parts(4, { driver });
    const { attached: _attached, ...rest } = await merged(paths, place('merged.ndjson'));
    expect(bytesOf(place('merged.ndjson')) === bytesOf(place('whole.ndjson'))).toBe(true);
    expect(told(rest as Certification)).toBe(told(whole));
  });
});
