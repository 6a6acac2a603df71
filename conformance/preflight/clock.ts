/** Whether what the candidate sends is dated by the clock that it was given. */
import { readMessage } from '../../machines/contract/messages/codec.ts';
import type { Message } from '../../machines/contract/messages/message.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { epochOf } from '../../machines/workdays.ts';
import { bytesOf } from '../judge/document-bytes.ts';
import type { Finding } from './findings.ts';

/** Milliseconds between `now` of an act and the dates of what it sent: an act may take its time. */
const DRIFT_MAX = 5 * 60_000;
const HOUR = 3_600_000;

/** The finding that the candidate, which says that it takes the clock, dates a message otherwise. */
export function clockFinding(run: RunRecord): Finding | undefined {
  for (const { at, passed } of run.steps) {
    for (const each of passed) {
      if (each.to !== 'platform' || !('document' in each)) continue;
      const reading = readMessage(bytesOf(each.document));
      if (!reading.ok) continue;
      const drift = epochOf(reading.message.sentAt) - epochOf(at);
      if (Math.abs(drift) > DRIFT_MAX) return findingOf(reading.message, at, drift);
    }
  }
  return undefined;
}

function findingOf(message: Message, at: string, drift: number): Finding {
  const what = message.kind === 'receipt' ? 'a receipt' : 'an answer';
  const isTimeZone = Math.abs(drift) <= 14 * HOUR && Math.abs(drift) % HOUR < DRIFT_MAX;
  return {
    wrong: 'the clock is not taken',
    tried: `"act" with now ${at}; the statement says takesClock`,
    came: `${what} dated ${message.sentAt}`,
    todo: isTimeZone
      ? 'The difference is in whole hours: write GenDate with the offset of Oslo at that instant.'
      : 'Take now of each act as the only clock, for dates of messages and for deadlines; or state "takesClock": false, and the rules that need it are left inconclusive.',
  };
}
