/** Writing a record: each line as it comes, chained to those before it. */
import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, writeSync } from 'node:fs';
import type { RecordEnd, RecordHeader } from '../../machines/contract/record.ts';
import { openOwn } from '../privacy/own-file.ts';
import { UserError } from '../user-error.ts';
import { Chain } from './chain.ts';

export interface RecordWriter {
  /** Appends the line of a run, so that it is kept whatever happens next. */
  run(line: string): void;
  /** Appends the end; gives the SHA-256 of the file's bytes, in hexadecimal digits. */
  end(end: RecordEnd): string;
}

/** Begins a record. */
export function createRecordFile(path: string, header: RecordHeader): RecordWriter {
  const head = JSON.stringify(header);
  const written = new Written(head);
  const file = opened(path, 'w');
  put(path, file, `${head}\n`);
  return appending(path, file, written);
}

/** What stands in a record already, gone through line by line, to go on behind it. */
export class Written {
  readonly #chain: Chain;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(head: string) {
    this.#chain = new Chain(head);
    this.#add(head);
  }

  /** The line as it stands in the file, with its link and line break. */
  next(line: string): string {
    return this.#add(this.#chain.linked(line));
  }

  #add(line: string): string {
    const text = `${line}\n`;
    this.#hash.update(text);
    this.#bytes += Buffer.byteLength(text);
    return text;
  }

  get bytes(): number {
    return this.#bytes;
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** Goes on in a file behind what is written; what stands there after it is gone. */
export function continueRecordFile(path: string, written: Written): RecordWriter {
  const file = opened(path, 'r+');
  attempt(path, () => ftruncateSync(file, written.bytes));
  return appending(path, file, written, written.bytes);
}

function appending(path: string, file: number, written: Written, from?: number): RecordWriter {
  let place = from;
  const append = (line: string) => {
    const text = written.next(line);
    put(path, file, text, place);
    if (place !== undefined) place = written.bytes;
  };
  return {
    run: append,
    end(end) {
      append(JSON.stringify(end));
      closeSync(file);
      return written.digest();
    },
  };
}

const opened = (path: string, flags: string) => attempt(path, () => openOwn(path, flags));

function put(path: string, file: number, text: string, place?: number): void {
  attempt(path, () => writeSync(file, text, place));
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
