/** The record as a file: JSON lines, a header first, a line per run, an end line last. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { RECORD_VERSION, RecordEnd, RecordHeader, RunRecord } from '../../machines/contract/record.ts';
import { UserError } from '../user-error.ts';

export interface Recording {
  readonly header: RecordHeader;
  readonly runs: readonly RunRecord[];
  /** Absent when the file was cut short. */
  readonly end: RecordEnd | undefined;
}

/** Appends lines to a record as they come, so that what is played is kept whatever happens next. */
export function createRecordFile(path: string, header: RecordHeader) {
  const file = attempt(path, () => openSync(path, 'w'));
  const line = (value: unknown) => attempt(path, () => writeSync(file, `${JSON.stringify(value)}\n`));
  line(header);
  return {
    run: (run: RunRecord) => line(run),
    end(end: RecordEnd) {
      line(end);
      closeSync(file);
    },
  };
}

function attempt<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new UserError(
      `Failed to write the record ${path}: ${(error as Error).message}. Free space or choose another folder with --out.`,
    );
  }
}

/** Whether a file begins as a record does; what cannot be read does not. */
export function isRecordFile(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').startsWith('{"format":"ddfl-record"');
  } catch {
    return false;
  }
}

/**
 * Reads a record.
 * @throws UserError that names the line and field when the file is not a record that this version reads.
 */
export function readRecordFile(path: string): Recording {
  const lines = wholeLines(contentOf(path));
  const [first, ...rest] = lines;
  if (first === undefined)
    throw new UserError(`${path} is empty: expected a record written by "ddfl certify".`);
  const header = parse(path, 1, first, RecordHeader);
  const last = rest.at(-1);
  const isWhole = last !== undefined && looksLikeEnd(last);
  const runLines = isWhole ? rest.slice(0, -1) : rest;
  const runs = runLines.map((line, index) => parse(path, index + 2, line, RunRecord));
  const end = isWhole ? parse(path, lines.length, last, RecordEnd) : undefined;
  if (end && end.runs !== runs.length) {
    throw new UserError(
      `${path} holds ${runs.length} runs, but its end line says ${end.runs}: the file has been changed. Run "ddfl certify" again.`,
    );
  }
  return { header, runs, end };
}

/** The lines of a record. A run that was cut off while its last line was written loses that line alone. */
function wholeLines(content: string): string[] {
  const lines = content.split('\n');
  const last = lines.pop() ?? '';
  const isCutOff = lines.length > 0 && !isJson(last);
  return [...lines, ...(isCutOff ? [] : [last])].filter((line) => line.trim() !== '');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`Failed to read ${path}: ${(error as Error).message}.`);
  }
}

function looksLikeEnd(line: string): boolean {
  return line.startsWith('{"end":');
}

function parse<S extends z.ZodType>(path: string, number: number, line: string, schema: S): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UserError(`${path}, line ${number} is not JSON: the record is damaged or cut short there.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const version = (value as { version?: unknown } | null)?.version;
  if (number === 1 && version !== undefined && version !== RECORD_VERSION) {
    throw new UserError(
      `${path} is a record of version ${String(version)}; this suite reads version ${RECORD_VERSION}.`,
    );
  }
  throw new UserError(
    `${path}, line ${number} is not what a record holds there: ${z.prettifyError(parsed.error)}`,
  );
}
