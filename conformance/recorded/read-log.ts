/** The documents of a log, read: what each says, and which say what another has said already. */
import { createHash } from 'node:crypto';
import { readMessage } from '../../machines/contract/messages/codec.ts';
import { inspect } from '../../machines/contract/messages/inspect.ts';
import type { Message } from '../../machines/contract/messages/message.ts';
import { innermostHerId } from '../../machines/contract/messages/parties.ts';
import { textOf } from '../../machines/contract/messages/tree.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { epochOf } from '../../machines/workdays.ts';
import { below, placedIn, textBelow } from '../check/walk.ts';
import type { LoggedDocument } from './logged.ts';

/** A party by all numbers and names that are in it. */
export interface OutlinedParty {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** What can be made out of a document that is not valid. */
export interface Outline {
  /** MsgInfo/Type, or that of what it is a receipt for. */
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly sender: OutlinedParty;
  readonly receiver: OutlinedParty;
  /** What it answers, or is a receipt for. */
  readonly about?: string | undefined;
  readonly sentAt?: string | undefined;
}

export interface ReadDocument extends LoggedDocument {
  /** Absent where it is not valid. */
  readonly message?: Message;
  /** Absent where it is. */
  readonly outline?: Outline;
  /** How many times it stood in the log. */
  readonly times: number;
}

export interface ReadLog {
  readonly documents: readonly ReadDocument[];
  /** Where documents stood that say what another does. */
  readonly duplicates: readonly string[];
}

/** Reads each document once; one of the same id, sender and reference as another counts as that. */
export function readLog(logged: Iterable<LoggedDocument>): ReadLog {
  const known = new Map<string, ReadDocument & { times: number }>();
  const duplicates: string[] = [];
  for (const document of logged) {
    const read = readDocument(document);
    const key = keyOf(read);
    const same = known.get(key);
    if (same) {
      same.times += 1;
      duplicates.push(document.where);
    } else known.set(key, read);
  }
  return { documents: [...known.values()], duplicates };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What is sent again because nobody answered is written anew by some, and is the same all the same. */
function keyOf({ message, bytes }: ReadDocument): string {
  if (!message) return sha256(bytes);
  const { kind, id, sender } = message;
  const about =
    message.kind === 'receipt' ? message.original.id : [message.refersTo?.parent, message.citizen?.id];
  return JSON.stringify([kind, id, innermostHerId(sender), about]);
}

function readDocument(document: LoggedDocument): ReadDocument & { times: number } {
  const reading = readMessage(document.bytes);
  return reading.ok
    ? { ...document, message: reading.message, times: 1 }
    : { ...document, outline: outlineOf(document.bytes), times: 1 };
}

function outlineOf(bytes: Uint8Array): Outline {
  const { root } = inspect(bytes);
  const isReceipt = root?.name === 'AppRec';
  const head = isReceipt ? root : below(root, 'MsgInfo');
  const sentAt = textBelow(head, 'GenDate');
  return {
    type: (below(head, 'OriginalMsgId', 'MsgType') ?? below(head, 'Type'))?.attributes.V,
    id: textBelow(head, isReceipt ? 'Id' : 'MsgId'),
    sender: partyIn(below(head, 'Sender')),
    receiver: partyIn(below(head, 'Receiver')),
    about: textBelow(head, 'OriginalMsgId', 'Id') ?? textBelow(head, 'ConversationRef', 'RefToParent'),
    ...(sentAt !== undefined && isInstant(sentAt) && { sentAt }),
  };
}

function partyIn(element: ReturnType<typeof below>): OutlinedParty {
  const placed = element ? placedIn(element) : [];
  const texts = (...names: readonly string[]) =>
    placed.flatMap(({ element: each }) => (names.includes(each.name) ? textOf(each).trim() : []));
  return { ids: texts('Id'), names: texts('OrganisationName', 'Name') };
}

function isInstant(text: string): boolean {
  try {
    return !Number.isNaN(epochOf(text));
  } catch {
    return false;
  }
}

/** When it was written; undefined where nobody can tell. */
export const sentAtOf = ({ message, outline, at }: ReadDocument): string | undefined =>
  message?.sentAt ?? outline?.sentAt ?? (at !== undefined && isInstant(at) ? at : undefined);

/** Begins the type of every message between citizens and their GP's office. */
const OF_CITIZENS = 'DIALOG_INNBYGGER_';

/** Whether a document is of the dialogue with citizens, or may be: offices have others with hospitals, and with Nav. */
export function isOfCitizens({ message, outline }: ReadDocument, profile: Profile): boolean {
  const type = message?.kind === 'receipt' ? message.original.type : (message?.type ?? outline?.type);
  const known: readonly string[] = Object.values(profile.messageTypes.value);
  return type === undefined || type.trim() === '' || type.startsWith(OF_CITIZENS) || known.includes(type);
}
