/** The conversations of a log, each with its receipts, and what belongs to none. */
import type { DialogMessage, Receipt } from '../../machines/contract/messages/message.ts';
import type { Direction } from './logged.ts';
import { directionOf, type Office } from './office.ts';
import { aboutOf, idOf } from './order.ts';
import type { ReadDocument } from './read-log.ts';

/** A dialogue message, or a document that is not valid and belongs to a conversation, with the receipts for it. */
export interface Turn {
  readonly document: ReadDocument;
  readonly direction: Direction;
  readonly message: DialogMessage | undefined;
  /** Receipts that went the other way, and documents that were to be such. */
  readonly receipts: readonly ReadDocument[];
}

/** Whether the office gave a receipt for it, by document or by call. */
export const isAcknowledged = ({ receipts, document }: Turn): boolean =>
  receipts.length + (document.receiptCalls?.length ?? 0) > 0;

export interface LoggedConversation {
  /** Id of its first message, whether or not that is in the log. */
  readonly id: string;
  readonly turns: readonly Turn[];
  /** Whether its first message is in the log, and each that is answered. */
  readonly isWhole: boolean;
}

export interface Conversations {
  readonly all: readonly LoggedConversation[];
  /** From the office, and about nothing that is in the log: receipts mostly. */
  readonly loose: readonly ReadDocument[];
  /** Receipts for messages that are not in the log. */
  readonly orphans: readonly ReadDocument[];
  /** Documents of which nobody can tell whose they are. */
  readonly nobodys: readonly ReadDocument[];
}

type Directed = { readonly document: ReadDocument; readonly direction: Direction };

const receiptIn = ({ message }: ReadDocument): Receipt | undefined =>
  message?.kind === 'receipt' ? message : undefined;
const dialogIn = ({ message }: ReadDocument): DialogMessage | undefined =>
  message?.kind === 'dialog' ? message : undefined;

/** Documents in their order, told apart. */
export function conversationsIn(ordered: readonly ReadDocument[], office: Office): Conversations {
  const directed = ordered.map((document) => ({ document, direction: directionOf(office, document) }));
  const known = directed.filter((each): each is Directed => each.direction !== undefined);
  const dialogs = known.filter(({ document }) => dialogIn(document));
  const byId = new Map(dialogs.map(({ document }) => [idOf(document) ?? '', document] as const).reverse());
  const conversationOf = (message: DialogMessage) => conversationIdOf(message, byId);

  const groups = new Map<string, Directed[]>();
  const attached = new Map<ReadDocument, ReadDocument[]>();
  const loose: ReadDocument[] = [];
  const orphans: ReadDocument[] = [];
  for (const each of known) {
    const { document, direction } = each;
    const message = dialogIn(document);
    if (message) {
      groupOf(groups, conversationOf(message)).push(each);
      continue;
    }
    const original = byId.get(aboutOf(document) ?? '');
    const isForIt = original && directionOf(office, original) !== direction;
    if (isForIt && (receiptIn(document) || isReceiptLike(document)))
      groupOf(attached, original).push(document);
    else if (original && !receiptIn(document)) {
      const about = dialogIn(original);
      if (about) groupOf(groups, conversationOf(about)).push(each);
    } else {
      if (receiptIn(document)) orphans.push(document);
      if (direction === 'from-office') loose.push(document);
    }
  }
  const nobodys = directed.filter(({ direction }) => direction === undefined).map(({ document }) => document);
  const all = [...groups].map(([id, members]) => conversation(id, members, attached, byId));
  return { all, loose, orphans, nobodys };
}

/** The conversation that a message stands in: that of what it answers, where that is in the log, else as it says. */
function conversationIdOf(message: DialogMessage, byId: ReadonlyMap<string, ReadDocument>): string {
  const seen = new Set<string>();
  let at = message;
  for (;;) {
    const { id, refersTo } = at;
    const parent = refersTo && !seen.has(id) ? byId.get(refersTo.parent) : undefined;
    const next = parent && dialogIn(parent);
    if (!next || next === at) return refersTo?.conversation ?? id;
    seen.add(id);
    at = next;
  }
}

/** Whether a document that is not valid was to be a receipt. */
const isReceiptLike = ({ bytes }: ReadDocument) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('OriginalMsgId');

function groupOf<K, V>(groups: Map<K, V[]>, key: K): V[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

function conversation(
  id: string,
  members: readonly Directed[],
  attached: ReadonlyMap<ReadDocument, readonly ReadDocument[]>,
  byId: ReadonlyMap<string, ReadDocument>,
): LoggedConversation {
  const turns = members.map(({ document, direction }) => ({
    document,
    direction,
    message: dialogIn(document),
    receipts: attached.get(document) ?? [],
  }));
  const isWhole = turns.every(
    ({ message }) => message && (message.refersTo === undefined || byId.has(message.refersTo.parent)),
  );
  return { id, turns, isWhole: isWhole && turns[0]?.message?.refersTo === undefined };
}
