/** What a record that was cut short holds of its plan: a run that is resumed goes on behind it. */
import { copyFileSync, existsSync, realpathSync } from 'node:fs';
import { RECORD_VERSION, type RecordHeader, type RunRecord } from '../../machines/contract/record.ts';
import { isOfThePlan } from '../../scenarios/scenario.ts';
import { summaryOf } from '../conclude/summary.ts';
import type { Tally } from '../conclude/tally.ts';
import { wholeRun } from '../crew/crew.ts';
import { judge } from '../judge/judge.ts';
import { AsPlanned, plannedRun } from '../planned/as-planned.ts';
import { profileOf } from '../record/profile-of.ts';
import { openRecord, runIn } from '../record/record-file.ts';
import { continueRecordFile, type RecordWriter, Written } from '../record/record-writer.ts';
import { UserError } from '../user-error.ts';

/** A run that was played before. */
export interface KeptRun {
  /** Its line in the record. */
  readonly line: string;
  readonly number: number;
  readonly run: RunRecord;
}

export interface Kept {
  readonly path: string;
  readonly header: RecordHeader;
  /** The runs of the plan, in its order, as far as they go; may be gone through once. */
  readonly runs: Iterable<KeptRun>;
  /** Goes on behind the last run that was gone through, in another file where one is named; what explained failures is made anew. */
  goOn(goesOnIn?: string): RecordWriter;
}

/**
 * Opens a record to go on with it.
 * @throws UserError when it is whole, or cannot be gone on with.
 */
export function keptIn(path: string): Kept {
  const { header, head, lines } = openRecord(path);
  if (header.version !== RECORD_VERSION) {
    throw new UserError(
      `${path} is of an earlier version of records, which cannot be resumed: certify anew.`,
    );
  }
  const written = new Written(head);
  function* runs(): Generator<KeptRun> {
    for (let next = lines.next(); ; next = lines.next()) {
      if (next.done) return;
      const { text: line, number } = next.value;
      const run = runIn(path, header, next.value);
      // That nobody was there says nothing of what follows: it is played again.
      if (!isOfThePlan(run.purpose) || run.error?.trouble === 'unreachable') return;
      written.next(line);
      yield { line, number, run };
    }
  }
  return {
    path,
    header,
    runs: runs(),
    goOn(goesOnIn = path) {
      if (!isSame(path, goesOnIn)) copyFileSync(path, goesOnIn);
      return continueRecordFile(goesOnIn, written);
    },
  };
}

/**
 * Judges and counts what was kept of a run.
 * @throws UserError when it is of another run than the one that is gone on with, or not what was planned.
 */
export function tallyKept({ path, header, runs }: Kept, goesOn: RecordHeader, tally: Tally): void {
  if (header.run !== goesOn.run || header.part?.index !== goesOn.part?.index) {
    throw new UserError(
      `${path} is of run ${header.run}, and what was to go on is run ${goesOn.run}: the record system says something else of itself than then (${header.statement.name} ${header.statement.version}; now ${goesOn.statement.name} ${goesOn.statement.version}), or another suite is used. Certify anew.`,
    );
  }
  const asPlanned = new AsPlanned(path, header);
  const { statement } = header;
  const profile = profileOf(header);
  for (const { line, number, run } of runs) {
    asPlanned.add(plannedRun(run, header), number);
    const whole = () => wholeRun(line, { statement, profile });
    tally.add(summaryOf({ run, judgement: judge(run, statement, profile) }, tally.services), whole);
  }
}

const isSame = (one: string, other: string) =>
  existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
