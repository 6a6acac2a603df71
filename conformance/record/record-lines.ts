/** The lines of a record's file, held to their chain; trouble with the file in the user's words. */
import { UserError } from '../user-error.ts';
import { Chain } from './chain.ts';
import { type Line, NoText, textFile } from './lines.ts';

export interface RecordLines {
  readonly first: Line;
  readonly rest: Generator<Line, undefined>;
  digest(): string;
}

/** @throws UserError when the file cannot be read, is empty, or was saved anew by something that changed its bytes. */
export function recordLines(path: string): RecordLines {
  const { lines, digest } = textFile(path);
  const { value: first } = readable(path, lines).next();
  if (!first) throw new UserError(`${path} is empty: expected a record written by "ddfl certify".`);
  if (first.text.startsWith('\uFEFF')) throw resaved(path, 'begins with a byte order mark');
  if (first.text.endsWith('\r')) throw resaved(path, 'has the line breaks of Windows (CRLF)');
  return { first, rest: readable(path, lines), digest };
}

function resaved(path: string, how: string): UserError {
  return new UserError(
    `${path} ${how}: an editor or a transfer has saved it anew. A record is evidence to the byte: use the file as "ddfl certify" wrote it.`,
  );
}

/** The lines of a file, with the system's trouble in the user's words. */
function* readable(path: string, lines: Generator<Line, undefined>): Generator<Line, undefined> {
  try {
    yield* lines;
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof NoText) throw new UserError(`${path} is no record: ${error.message}.`);
    throw new UserError(`Failed to read ${path}: ${(error as Error).message}.`);
  }
  return undefined;
}

/** The lines that follow upon a header, held to the chain and without it. */
export function* unchained(
  path: string,
  first: Line,
  lines: Generator<Line, undefined>,
): Generator<Line, undefined> {
  const chain = new Chain(first.text);
  for (const line of lines) {
    // A run that was cut off while its last line was written loses that line alone.
    if (line.isLast) return undefined;
    const text = chain.unlinked(line.text);
    if (text === undefined) throw changed(path, line);
    yield { ...line, text };
  }
  return undefined;
}

function changed(path: string, { number, text }: Line): UserError {
  if (text.endsWith('\r')) return resaved(path, 'has the line breaks of Windows (CRLF)');
  return new UserError(
    `${path}, line ${number} does not follow upon the lines before it: the record has been changed, there or above. It says nothing of any record system: use the file as "ddfl certify" wrote it.`,
  );
}
