/** Where a log ends: what is missing there, nobody can be blamed for. */
import { epochOf } from '../../machines/workdays.ts';
import { type Conversations, isAcknowledged, type Turn } from './conversations.ts';
import { type ReadDocument, sentAtOf } from './read-log.ts';

/** Milliseconds. A receipt is given by a program, but a weekend's outage is not unheard of; a log that goes on a day longer holds it. */
const DAY = 24 * 3_600_000;

const epochIn = (document: ReadDocument): number => {
  const sentAt = sentAtOf(document);
  return sentAt === undefined ? Number.NEGATIVE_INFINITY : epochOf(sentAt);
};

const latestOf = (documents: readonly ReadDocument[]) =>
  documents.reduce((latest, each) => Math.max(latest, epochIn(each)), Number.NEGATIVE_INFINITY);

/**
 * Whether a message without a receipt would have had one in the log: the office has acknowledged what came later, and sent
 * something a day later, and nothing it sent is unreadable.
 */
export function edgeOf({ all, loose, nobodys }: Conversations): (turn: Turn) => boolean {
  const turns = all.flatMap((each) => each.turns);
  const fromOffice = turns.flatMap(({ document, direction, receipts }) =>
    direction === 'from-office' ? [document] : receipts,
  );
  const acknowledged = turns.filter((turn) => turn.direction === 'to-office' && isAcknowledged(turn));
  const latest = latestOf([...fromOffice, ...loose]);
  const latestAcknowledged = latestOf(acknowledged.map(({ document }) => document));
  const isDark = [...nobodys, ...loose].some(({ message }) => message === undefined);
  return ({ document }) => {
    const at = epochIn(document);
    return !isDark && latestAcknowledged > at && latest >= at + DAY;
  };
}
