/** A record's run as the rules see it: each step with what the lifecycle says of it. */

import type { RunRecord, StepRecord } from '../../machines/contract/record.ts';
import type { Observable, Statement } from '../../machines/contract/statement.ts';
import { numberOf } from '../../machines/conversation.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { bookingAbout, isClaimed } from '../../machines/situation/bookings.ts';
import { conversationAbout, opensConversation } from '../../machines/situation/conversations.ts';
import { after, beginning, permission } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { permissionWhereFaltered } from './faltering.ts';
import { type Arrivals, noArrivals, receivedIn, rejectedIn, sentIn } from './seen.ts';

export interface RunSteps {
  readonly steps: readonly Step[];
  /** What Helsenorge itself did wrong on the wire. */
  readonly platformFaults: readonly string[];
}

/** Interprets a recorded run, step by step, by the lifecycle. */
export function stepsOf(run: RunRecord, statement: Statement): RunSteps {
  const arrivals = noArrivals();
  const steps: Step[] = [];
  const ids: string[] = [];
  let situation = beginning(run.start);
  for (const record of run.steps) {
    const next = stepOf(record, run, statement, situation, ids, arrivals, steps);
    steps.push(next);
    situation = next.after;
  }
  return { steps, platformFaults: arrivals.platformFaults };
}

/** What a record system shows of what it says can be observed; whatever else stands in its answers is not looked at. */
function observed({ office }: StepRecord, { observes }: Statement): StepRecord['office'] {
  const { filed, tasks, charges, warnings, calendar } = office;
  const sees = (what: Observable) => observes.includes(what);
  return {
    filed: sees('journal') ? filed : [],
    tasks: sees('tasks') ? tasks : [],
    charges: sees('charges') ? charges : [],
    warnings: sees('warnings') ? warnings : [],
    ...(calendar && sees('calendar') && { calendar }),
  };
}

/** The message that an act answers: one of a conversation, or a request for an appointment. */
function answeredBy(request: StepRecord['request']): string | undefined {
  if (!request) return undefined;
  if ('answers' in request) return request.answers;
  return 'request' in request ? request.request : undefined;
}

function stepOf(
  record: StepRecord,
  run: RunRecord,
  statement: Statement,
  before: Situation,
  ids: string[],
  arrivals: Arrivals,
  past: readonly Step[],
): Step {
  const { act, at, request, outcome, reason, view } = record;
  const said = permissionWhereFaltered(record, permission(before, act, at));
  const isRefusedNow = record.faltered !== undefined && said === 'forbidden';
  const situation = isRefusedNow ? { ...before, now: at } : after(before, act, at);
  const opens = opensConversation(act);
  const isOpened = situation.conversations.length > before.conversations.length;
  if (isOpened) ids.push(record.conversation ?? '');
  const conversationBefore = conversationAbout(before, act);
  const index = opens ? before.conversations.length : numberOf(act) - 1;
  const delayedBefore = opens ? 0 : (conversationBefore?.facts.delayed ?? 0);
  const received = receivedIn(record, arrivals, delayedBefore);
  const number = past.length + 1;
  return {
    number,
    act,
    at,
    practice: run.practice,
    statement,
    permission: isClaimed(act, statement) ? said : 'unsettled',
    bookingBefore: bookingAbout(before.bookings, act),
    before,
    after: situation,
    conversationBefore,
    conversationAfter: conversationBefore && situation.conversations[index],
    conversationId: record.conversation,
    conversationIds: [...ids],
    answers: answeredBy(request),
    outcome,
    reason,
    faltered: record.faltered,
    received,
    ...sentIn(record, arrivals),
    rejected: rejectedIn(record),
    ...observed(record, statement),
    view,
    // The steps of the run are one list that grows: each step sees those before it, and copies none until asked.
    get past() {
      return past.slice(0, number - 1);
    },
  };
}
