/** A document of a vendor's log, wherever it was kept. */
import type { PostAppRec } from '../../machines/contract/message-service.ts';

export type Direction = 'to-office' | 'from-office';

export interface LoggedDocument {
  /** Where it was found, for whoever looks for it: a file, a line, an entry. */
  readonly where: string;
  readonly bytes: Uint8Array;
  /** Which way it went, where the log tells. */
  readonly direction?: Direction | undefined;
  /** When it passed, where the log tells: of what has no date of its own. */
  readonly at?: string | undefined;
  /** Receipts that the office gave for it by the message service's call, where the log has calls. */
  readonly receiptCalls?: readonly PostAppRec[] | undefined;
}

export interface Logged {
  readonly documents: readonly LoggedDocument[];
  /** Where there was something else than a document. */
  readonly others: readonly string[];
}
