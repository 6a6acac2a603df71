/** When what the office sends says it was written: the suite owns the clock, and tells the office what it is. */
import type { DialogMessage } from '../contract/messages/message.ts';
import { asWritten } from '../contract/words.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import { messagesSent } from './observations.ts';
import { keptFor } from './outage.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** Milliseconds. Parts of a second do not count, and a clock that was set may go on while an act is done. */
const SECOND = 1000;
const RUNS_ON_MAX = 60 * SECOND;

function isOf(instant: string, sentAt: string): boolean {
  const after = epochOf(sentAt) - epochOf(instant);
  return -SECOND < after && after <= RUNS_ON_MAX;
}

/** A date is that of one of the instants, in whatever offset, or up to a minute later. */
export function isDated(step: Step, sentAt: string, instants: readonly string[]): Mismatch | undefined {
  return unless(
    !step.statement.takesClock || instants.some((each) => isOf(each, sentAt)),
    moment(step.at),
    asWritten(sentAt),
  );
}

/** What an outage kept may be dated by the act that it is the message of. */
const writtenAt = (step: Step, message: DialogMessage) => [
  step.at,
  ...keptFor(step, message).map(({ at }) => at),
];

/** Every dialogue message is dated by the act in which it was written. */
export const areDated = (step: Step): Mismatch | undefined =>
  firstMismatch(
    ...messagesSent(step).map((message) => () => isDated(step, message.sentAt, writtenAt(step, message))),
  );
