/** A log as NDJSON: a document on each line. */
import * as z from 'zod';
import { visible } from '../../reports/visible.ts';
import { UserError } from '../user-error.ts';
import type { LoggedDocument } from './logged.ts';

/** What a line holds beside its document; whatever else stands there is the vendor's own. */
const beside = {
  /** Which way it went: to the office from Helsenorge, or from the office. */
  direction: z.enum(['to-office', 'from-office']).optional(),
  /** When it passed. */
  time: z.iso.datetime({ offset: true, local: true }).optional(),
};

/** A line of a log: the document as text or in base64, or as a JSON string alone. */
export const LogLine = z.union([
  z.object({ xml: z.string().min(1), ...beside }),
  z.object({ base64: z.base64().min(1), ...beside }),
  z.string().min(1),
]);
export type LogLine = z.infer<typeof LogLine>;

const EXPECTED =
  'Expected {"xml": "<MsgHead …"} or {"base64": "…"}, with "direction": "to-office" or "from-office" and "time" where they are known.';

/** @throws UserError that names the line that is no line of a log. */
export function documentsInLines(where: string, text: string): LoggedDocument[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${where}:${index + 1}`;
    const read = LogLine.safeParse(jsonIn(line, place));
    if (!read.success) throw new UserError(`${place} holds no document. ${EXPECTED}`);
    return [documentIn(read.data, place)];
  });
}

function jsonIn(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const why = error instanceof SyntaxError ? visible(error.message).slice(0, 80) : '';
    throw new UserError(`${place} is not JSON: ${why}. ${EXPECTED}`);
  }
}

function documentIn(line: LogLine, where: string): LoggedDocument {
  if (typeof line === 'string') return { where, bytes: Buffer.from(line) };
  const { direction, time: at } = line;
  const bytes = 'xml' in line ? Buffer.from(line.xml) : Buffer.from(line.base64, 'base64');
  return { where, bytes, direction, at };
}
