/** The public side of this folder: messages to XML and back. */
import { AppRec } from './apprec.ts';
import { dialogOf, dialogTree } from './dialog.ts';
import { Faults, type Finding } from './finding.ts';
import type { AnElement, GlobalElement, Of } from './grammar.ts';
import type { DialogMessage, Message } from './message.ts';
import { MsgHead } from './msghead.ts';
import { DOCUMENT_BYTES_MAX, parseXml } from './parse.ts';
import { type ReadContext, readElement } from './read.ts';
import { receiptOf, receiptTree } from './receipt.ts';
import { remembered } from './remembered.ts';
import { putIn, takenOut } from './taken-out.ts';
import { treeOf } from './tree.ts';
import { declares, publishedSchemas, validate } from './validator.ts';
import { writeDocument } from './write.ts';

export { digest, foldAttachments } from './attachments.ts';
export { UnwritableText } from './escape.ts';
export type { Finding } from './finding.ts';
export { redact } from './redact.ts';

/** What reading gives: the message, or why there is none. */
export type Reading =
  | { readonly ok: true; readonly message: Message }
  | {
      readonly ok: false;
      readonly fault: 'not-well-formed' | 'invalid';
      readonly findings: readonly Finding[];
    };

/**
 * The XML of a message: MsgHead 1.2 with Dialogmelding 1.1 for a dialogue, AppRec 1.1 for a receipt. Instants and
 * codes are written as given; a code without a list gets the one its field has (roles, relations, receipt errors).
 * @throws UnwritableText when a text holds a character that XML 1.0 cannot (control characters, lone surrogates).
 */
export function writeMessage(message: Message): string {
  return message.kind === 'dialog'
    ? writeDocument(MsgHead, dialogTree(message))
    : writeDocument(AppRec, receiptTree(message));
}

/**
 * The same in UTF-8, for which large attachments need not be texts first.
 * @throws UnwritableText as `writeMessage`.
 */
export function writeMessageBytes(message: Message): Uint8Array {
  return (message.kind === 'dialog' && withContents(message)) || Buffer.from(writeMessage(message));
}

function withContents(message: DialogMessage): Uint8Array | undefined {
  const { attachments } = message;
  return putIn(
    attachments.map(({ content }) => content),
    (contents) =>
      writeMessage({
        ...message,
        attachments: attachments.map((each, index) => ({
          ...each,
          content: contents[index] ?? each.content,
        })),
      }),
  );
}

// A document is read by the candidate, the platform and the judge, one soon after the other.
const MEMORY = { documentMax: 64 * 1024, totalMax: 4 * 1024 * 1024 };

/**
 * The message in a document's bytes, in any common encoding. Never throws on what a sender may send: a document
 * that is not XML, is larger than the bus takes, has a DOCTYPE, breaks our schema or a known code list, or is neither
 * a dialogue message nor a receipt, gives its findings. Attachments folded by `foldAttachments` are read as they
 * stand. Equal bytes give one and the same reading while it is remembered, so readings are frozen.
 */
export const readMessage: (bytes: Uint8Array) => Reading = remembered(read, MEMORY);

function read(bytes: Uint8Array): Reading {
  const checked = check(bytes);
  if ('fault' in checked) return { ok: false, ...checked };
  const { name, tree } = checked;
  const message =
    name === 'MsgHead' ? dialogOf(tree as Of<typeof MsgHead>) : receiptOf(tree as Of<typeof AppRec>);
  return 'kind' in message ? { ok: true, message } : { ok: false, fault: 'invalid', findings: [message] };
}

/** What is wrong with a document: well-formedness, DOCTYPE, our schema, known code lists. Empty when nothing is. */
export function validateXml(bytes: Uint8Array): readonly Finding[] {
  const checked = check(bytes);
  return 'fault' in checked ? checked.findings : [];
}

/**
 * A validator by the published schemas in a folder, with the same findings as `validateXml` but for code lists.
 * Pasientrelasjon and xCal, where the folder has no schema of them, are checked by ours.
 * @throws Error when the folder holds no XSD file or one that does not load.
 */
export function withSchemas(dir: string): (bytes: Uint8Array) => readonly Finding[] {
  const published = publishedSchemas(dir);
  return (bytes) => {
    const parsed = parseXml(bytes);
    if (!parsed.ok) return parsed.findings;
    using document = parsed.document;
    return published(document).findings(document);
  };
}

type Checked =
  | { readonly fault: 'not-well-formed' | 'invalid'; readonly findings: readonly Finding[] }
  | { readonly name: string; readonly tree: unknown };

const ROOTS: readonly AnElement[] = [MsgHead, AppRec];

/**
 * What a document holds. A large one is read without its attachments; should anything be wrong then, or an attachment
 * not be met where attachments are read, it is read again as a whole, so that what is found is always the same.
 */
function check(bytes: Uint8Array): Checked {
  const without = bytes.length > DOCUMENT_BYTES_MAX ? undefined : takenOut(bytes);
  if (!without) return checkWhole(bytes);
  const contents = new Map(without.contents);
  const checked = checkWhole(without.rest, contents);
  return 'fault' in checked || contents.size > 0 ? checkWhole(bytes) : checked;
}

/** `contents` are the attachments that were taken out of the document, and those that are met go from it. */
function checkWhole(bytes: Uint8Array, contents: Map<string, Uint8Array> = new Map()): Checked {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return { fault: parsed.fault, findings: parsed.findings };
  using document = parsed.document;
  const { root } = document;
  const element = ROOTS.find(({ name, namespace }) => name === root.name && namespace === root.namespaceUri);
  if (!element) {
    const message = `The document is a {${root.namespaceUri}}${root.name}, neither a MsgHead 1.2 nor an AppRec 1.1.`;
    return { fault: 'invalid', findings: [{ line: root.line, path: root.name, message }] };
  }
  const invalid = validate(document);
  if (!invalid.isEmpty) return { fault: 'invalid', findings: invalid.findings(document) };
  const context: ReadContext = { faults: new Faults(), declares, contents };
  const tree = readElement(element as GlobalElement<string, unknown>, treeOf(document), context);
  return context.faults.isEmpty
    ? { name: element.name, tree }
    : { fault: 'invalid', findings: context.faults.findings(document) };
}
