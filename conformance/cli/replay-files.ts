/** What a replay leaves: its record, and the report in each form. */
import { join } from 'node:path';
import type { RecordEnd } from '../../machines/contract/record.ts';
import type { Attachment } from '../attach/attach.ts';
import { conclude } from '../conclude/conclude.ts';
import { tallyOf } from '../conclude/tally.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { reportOf } from '../explain/report.ts';
import type { JudgedBy } from '../judge/judge.ts';
import { headed } from '../record/header.ts';
import { createRecordFile } from '../record/record-file.ts';
import { lineOf } from '../record/run-line.ts';
import { RECORD_FILE, writeReports } from './files.ts';
import { today } from './options.ts';
import type { ReplayFlags } from './replay-command.ts';

/** What is replayed stands in no list of stories: this is what it is called where it is told what was played. */
const PLAYED = 'replay';

/** Writes record and reports; gives the path of the page. */
export async function writeReplay(
  played: JudgedRun,
  { planted, options }: Attachment,
  { statement, profile }: JudgedBy,
  { rule, folder, flags }: { rule: string | undefined; folder: string; flags: ReplayFlags },
): Promise<string> {
  const header = headed({
    date: today(),
    seed: 1,
    runs: 0,
    profile,
    services: statement.services,
    statement,
    only: { rules: rule === undefined ? [] : [rule], stories: [PLAYED] },
    ...(planted && { planted }),
  });
  const end: RecordEnd = { end: true, runs: 1 };
  const file = createRecordFile(join(folder, RECORD_FILE), header);
  file.run(lineOf(played.run));
  const recordDigest = file.end(end);
  const tally = tallyOf(statement.services, [played]);
  const report = reportOf(header, tally, conclude(header, tally, end), {
    withTexts: flags.texts ?? false,
    attachment: options,
    folder,
    recordDigest,
  });
  return writeReports(folder, report, { language: flags.lang });
}
