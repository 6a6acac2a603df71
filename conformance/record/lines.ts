/** A text file gone through line by line, in the memory of its longest line. */
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1 << 20;

/** Each line with its number, from 1; `isLast` when no line break follows it. Blank lines are passed over. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly isLast: boolean;
}

/** @throws the system's error when the file cannot be read. */
export function* linesOf(path: string): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder();
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let parts: string[] = [];
    let number = 0;
    for (;;) {
      const bytes = readSync(file, chunk);
      const text = decoder.decode(chunk.subarray(0, bytes), { stream: bytes > 0 });
      const [first = '', ...rest] = text.split('\n');
      parts.push(first);
      for (const part of rest) {
        number += 1;
        const line = parts.join('');
        parts = [part];
        if (line.trim() !== '') yield { number, text: line, isLast: false };
      }
      if (bytes === 0) break;
    }
    const last = parts.join('');
    if (last.trim() !== '') yield { number: number + 1, text: last, isLast: true };
  } finally {
    closeSync(file);
  }
}
