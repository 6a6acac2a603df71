/** When what the office sends says it was written: the suite owns the clock, and tells the office what it is. */
import type { DialogMessage } from '../contract/messages/message.ts';
import { asWritten } from '../contract/words.ts';
import { moment } from '../words/moment.ts';
import { epochOf } from '../workdays.ts';
import { messagesSent } from './observations.ts';
import { keptFor } from './outage.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

const SECOND = 1000;
const secondOf = (instant: string) => Math.floor(epochOf(instant) / SECOND);

/** A date is that of one of the instants, in whatever offset; parts of a second do not count. */
export function isDated(step: Step, sentAt: string, instants: readonly string[]): Mismatch | undefined {
  return unless(
    !step.statement.takesClock || instants.some((each) => secondOf(each) === secondOf(sentAt)),
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
