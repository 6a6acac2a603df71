/** Judges a record again: every verdict follows from the file alone, read line by line. */
import type { RecordEnd, RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import { type Conclusion, conclude } from '../conclude/conclude.ts';
import { knownCatalogue } from '../conclude/known-catalogue.ts';
import { Tally } from '../conclude/tally.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { AsPlanned } from '../planned/as-planned.ts';
import { judgedBy } from '../record/header.ts';
import type { RecordedLine, Recording } from '../record/record-file.ts';
import { UserError } from '../user-error.ts';
import { inOrder } from '../workers/in-order.ts';
import { openPool } from '../workers/pool.ts';
import { sharing } from '../workers/sharing.ts';
import type { JudgeResult } from './judge-worker.ts';
import { type JudgeData, type JudgedLine, judgedLine, judgedLines } from './judged-lines.ts';

/** Lines that a thread is given at once. */
const BATCH = 32;
/** Batches read ahead of each thread. */
const READ_AHEAD = 3;

interface RejudgeOptions {
  readonly waivers?: readonly Waiver[];
  /** Threads that judge; one unless given. */
  readonly workers?: number;
  /** The catalogue judged by; the one that the record names unless given. */
  readonly catalogue?: CatalogueVersion | undefined;
}

export interface Rejudged {
  readonly header: RecordHeader;
  readonly tally: Tally;
  readonly end: RecordEnd | undefined;
  readonly conclusion: Conclusion;
  /** The SHA-256 of the record's bytes, in hexadecimal digits. */
  readonly recordDigest: string;
}

/**
 * What a record comes to, judged by so many threads; the same for any number of them.
 * @throws UserError that names the line and field where the file is not a record, or not what its head says was played.
 */
export async function rejudge(
  recording: Recording,
  { waivers = [], workers = 1, catalogue }: RejudgeOptions = {},
): Promise<Rejudged> {
  const { path } = recording;
  const version = catalogue ?? knownCatalogue(recording.header.catalogue);
  const header = judgedBy(recording.header, version);
  if (header.part) {
    throw new UserError(
      `${path} is part ${header.part.index} of ${header.part.of} of a run, and has no verdict of its own. Put the parts together: ddfl merge with each of them.`,
    );
  }
  const tally = new Tally(header.services as Service[]);
  const asPlanned = new AsPlanned(path, header);
  let end: RecordEnd | undefined;
  function* batches(): Generator<readonly RecordedLine[]> {
    let batch: RecordedLine[] = [];
    for (let next = recording.lines.next(); ; next = recording.lines.next()) {
      if (next.done) {
        end = next.value;
        if (batch.length > 0) yield batch;
        return;
      }
      batch.push(next.value);
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
  }
  const crew = await crewOf({ path, header }, workers);
  try {
    const add = ({ lines, judged }: Judged) => {
      for (const [index, { summary, planned }] of judged.entries()) {
        const line = lines[index];
        if (!line) continue;
        asPlanned.add(planned, line.number);
        tally.add(summary, () => judgedLine(path, header, line));
      }
    };
    await inOrder(batches(), crew.size, add, async (lines) => ({ lines, judged: await crew.judge(lines) }));
    asPlanned.end(end);
  } finally {
    await crew.close();
  }
  const conclusion = conclude(header, tally, end, waivers);
  return { header, tally, end, conclusion, recordDigest: recording.digest() };
}

interface Judged {
  readonly lines: readonly RecordedLine[];
  readonly judged: readonly JudgedLine[];
}

/** Who judges the lines: this thread, and others beside it where more than one is asked for. */
async function crewOf(data: JudgeData, threads: number) {
  const own = async (lines: readonly RecordedLine[]) => judgedLines(data, lines);
  if (threads < 2) return { size: 1, judge: own, close: async () => undefined };
  const pool = await openPool<readonly RecordedLine[], JudgeResult>({
    module: 'judge-worker',
    beside: import.meta.url,
    data,
    threads: threads - 1,
  });
  const others = async (lines: readonly RecordedLine[]) => {
    const result = await pool.run(lines);
    if ('judged' in result) return result.judged;
    throw new UserError(result.wrong);
  };
  const share = sharing(pool.threads * READ_AHEAD);
  return {
    size: 1 + pool.threads * READ_AHEAD,
    judge: (lines: readonly RecordedLine[]) =>
      share(
        () => own(lines),
        () => others(lines),
      ),
    close: pool.close,
  };
}
