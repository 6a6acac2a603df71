/** A record with pseudonyms in it: a record again, of the same run, that the judge comes to the same by. */
import { rmSync } from 'node:fs';
import { RECORD_VERSION, type RecordEnd, type RecordHeader } from '../../machines/contract/record.ts';
import { textFile } from '../record/lines.ts';
import { openRecord, type Recording, runIn } from '../record/record-file.ts';
import { createRecordFile } from '../record/record-writer.ts';
import { lineOf } from '../record/run-line.ts';
import { UserError } from '../user-error.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { redactedRun } from './run.ts';
import { type DrawSalt, Secrets } from './secrets.ts';
import { SpareFile } from './spare-file.ts';
import { rootOf } from './tree.ts';

export interface RedactedRecord {
  /** What was taken out. */
  readonly secrets: Secrets;
  readonly runs: number;
  /** The SHA-256 of the record that was redacted, and of what it became. */
  readonly of: string;
  readonly digest: string;
}

/**
 * Writes the record at `path` to `out` with pseudonyms in it.
 * @throws UserError when it is no record that can be redacted.
 */
export function redactRecord(path: string, out: string, draw: DrawSalt): RedactedRecord {
  const recording = openRecord(path);
  const header = redactable(path, recording.header);
  const secrets = new Secrets(draw);
  // The head, which all lines follow upon, holds what is known when the last of them is redacted.
  const spare = new SpareFile(`${out}.unfinished`);
  try {
    const { runs, end } = redactLines(recording, secrets, spare);
    const of = recording.digest();
    const written = createRecordFile(out, {
      ...header,
      redacted: { commitments: rootOf(secrets.commitments), of },
    });
    for (const line of textFile(spare.path).lines) written.run(line.text);
    const digest = written.end(end);
    return { secrets, runs, of, digest };
  } finally {
    rmSync(spare.path, { force: true });
  }
}

function redactLines(
  recording: Recording,
  secrets: Secrets,
  spare: SpareFile,
): { runs: number; end: RecordEnd } {
  const { path, header, lines } = recording;
  let runs = 0;
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done) {
      spare.close();
      if (next.value) return { runs, end: redactedEnd(next.value, secrets) };
      throw new UserError(
        `${path} was cut short: it has no end line. Redact a record of a run that came to its end.`,
      );
    }
    spare.line(lineOf(redactedRun(runIn(path, header, next.value), secrets)));
    runs += 1;
  }
}

function redactedEnd({ detail, ...end }: RecordEnd, secrets: Secrets): RecordEnd {
  const by = new Pseudonyms(secrets, { identities: [], names: [], texts: [] });
  return detail === undefined ? end : { ...end, detail: by.text(detail) };
}

function redactable(path: string, header: RecordHeader): RecordHeader {
  if (header.redacted) throw new UserError(`${path} is redacted already.`);
  if (header.version !== RECORD_VERSION) {
    throw new UserError(
      `${path} is a record of version ${header.version}, whose lines are not chained: what is made of it shows nothing. Certify anew with this suite, and redact that record.`,
    );
  }
  if (header.part) {
    throw new UserError(
      `${path} is part ${header.part.index} of ${header.part.of} of a run. Put the parts together first: ddfl merge with each of them.`,
    );
  }
  return header;
}
