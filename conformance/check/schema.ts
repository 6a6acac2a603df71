/** What `ddfl check --format json` prints of a document, on one line. */
import * as z from 'zod';

export const Words = z.strictObject({ nb: z.string(), en: z.string() });

const Finding = z.strictObject({
  /** By what it is one: XML itself, the schema, a code list, or that a message cannot be without. */
  by: z.enum(['markup', 'schema', 'code', 'message']),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
  /** Local names from the root: `MsgHead/Document[2]/RefDoc`. */
  path: z.string().optional(),
  text: Words,
  /** The same as the validator says it. */
  message: z.string(),
});

const Standard = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** Whether digital dialogue with the GP uses this version. */
  isInUse: z.boolean(),
});

const Unit = z.strictObject({
  kind: z.enum(['enterprise', 'service', 'clinician']),
  ids: z.array(z.strictObject({ type: z.string(), id: z.string() })),
  name: z.string().optional(),
});

export const CERTAINTIES = ['verified', 'inferred', 'assumed', 'given'] as const;

const CodeLine = z.strictObject({
  path: z.string(),
  value: z.string(),
  /** Its display name as the document has it, where that may be shown. */
  name: z.string().optional(),
  /** The list it is of: by the document's own word, else by its place. */
  list: z.strictObject({ number: z.string(), title: Words.optional() }).optional(),
  /** Absent where it is not known here. */
  meaning: Words.optional(),
  certainty: z.enum(CERTAINTIES).optional(),
  source: Words.optional(),
});

const DateLine = z.strictObject({ path: z.string(), written: z.string(), oslo: Words.optional() });

const Attachment = z.strictObject({
  path: z.string(),
  mimeType: z.string(),
  /** What its first bytes show it to be. */
  format: z.enum(['jpg', 'png', 'pdf', 'other', 'elsewhere']),
  bytes: z.int().min(0),
  name: z.string().optional(),
});

const Body = z.strictObject({
  kind: z.enum(['question', 'answer']),
  characters: z.int().min(0),
  text: z.string().optional(),
});

export const CheckedDocument = z
  .strictObject({
    format: z.literal('ddfl-check'),
    version: z.literal(1),
    /** As it was named; `-` is the standard input. */
    file: z.string(),
    isValid: z.boolean(),
    findings: z.array(Finding),
    standards: z.array(Standard),
    type: z.string().optional(),
    id: z.string().optional(),
    wantsReceipt: z.boolean().optional(),
    /** What it answers, and the first message of its conversation. */
    refersTo: z.strictObject({ parent: z.string(), conversation: z.string() }).optional(),
    /** Of a receipt: what it is for, and what it says. */
    original: z.strictObject({ type: z.string(), sentAt: z.string(), id: z.string() }).optional(),
    sender: z.array(Unit).optional(),
    receiver: z.array(Unit).optional(),
    citizen: z.strictObject({ idTypes: z.array(z.string()), text: z.string().optional() }).optional(),
    bodies: z.array(Body),
    codes: z.array(CodeLine),
    dates: z.array(DateLine),
    attachments: z.array(Attachment),
    /** What else is to be known: an older version, a payload that no public schema is of. */
    remarks: z.array(Words),
  })
  .meta({ id: 'CheckedDocument', title: 'A document explained by ddfl check' });
export type CheckedDocument = z.infer<typeof CheckedDocument>;

/** The same of a file that holds no document at all. */
export const Unreadable = z.strictObject({
  format: z.literal('ddfl-check'),
  version: z.literal(1),
  file: z.string(),
  unreadable: Words,
});
export type Unreadable = z.infer<typeof Unreadable>;
