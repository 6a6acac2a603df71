/** What the leaves of the office's answer are called: their place, and after a colon in what state that is which they tell of. */
import type { StepRecord } from '../../../machines/contract/record.ts';
import { isAboutAppointments } from '../../../machines/requirements/booking-messages.ts';
import type { Step } from '../../../machines/requirements/step.ts';
import { epochOf, isPastDue } from '../../../machines/workdays.ts';

type Office = StepRecord['office'];
export type Path = readonly (string | number)[];

/** A leaf's place, without places in lists: `tasks.dueOn`. */
export const placeOf = (path: Path): string => path.filter((part) => typeof part === 'string').join('.');

/** A leaf's name: `tasks:overdue.dueOn`. */
export function nameOf(path: Path, office: Office, step: Step): string {
  const [list, index, ...rest] = path;
  const state = typeof index === 'number' ? stateOf(list, index, office, step) : undefined;
  return state === undefined ? placeOf(path) : placeOf([`${list}:${state}`, ...rest]);
}

function stateOf(
  list: Path[number] | undefined,
  index: number,
  office: Office,
  step: Step,
): string | undefined {
  switch (list) {
    case 'tasks':
      return taskState(step, office.tasks[index]?.conversation);
    case 'filed':
      return entryState(step, office.filed[index]);
    case 'charges':
      return chargeState(step, office.charges[index]?.conversation);
    case 'calendar':
      return epochOf(office.calendar?.[index]?.start ?? '') > epochOf(step.at) ? 'ahead' : 'begun';
    default:
      return undefined;
  }
}

const conversation = ({ after, conversationIds }: Step, id: string | undefined) =>
  after.conversations.find((_, index) => conversationIds[index] === id);

/** What waits: a question in time or overdue, what was said and rejected, or a reply. */
function taskState(step: Step, id: string | undefined): string {
  const facts = conversation(step, id)?.facts;
  if (facts?.rejected) return 'rejected';
  if (facts?.dueOn === undefined) return 'reply';
  return isPastDue(facts.dueOn, step.at) ? 'overdue' : 'in-time';
}

function chargeState(step: Step, id: string | undefined): string {
  const { state, facts } = conversation(step, id) ?? {};
  if (facts?.rejected) return 'rejected';
  return state === 'closed' ? 'closed' : 'open';
}

function entryState(step: Step, entry: Office['filed'][number] | undefined): string | undefined {
  if (entry?.direction === 'sent') return 'sent';
  const message = step.received.find((each) => each.message?.id === entry?.messageId)?.message;
  if (!message || !isAboutAppointments(step, message)) return 'received';
  return message.body.text === undefined ? 'wordless' : 'appointment';
}
