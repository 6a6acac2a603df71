/** What the reference record system decides when messages do not get through, each decision by name. */
import type { Warning } from '../../machines/contract/driver.ts';
import { type Reading, readMessage } from '../../machines/contract/messages/codec.ts';
import type { Conversation, Office } from './office.ts';

/** MsgHead 1.2 and AppRec 1.1. */
const VERSIONS = ['v1.2 2006-05-24', 'v1.1 2012-02-15'];

/** Decisions about an outage of the message service. */
export const conformingOutage = {
  /** What is kept of a document that could not be sent. */
  keeps(xml: string): string[] {
    return [xml];
  },

  /** In which order what was kept is sent. */
  inOrder(unsent: readonly string[]): string[] {
    return [...unsent];
  },

  /** What stays in the outbox of what was sent from it. */
  staysAfter(_sent: readonly string[]): string[] {
    return [];
  },

  /** Whether a message waiting in the inbox is passed over, and only marked read. */
  passesOver(_office: Office): boolean {
    return false;
  },
};

export const conformingTransport = {
  ...conformingOutage,

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
