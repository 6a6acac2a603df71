/**
 * A step as the rules see it: what the lifecycle says of an act, beside what was observed. Built by the judge
 * from the record alone.
 */
import type * as z from 'zod';
import type { FaultOfTransport } from '../contract/acts/surroundings.ts';
import type { Act } from '../contract/acts.ts';
import type { Charge, JournalEntry, Task, Warning } from '../contract/driver.ts';
import type { Code, DialogMessage, Party, Receipt } from '../contract/messages/message.ts';
import type { CalendarEntry } from '../contract/office-acts/appointment-booking.ts';
import type { Practice } from '../contract/practice.ts';
import type { Profile } from '../contract/profile.ts';
import type { Cause, Faltered } from '../contract/record.ts';
import type { Statement } from '../contract/statement.ts';
import type { PlatformView } from '../contract/view.ts';
import type { Permission } from '../situation/family.ts';
import type { Booking, Conversation, Situation } from '../situation/situation.ts';

export interface SeenAttachment {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A dialogue message on its way to the office. */
export interface ReceivedMessage {
  readonly transportId: string;
  readonly cause: Exclude<z.infer<typeof Cause>, 'receipt'>;
  /** How the document was made unreadable, when it was. */
  readonly fault?: FaultOfTransport;
  /** Absent when the document cannot be read. */
  readonly message?: DialogMessage;
  /** The id that can be made out in a document made unreadable, if one can. */
  readonly corruptedId?: string | undefined;
  readonly attachments: readonly SeenAttachment[];
  /** Whether a message of the same conversation that was sent before it had not arrived yet. */
  readonly isOutOfOrder: boolean;
}

/** A document that the office sent, of whatever kind, with what is wrong with it. */
export interface SentDocument {
  readonly transportId: string;
  readonly findings: readonly string[];
  readonly messageId?: string;
  /** The dialogue message, if it is one and can be read. */
  readonly message?: DialogMessage;
}

/** An application receipt from the office, sent as a document or by the message service's receipt call. */
export interface SentReceipt {
  /** The received message it is for, by transport id; undefined when it refers to none that was received. */
  readonly receivedAs: string | undefined;
  /** Whether type, date and id are those of the received message. */
  readonly refersExactly: boolean;
  readonly status: 'ok' | 'rejected' | 'partly-rejected';
  readonly errors: readonly Code[];
  /** What it says of itself, when it was sent as a document. */
  readonly document?: Pick<Receipt, 'sentAt' | 'sender' | 'receiver' | 'original'>;
}

export interface Step {
  /** Its place in the run, from 1. */
  readonly number: number;
  readonly act: Act;
  readonly at: string;
  readonly practice: Practice;
  /** The codes and limits in force. */
  readonly profile: Profile;
  readonly statement: Statement;
  readonly permission: Permission;
  readonly before: Situation;
  readonly after: Situation;
  /** The conversation the act is about, before and after the act; undefined when there is none. */
  readonly conversationBefore: Conversation | undefined;
  readonly conversationAfter: Conversation | undefined;
  /** The slot, request or appointment the act is about, before it; undefined when there is none. */
  readonly bookingBefore: Booking | undefined;
  /** Id of the first message of that conversation, once it has one. */
  readonly conversationId: string | undefined;
  /** Ids of the first messages of all conversations so far, in the order of `after.conversations`. */
  readonly conversationIds: readonly string[];
  /** Id of the message that the office was told to answer, if the act answers one. */
  readonly answers: string | undefined;
  readonly outcome: 'accepted' | 'refused';
  readonly reason: string | undefined;
  /** The call that faltered during the act; all that the office did is then of both the act and what it made good after. */
  readonly faltered: Faltered | undefined;
  readonly received: readonly ReceivedMessage[];
  readonly sent: readonly SentDocument[];
  readonly receipts: readonly SentReceipt[];
  /** From and to whom the documents are that came meanwhile at the addresses of the practices beside, as far as these can be read. */
  readonly partiesBeside: readonly Party[];
  /** Ids of messages from the office that Helsenorge rejected in this step. */
  readonly rejected: readonly string[];
  readonly filed: readonly JournalEntry[];
  readonly tasks: readonly Task[];
  readonly charges: readonly Charge[];
  readonly warnings: readonly Warning[];
  /** The office's own calendar of appointments; undefined when it does not tell. */
  readonly calendar?: readonly CalendarEntry[];
  readonly view: PlatformView;
  /** All steps of its practice, for what is gathered of them once: no rule looks ahead. */
  readonly run: readonly Step[];
  /** The steps before this one in its practice, in order. */
  readonly past: readonly Step[];
  /** The other practices of the run, each with its steps before this one; none where the scenario has one practice. */
  readonly beside: readonly { readonly practice: Practice; readonly past: readonly Step[] }[];
}
