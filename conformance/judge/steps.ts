/** A record's run as the rules see it: each step with what the lifecycle says of it. */

import { practiceNumberOf } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import { limitsOf, type Profile } from '../../machines/contract/profile.ts';
import type { RunRecord, StepRecord } from '../../machines/contract/record.ts';
import type { Observable, Statement } from '../../machines/contract/statement.ts';
import { numberOf } from '../../machines/conversation.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { bookingAbout, isClaimed } from '../../machines/situation/bookings.ts';
import {
  conversationAbout,
  isConversational,
  opensConversation,
} from '../../machines/situation/conversations.ts';
import { after, beginning, permission } from '../../machines/situation/lifecycle.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { permissionWhereFaltered } from './faltering.ts';
import { type Arrivals, noArrivals, partiesBesideIn, receivedIn, rejectedIn, sentIn } from './seen.ts';

export interface RunSteps {
  readonly steps: readonly Step[];
  /** What Helsenorge itself did wrong on the wire. */
  readonly platformFaults: readonly string[];
}

/** What is kept of one practice while its part of a run is followed. */
interface History {
  readonly practice: Practice;
  readonly profile: Profile;
  readonly statement: Statement;
  readonly arrivals: Arrivals;
  /** Ids of the first messages of all conversations so far. */
  readonly ids: string[];
  readonly steps: Step[];
  situation: Situation;
}

/** Interprets a recorded run, step by step, by the lifecycle: each step by the history of its practice. */
export function stepsOf(run: RunRecord, statement: Statement, profile: Profile): RunSteps {
  const { next, platformFaults } = stepsAsTheyCome(run, statement, profile);
  return { steps: run.steps.map(next), platformFaults: platformFaults() };
}

/** The same of a run that goes on: `next` takes each step of it when it is whole, in order. */
export function stepsAsTheyCome(
  run: Pick<RunRecord, 'practice' | 'beside' | 'start' | 'drawn'>,
  statement: Statement,
  profile: Profile,
): { next(record: StepRecord): Step; platformFaults(): readonly string[] } {
  const histories = [run.practice, ...(run.beside ?? [])].map((practice): History => {
    const situation = beginning(run.start, limitsOf(profile), run.drawn);
    return { practice, profile, statement, arrivals: noArrivals(), ids: [], steps: [], situation };
  });
  let count = 0;
  return {
    next(record) {
      const history = histories[practiceNumberOf(record.act) - 1];
      if (!history) throw new RangeError(`The run has no practice ${practiceNumberOf(record.act)}`);
      count += 1;
      const next = stepOf(record, history, histories, count);
      history.steps.push(next);
      history.situation = next.after;
      return next;
    },
    platformFaults: () => histories.flatMap(({ arrivals }) => arrivals.platformFaults),
  };
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

function stepOf(record: StepRecord, history: History, all: readonly History[], number: number): Step {
  const { practice, profile, statement, arrivals, ids, steps: past, situation: before } = history;
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
  const earlier = past.length;
  return {
    number,
    act,
    at,
    practice,
    profile,
    statement,
    permission: isClaimed(act, statement) ? said : 'unsettled',
    bookingBefore: bookingAbout(before.bookings, act),
    before,
    after: situation,
    conversationBefore,
    conversationAfter: conversationBefore && situation.conversations[index],
    // A record names the first conversation where an act is about none.
    conversationId: isConversational(act.type) ? record.conversation : undefined,
    conversationIds: [...ids],
    answers: answeredBy(request),
    outcome,
    reason,
    faltered: record.faltered,
    received,
    ...sentIn(record, arrivals),
    partiesBeside: partiesBesideIn(record),
    rejected: rejectedIn(record),
    ...observed(record, statement),
    view,
    run: past,
    // The steps of a practice are one list that grows: each step sees those before it, and copies none until asked.
    get past() {
      return past.slice(0, earlier);
    },
    get beside() {
      const others = all.filter((each) => each !== history);
      return others.map(({ practice, steps }) => ({
        practice,
        past: steps.filter((each) => each.number < number),
      }));
    },
  };
}
