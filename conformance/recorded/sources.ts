/** The documents of a log, wherever they were kept: files in a folder, a zip, NDJSON, HAR, each in each other. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { visible } from '../../reports/visible.ts';
import { UserError } from '../user-error.ts';
import { documentsInHar, isHar } from './har-source.ts';
import type { Logged, LoggedDocument } from './logged.ts';
import { documentsInLines } from './ndjson-source.ts';
import { entriesIn, isZip } from './zip-source.ts';

/** Bytes of all files together: a log of half a million messages, and what there is room for. */
const BYTES_MAX = 512_000_000;
/** What is named a log is one, or wrong. */
const LOG_NAME = /\.(?:ndjson|jsonl|har)$/i;
/** A zip in a zip is looked into, and a zip in that. */
const DEPTH_MAX = 3;

/**
 * The documents at a path, in the order of their names.
 * @throws UserError when there is nothing at it, or it cannot be read, or is more than can be held.
 */
export function documentsAt(path: string): Logged {
  const reading = new Reading();
  try {
    if (statSync(path).isDirectory()) readFolder(path, reading);
    else reading.take(basename(path), readFile(path, reading), true);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is nothing there' : message;
    throw new UserError(
      `Failed to read the log ${path}: ${visible(why)}. Name a folder, a zip, NDJSON or HAR.`,
    );
  }
  if (reading.documents.length === 0) throw new UserError(noneIn(path, reading));
  return reading;
}

function noneIn(path: string, { others }: Reading): string {
  const some = others.slice(0, 5).join(', ');
  const found = some === '' ? 'It is empty.' : `There is ${some}${others.length > 5 ? ' …' : ''}.`;
  return `${path} holds no MsgHead or AppRec document. ${found} A HAR holds documents only where its bodies were kept (ddfl replay --har with --texts), and what is encrypted cannot be read.`;
}

function readFolder(path: string, reading: Reading): void {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const file = join(path, name);
    if (statSync(file).isFile()) reading.take(name, readFile(file, reading));
  }
}

function readFile(path: string, reading: Reading): Uint8Array {
  const { size } = statSync(path);
  reading.reserve(size);
  return readFileSync(path);
}

class Reading implements Logged {
  readonly documents: LoggedDocument[] = [];
  readonly others: string[] = [];
  #bytes = 0;

  /** Makes sure that there is room for so many bytes more. */
  reserve(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > BYTES_MAX)
      throw new UserError(`The log has more than ${BYTES_MAX} bytes: judge it in parts, a month at a time.`);
  }

  /**
   * Takes what is in some bytes, by what they begin with: names tell little. Whether JSON must be a log: among other files
   * it may be anything, unless it is named as one.
   */
  take(name: string, bytes: Uint8Array, mustBeLog = LOG_NAME.test(name), depth = 0): void {
    const where = visible(name);
    const beginning = beginningOf(bytes);
    if (isZip(bytes) && depth < DEPTH_MAX) {
      for (const entry of entriesIn(where, bytes, (size) => this.reserve(size)))
        this.take(`${name}/${entry.name}`, entry.bytes, LOG_NAME.test(entry.name), depth + 1);
    } else if (beginning === '<') this.documents.push({ where, bytes });
    else if (beginning === '{' || beginning === '"')
      this.#takeJson(where, Buffer.from(bytes).toString('utf8'), mustBeLog);
    else this.others.push(where);
  }

  #takeJson(where: string, text: string, mustBeLog: boolean): void {
    const found = this.#documentsIn(where, text.replace(/^\u{FEFF}/u, ''), mustBeLog);
    if (found.length === 0) this.others.push(where);
    // One by one: a call takes only so many arguments.
    for (const each of found) this.documents.push(each);
  }

  #documentsIn(where: string, text: string, mustBeLog: boolean): readonly LoggedDocument[] {
    try {
      return isHar(text) ? documentsInHar(where, text) : documentsInLines(where, text);
    } catch (error) {
      if (mustBeLog || !(error instanceof UserError)) throw error;
      return [];
    }
  }
}

/** The first letter that is no white space, in whichever encoding. */
function beginningOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  return /[^\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]/.exec(head)?.[0];
}
