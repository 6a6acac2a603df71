/** The same instants written otherwise: with another offset, or with none. */
import { written } from '../../machines/oslo-clock.ts';
import { epochOf } from '../../machines/workdays.ts';

const HOUR = 3_600_000;
const WITHOUT_OFFSET = '2024-02-05T09:00:00'.length;

export const inUtc = (instant: string): string =>
  new Date(epochOf(instant)).toISOString().replace('.000Z', 'Z');

/** Nine and a half hours behind, where it is mostly another day. */
export const farAway = (instant: string): string =>
  `${new Date(epochOf(instant) - 9.5 * HOUR).toISOString().slice(0, WITHOUT_OFFSET)}-09:30`;

/** Oslo's own time without saying so; the hour that Oslo has twice keeps its offset. */
export function bare(instant: string): string {
  const local = written(epochOf(instant)).slice(0, WITHOUT_OFFSET);
  return epochOf(local) === epochOf(instant) ? local : instant;
}

export const inFractions = (instant: string): string => inUtc(instant).replace('Z', '.000Z');

/** Half a minute later, for a clock that goes on. */
export const halfAMinuteLater = (instant: string): string => written(epochOf(instant) + 30_000);

const IN_DOCUMENT = /(<(?:GenDate|IssueDate|date-time)(?: V="|>))([^<"]+)/gu;

/** A document with its instants, and no text, written otherwise. */
export const withInstants = (xml: string, otherwise: (instant: string) => string): string =>
  xml.replace(IN_DOCUMENT, (_whole, before: string, instant: string) => before + otherwise(instant));
