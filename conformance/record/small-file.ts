/** Files that are read whole: of a size that a person would hand over, and files. */
import { readFileSync, statSync } from 'node:fs';

/** Bytes: many times the largest report. */
const BYTES_MAX = 64_000_000;

/**
 * The text of a file.
 * @throws an error in words when there is none, it is no file (a pipe that nobody writes to is waited for), or it is too large.
 */
export function textOfFile(path: string): string {
  const found = statSync(path);
  if (!found.isFile()) throw new Error('it is no file');
  if (found.size > BYTES_MAX)
    throw new Error(`it has ${found.size} bytes, and at most ${BYTES_MAX} are read`);
  return readFileSync(path, 'utf8');
}
