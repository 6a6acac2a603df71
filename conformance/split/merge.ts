/** Parts of a run, put together: the record of the run in one piece, to the byte, and what it comes to. */
import type { RecordEnd, RecordHeader } from '../../machines/contract/record.ts';
import { Patience } from '../attach/patience.ts';
import { stoppedAfter } from '../attach/stopped.ts';
import { conclude } from '../conclude/conclude.ts';
import type { Tally } from '../conclude/tally.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { judgedLine, judgedLines } from '../crew/judged-lines.ts';
import { type Rejudged, rejudge } from '../crew/rejudge.ts';
import { toBeExplained } from '../explain/failing.ts';
import { openRecord, type RecordedLine } from '../record/record-file.ts';
import { createRecordFile } from '../record/record-writer.ts';
import { completed } from './completed.ts';
import { PartLines } from './part-lines.ts';

/** What came of a merge: as of a record that is judged, and the options by which a replay attaches the candidate again. */
export interface Merged extends Rejudged {
  readonly attached: string;
}

interface MergeOptions {
  readonly waivers?: readonly Waiver[];
  /** Threads that judge; one unless given. */
  readonly workers?: number;
}

/**
 * Puts parts together in `out`, a file.
 * @throws UserError that names the part when one is missing, doubled, of another run, or was not played to its end.
 */
export async function merged(
  paths: readonly string[],
  out: string,
  { waivers = [], workers = 1 }: MergeOptions = {},
): Promise<Merged> {
  const { parts, header, attached } = completed(paths.map(openRecord));
  const file = createRecordFile(out, header);
  const lines = parts.map((part) => new PartLines(part));
  const owners = new Map<string, PartLines>();
  const patience = new Patience();
  let stopped: ReturnType<typeof stoppedAfter>;
  function* plan(): Generator<RecordedLine, RecordEnd> {
    for (let number = 0; !stopped; number += 1) {
      const part = lines[number % lines.length];
      const next = part?.next();
      if (!part || !next) break;
      owners.set(next.name, part);
      file.run(next.text);
      // Each part has patience of its own; in one piece the run would have stopped here.
      stopped = stoppedAfter(next.error, patience);
      // Its place in what is merged, where the first line is the head.
      yield { number: number + 2, text: next.text };
    }
    if (!stopped) for (const part of lines) part.toTheEnd();
    return { end: true, runs: owners.size, ...stopped };
  }
  const planned = { path: out, header, head: '', lines: plan(), digest: () => '' };
  const { tally } = await rejudge(planned, { workers });
  for (const line of stopped ? [] : explanations(tally, header, owners)) {
    const [judged] = judgedLines({ path: out, header }, [line]);
    if (judged) tally.add(judged.summary, () => judgedLine(out, header, line));
    file.run(line.text);
  }
  const end: RecordEnd = { end: true, runs: tally.runs, ...stopped };
  const recordDigest = file.end(end);
  return { header, tally, end, conclusion: conclude(header, tally, end, waivers), recordDigest, attached };
}

/** Each failure is explained by the part in which it was seen first, as it would have been in one piece. */
function* explanations(
  tally: Tally,
  header: RecordHeader,
  owners: ReadonlyMap<string, PartLines>,
): Generator<RecordedLine> {
  for (const { rule, explored } of toBeExplained(tally, header.only))
    yield* owners.get(explored.name)?.explanationOf(rule) ?? [];
}
