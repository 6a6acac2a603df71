/** A log as HTTP archive: the calls of the office's system to the message service, with what passed in them. */
import * as z from 'zod';
import { BusinessDocument, PostAppRec } from '../../machines/contract/message-service.ts';
import { UserError } from '../user-error.ts';
import type { Direction, LoggedDocument } from './logged.ts';

const Body = z.object({ text: z.string().optional(), encoding: z.string().optional() });
const Entry = z.object({
  startedDateTime: z.string().optional(),
  request: z.object({ method: z.string(), url: z.string(), postData: Body.nullish() }),
  response: z.object({ status: z.number(), content: Body.nullish() }),
});
type Entry = z.infer<typeof Entry>;
/** Entries are read one by one: of a million that are none, the first is told. */
const Har = z.object({ log: z.object({ entries: z.array(z.unknown()) }) });

export const isHar = (text: string): boolean => /^\s*\{\s*"log"\s*:/.test(text);

const SENT = /\/messages\/?$/i;
const FETCHED = /\/messages\/([^/]+)\/business-document$/i;
const ACKNOWLEDGED = /\/messages\/([^/]+)\/apprec\/\d+$/i;

/** @throws UserError when it is no HAR, for all that it begins as one. */
export function documentsInHar(where: string, text: string): LoggedDocument[] {
  const entries = entriesIn(where, text);
  const answered = entries
    .map((entry, index) => ({ ...entry, path: pathOf(entry), where: `${where}#${index + 1}` }))
    .filter(({ response }) => response.status < 400);
  const calls = receiptCalls(answered);
  return answered.flatMap((entry) => {
    const { request, response, path, where: place, startedDateTime: at } = entry;
    const sent = request.method === 'POST' && SENT.test(path);
    if (sent) return documentOf(request.postData, place, 'from-office', at);
    const [, id] = FETCHED.exec(path) ?? [];
    if (request.method !== 'GET' || id === undefined) return [];
    return documentOf(response.content, place, 'to-office', at).map((document) => ({
      ...document,
      receiptCalls: calls.get(id.toLowerCase()) ?? [],
    }));
  });
}

function entriesIn(where: string, text: string): Entry[] {
  const har = Har.safeParse(jsonOf(text));
  if (!har.success) throw noHar(where, [], har.error);
  return har.data.log.entries.map((each, index) => {
    const entry = Entry.safeParse(each);
    if (entry.success) return entry.data;
    throw noHar(where, ['log', 'entries', index], entry.error);
  });
}

function noHar(where: string, at: readonly PropertyKey[], { issues: [issue] }: z.ZodError): UserError {
  const place = [...at, ...(issue?.path ?? [])].map(String).join('.');
  return new UserError(`${where} is no HAR: ${place} ${issue?.message ?? ''}`.trim());
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function pathOf({ request }: Entry): string {
  return (request.url.split(/[?#]/, 1)[0] ?? '').replace(/^https?:\/\/[^/]+/i, '');
}

/** Receipts by the message service's own id of what they are for. */
function receiptCalls(entries: readonly (Entry & { readonly path: string })[]) {
  const calls = new Map<string, PostAppRec[]>();
  for (const { request, path } of entries) {
    const [, id] = ACKNOWLEDGED.exec(path) ?? [];
    const receipt = id === undefined ? undefined : PostAppRec.safeParse(jsonOf(textOf(request.postData)));
    if (id === undefined || !receipt?.success) continue;
    const known = calls.get(id.toLowerCase());
    if (known) known.push(receipt.data);
    else calls.set(id.toLowerCase(), [receipt.data]);
  }
  return calls;
}

const textOf = (body: z.infer<typeof Body> | null | undefined): string | undefined =>
  body?.encoding === 'base64' ? Buffer.from(body.text ?? '', 'base64').toString('utf8') : body?.text;

/** The document of a body; none where bodies were left out of the archive. */
function documentOf(
  body: Entry['request']['postData'],
  where: string,
  direction: Direction,
  at: string | undefined,
): LoggedDocument[] {
  const read = BusinessDocument.pick({ businessDocument: true }).safeParse(jsonOf(textOf(body)));
  return read.success
    ? [{ where, bytes: Buffer.from(read.data.businessDocument, 'base64'), direction, at }]
    : [];
}
