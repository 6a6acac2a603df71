/** What the reference record system decides when messages do not get through, each decision by name. */
import type { Warning } from '../../machines/contract/driver.ts';
import { MESSAGES_TO_FETCH_MAX } from '../../machines/contract/message-service.ts';
import { type Reading, readMessage } from '../../machines/contract/messages/codec.ts';
import type { Errand } from './errands.ts';
import type { Helsenorge, Listing, Unavailable } from './helsenorge.ts';
import type { Conversation, Office } from './office.ts';

/** MsgHead 1.2 and AppRec 1.1. */
const VERSIONS = ['v1.2 2006-05-24', 'v1.1 2012-02-15'];

/** Decisions about an outage of the message service. */
export const conformingOutage = {
  /** By whose access to Helsenorge an office sends its documents: its own. */
  accessFor(office: Office): Helsenorge {
    return office.helsenorge;
  },

  /** What is kept of a document that could not be sent. */
  keeps(xml: string, _office: Office, _failure: Unavailable | undefined): string[] {
    return [xml];
  },

  /** What is still to be done of what could not all be done, the first of it for a failure. */
  staysToDo(_office: Office, errands: readonly Errand[], _failure: Unavailable): Errand[] {
    return [...errands];
  },

  /** Why an act is told to be refused, when it was done or not as `refusal` says. */
  refusalTold(_office: Office, refusal: string | undefined): string | undefined {
    return refusal;
  },

  /** In which order what was kept is sent. */
  inOrder(unsent: readonly string[]): string[] {
    return [...unsent];
  },

  /** What stays in the outbox of what was sent from it. */
  staysAfter(_sent: readonly string[]): string[] {
    return [];
  },

  /** What was kept, as it is sent at last. */
  asSentLater(xml: string, _now: string): string {
    return xml;
  },

  /** Whether what was kept is sent before the inbox is read, and not after. */
  sendsKeptFirst(): boolean {
    return false;
  },

  /** Whether a message waiting in the inbox is passed over, and only marked read. */
  passesOver(_office: Office): boolean {
    return false;
  },
};

export const conformingTransport = {
  ...conformingOutage,

  /** How the inbox is listed. */
  listing(): Listing {
    return { newestFirst: false, atMost: MESSAGES_TO_FETCH_MAX, eachHerIdAlone: false };
  },

  /** Whether a message is marked read before it is dealt with, and not after. */
  marksReadFirst(): boolean {
    return false;
  },

  /** When receipts are given: before anything is done with the message, after it, or when the inbox is read empty. */
  givesReceipts(): 'first' | 'then' | 'last' {
    return 'then';
  },

  /** Whether a receipt is given by the message service's own call, and not as a document. */
  receiptsByCall(): boolean {
    return false;
  },

  /** The bytes of a document that is sent. */
  bytesOf(xml: string): Uint8Array {
    return Buffer.from(xml);
  },

  /** Whether a document is of a version that this system reads; one that tells none is for the reading to judge. */
  isSupportedVersion(bytes: Uint8Array): boolean {
    const version = /<(?:\w+:)?MIGversion>([^<]*)</.exec(Buffer.from(bytes).toString())?.[1];
    return version === undefined || VERSIONS.includes(version.trim());
  },

  /** The message in a document's bytes, or why there is none. */
  read(bytes: Uint8Array): Reading {
    return readMessage(bytes);
  },

  /** What the office is told when an answer of its own is rejected. */
  warningsOf(_office: Office, conversation: Conversation, messageId: string): Warning[] {
    const text = 'Helsenorge avviste svaret: det er ikke kommet fram til innbyggeren';
    return [{ kind: 'answer-rejected', messageId, conversation: conversation.id, text }];
  },

  /** The warnings that the office is shown of those that there are. */
  told(warnings: readonly Warning[]): Warning[] {
    return [...warnings];
  },

  /** Whether a conversation stands as if a rejected answer had not been sent. */
  takesBack(_conversation: Conversation): boolean {
    return true;
  },
};
