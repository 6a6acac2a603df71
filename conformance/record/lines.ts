/** A text file gone through line by line, in the memory of its longest line. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1 << 20;
/** Characters: many times what the longest history takes. */
const LINE_MAX = 1 << 28;

/** Each line with its number, from 1, as it stands but for its line break; `isLast` when none follows it. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly isLast: boolean;
}

/** What a file is not that is no UTF-8 text in lines. */
export class NoText extends Error {}

export interface TextFile {
  readonly lines: Generator<Line, undefined>;
  /** The SHA-256 of the bytes gone through so far, in hexadecimal digits: of the whole file when the lines are at an end. */
  digest(): string;
}

/** Opens a file when its first line is asked for; the lines throw NoText, or the system's error where it cannot be read. */
export function textFile(path: string): TextFile {
  const hash = createHash('sha256');
  return { lines: linesOf(path, (bytes) => hash.update(bytes)), digest: () => hash.copy().digest('hex') };
}

function* linesOf(path: string, seen: (bytes: Buffer) => void): Generator<Line, undefined> {
  const file = openSync(path, 'r');
  try {
    let number = 0;
    let parts: string[] = [];
    let length = 0;
    for (const text of textIn(file, seen, () => number + 1)) {
      const [first = '', ...rest] = text.split('\n');
      parts.push(first);
      length += first.length;
      if (length > LINE_MAX) throw new NoText(`line ${number + 1} is longer than any run`);
      for (const part of rest) {
        number += 1;
        yield { number, text: parts.join(''), isLast: false };
        parts = [part];
        length = part.length;
      }
    }
    const last = parts.join('');
    if (last !== '') yield { number: number + 1, text: last, isLast: true };
    return undefined;
  } finally {
    closeSync(file);
  }
}

function* textIn(file: number, seen: (bytes: Buffer) => void, line: () => number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (;;) {
    const bytes = chunk.subarray(0, readSync(file, chunk));
    seen(bytes);
    yield decoded(decoder, bytes, line);
    if (bytes.length === 0) return;
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer, line: () => number): string {
  try {
    return decoder.decode(bytes, { stream: bytes.length > 0 });
  } catch {
    throw new NoText(`from line ${line()} on there is something that is not UTF-8`);
  }
}
