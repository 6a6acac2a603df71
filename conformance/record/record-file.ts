/** The record as a file: JSON lines, a header first, a line per run, an end line last. */
import { closeSync, openSync, readSync } from 'node:fs';
import * as z from 'zod';
import { RECORD_VERSION, RecordEnd, RecordHeader, type RunRecord } from '../../machines/contract/record.ts';
import { visible } from '../../reports/visible.ts';
import { UserError } from '../user-error.ts';
import { fingerprintOf, identityOf } from './identity.ts';
import type { Line } from './lines.ts';
import { recordLines, unchained } from './record-lines.ts';
import { NoRun, nameAndPurposeIn, runOf } from './run-line.ts';

const BEGINNING = '{"format":"ddfl-record"';

/** A run's line in a record, not yet read. */
export interface RecordedLine {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly text: string;
}

/** A record gone through run by run: memory does not grow with it. */
export interface Recording {
  readonly path: string;
  readonly header: RecordHeader;
  /** The first line, as it stands in the file. */
  readonly head: string;
  /** The lines of the runs, in order; may be gone through once. Returns the end line, undefined when cut short. */
  readonly lines: Generator<RecordedLine, RecordEnd | undefined>;
  /** The SHA-256 of the file's bytes, in hexadecimal digits, once the lines are gone through. */
  digest(): string;
}

export { createRecordFile } from './record-writer.ts';

/** Whether a file begins as a record does; what cannot be read does not. */
export function isRecordFile(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const start = Buffer.alloc(BEGINNING.length + 3);
    const bytes = readSync(file, start);
    closeSync(file);
    // One that was saved with a byte order mark is told of as a record that was.
    return start.toString('utf8', 0, bytes).replace('\uFEFF', '').startsWith(BEGINNING);
  } catch {
    return false;
  }
}

/**
 * Opens a record and reads its header; the runs are read as they are asked for.
 * @throws UserError that names the line and field when the file is not a record that this version reads, or was changed.
 */
export function openRecord(path: string): Recording {
  const { first, rest, digest } = recordLines(path);
  const header = headerIn(path, first);
  const lines = runLines(path, isChained(header) ? unchained(path, first, rest) : rest);
  return { path, header, head: first.text, lines, digest };
}

const isChained = ({ version }: RecordHeader) => version === RECORD_VERSION;

function headerIn(path: string, line: Line): RecordHeader {
  const value = jsonIn(path, line);
  const parsed = RecordHeader.safeParse(value);
  if (parsed.success) return identified(path, parsed.data);
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format === 'ddfl-record' && ![1, 2, RECORD_VERSION].includes(version as number)) {
    throw new UserError(
      `${path} is a record of version ${visible(String(version))}; this suite reads versions 1 to ${RECORD_VERSION}.`,
    );
  }
  throw notHeld(path, line, z.prettifyError(parsed.error));
}

/** A header whose run is the one that follows from what else it tells. */
function identified(path: string, header: RecordHeader): RecordHeader {
  if (isChained(header) && header.run !== identityOf(header)) {
    throw new UserError(
      `${path}: the first line tells of another run than it names. The record has been changed there: use the file as "ddfl certify" wrote it.`,
    );
  }
  if (header.profileValues && header.profile !== fingerprintOf(header.profileValues)) {
    throw new UserError(
      `${path}: the first line holds another profile than it names. The record has been changed there: use the file as "ddfl certify" wrote it.`,
    );
  }
  return header;
}

function* runLines(
  path: string,
  lines: Generator<Line, undefined>,
): Generator<RecordedLine, RecordEnd | undefined> {
  let runs = 0;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (line.isLast && !isJson(line.text)) return undefined;
    if (line.text.startsWith('{"end":')) {
      const end = endIn(path, line, runs);
      const { value: more } = lines.next();
      if (more) throw notHeld(path, more, 'a line after the end of the record');
      return end;
    }
    runs += 1;
    yield line;
  }
  return undefined;
}

function endIn(path: string, line: Line, runs: number): RecordEnd {
  const parsed = RecordEnd.safeParse(jsonIn(path, line));
  if (!parsed.success) throw notHeld(path, line, z.prettifyError(parsed.error));
  if (parsed.data.runs === runs) return parsed.data;
  throw new UserError(
    `${path} holds ${runs} runs, but its end line says ${parsed.data.runs}: the file has been changed. Run "ddfl certify" again.`,
  );
}

/**
 * The run in a line of a record.
 * @throws UserError that names the line and field when it holds none.
 */
export function runIn(path: string, { version }: RecordHeader, line: RecordedLine): RunRecord {
  const value = jsonIn(path, line);
  try {
    return runOf(value, version);
  } catch (error) {
    throw error instanceof NoRun ? notHeld(path, line, error.message) : error;
  }
}

/**
 * What the run in a line is called and was played for.
 * @throws UserError that names the line when it holds no run.
 */
export function nameAndPurposeOf(path: string, line: RecordedLine): Pick<RunRecord, 'name' | 'purpose'> {
  try {
    return nameAndPurposeIn(line.text);
  } catch (error) {
    throw error instanceof NoRun ? notHeld(path, line, error.message) : error;
  }
}

/** A whole record in memory: for a few runs. */
export function readRecordFile(path: string): {
  readonly header: RecordHeader;
  readonly runs: readonly RunRecord[];
  readonly end: RecordEnd | undefined;
} {
  const { header, lines } = openRecord(path);
  const runs: RunRecord[] = [];
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done) return { header, runs, end: next.value };
    runs.push(runIn(path, header, next.value));
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function jsonIn(path: string, { number, text }: RecordedLine): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${path}, line ${number} is not JSON: the record is damaged or cut short there.`);
  }
}

function notHeld(path: string, { number }: RecordedLine, problem: string): UserError {
  return new UserError(`${path}, line ${number} is not what a record holds there: ${problem}`);
}
