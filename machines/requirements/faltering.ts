/**
 * What a call that falters may not do: lose anything, or double it. Counted of an act and of what the office makes good when
 * it is asked again, together.
 */

import { type ActType, isOfficeAct } from '../contract/acts.ts';
import { counted, MESSAGES, RECEIPTS } from '../contract/words.ts';
import { isConversational } from '../situation/conversations.ts';
import { isAboutAppointments, isLink } from './booking-messages.ts';
import { messagesSent, newlyReceived, receiptsFor, saysOneThing } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { ReceivedMessage, Step } from './step.ts';

/** Acts of the office that tell a citizen of an appointment, one message each. */
const TELLING: readonly ActType[] = ['office.allocates', 'office.pushes', 'office.calls-off'];

/** Whether an act of the office sends the citizen one message. */
const isWriting = ({ act }: Step) =>
  isOfficeAct(act) && (isConversational(act.type) || TELLING.includes(act.type));

/** Whether the act is as if refused: the office could not do it now. */
const isNotDone = ({ permission }: Step) => permission === 'forbidden';

/** Whether a call faltered in a step, and what the step's act does is not for another rule to forbid. */
export const isPutToTheTest = ({ faltered, permission, outcome }: Step): boolean =>
  faltered !== undefined && !(permission === 'forbidden' && outcome === 'accepted');

const isReservation = (step: Step, { message }: ReceivedMessage) =>
  message?.body.code.value === step.profile.reservation.value.value && isAboutAppointments(step, message);

function writtenOnce(step: Step): Mismatch | undefined {
  const due =
    (isWriting(step) && !isNotDone(step) ? 1 : 0) +
    newlyReceived(step).filter((each) => isReservation(step, each)).length;
  const types: readonly string[] = Object.values(step.profile.messageTypes.value);
  const written = messagesSent(step).filter((each) => !isLink(step, each));
  const expected = { nb: `${counted(due, MESSAGES).nb} sendt`, en: `${counted(due, MESSAGES).en} sent` };
  return firstMismatch(
    () =>
      unless(written.length === due, expected, {
        nb: `${written.length} sendt`,
        en: `${written.length} sent`,
      }),
    ...written.map((each) => () => saysOneThing(each)),
    () =>
      unless(
        written.every(({ type }) => types.includes(type)),
        { nb: 'meldinger av tjenestenes typer', en: "messages of the services' types" },
        { nb: 'en melding av en annen type', en: 'a message of another type' },
      ),
  );
}

/** How often a received message may stand in what is filed: one about an appointment need not. */
function mayBeFiled(step: Step, { message }: ReceivedMessage, times: number): boolean {
  return times === 1 || (times === 0 && message !== undefined && isAboutAppointments(step, message));
}

function filedOnce(step: Step): Mismatch | undefined {
  if (!step.statement.observes.includes('journal')) return undefined;
  const received = step.filed.filter(({ direction }) => direction === 'received');
  const filedFor = (id: string | undefined) => received.filter(({ messageId }) => messageId === id).length;
  const fresh = newlyReceived(step);
  const isRight =
    fresh.every((each) => mayBeFiled(step, each, filedFor(each.message.id))) &&
    received.every(({ messageId }) => fresh.some(({ message }) => message.id === messageId));
  const sent = step.filed.filter(({ direction }) => direction === 'sent').map(({ messageId }) => messageId);
  const isSentOnce = new Set(sent).size === sent.length && !(isNotDone(step) && sent.length > 0);
  return unless(
    isRight && isSentOnce,
    { nb: 'hver melding journalført én gang', en: 'each message filed once' },
    { nb: `${step.filed.length} innførsler`, en: `${step.filed.length} entries` },
  );
}

/** Whether a received message is to have one receipt: what comes again may have another, or none. */
const asksForOne = ({ cause, message }: ReceivedMessage) =>
  cause === 'corrupted' || (cause !== 'repeated' && message?.wantsReceipt === true);

function receiptedOnce(step: Step): Mismatch | undefined {
  const counts = step.received.filter(asksForOne).map((each) => receiptsFor(step, each).length);
  const ofEarlier = step.receipts.filter(
    ({ receivedAs }) => !step.received.some(({ transportId }) => transportId === receivedAs),
  );
  return unless(
    counts.every((count) => count === 1) && ofEarlier.length === 0,
    { nb: 'én kvittering for hver melding som kom', en: 'one receipt for each message that came' },
    {
      nb: `${counted(step.receipts.length, RECEIPTS).nb} for ${counted(counts.length, MESSAGES).nb}`,
      en: `${counted(step.receipts.length, RECEIPTS).en} for ${counted(counts.length, MESSAGES).en}`,
    },
  );
}

function chargedOnce(step: Step): Mismatch | undefined {
  const charged = step.charges.map(({ conversation }) => conversation);
  return unless(
    new Set(charged).size === charged.length && !(isNotDone(step) && charged.length > 0),
    { nb: 'belastet én gang, for det som er gjort', en: 'charged once, for what was done' },
    { nb: `belastet ${charged.length} ganger`, en: `charged ${charged.length} times` },
  );
}

function switchedAsTold({ view, after }: Step): Mismatch | undefined {
  const { registered } = view.panel;
  const wrong = Object.entries(after.panel.isOn).find(
    ([service, isOn]) => registered.some((each) => each === service) !== isOn,
  );
  return unless(
    wrong === undefined,
    {
      nb: 'tjenestene står slik kontoret har skrudd dem',
      en: 'the services stand as the office switched them',
    },
    { nb: `${wrong?.[0]} står annerledes`, en: `${wrong?.[0]} stands otherwise` },
  );
}

/** Nothing is lost and nothing doubled in a step in which a call faltered. */
export function madeGood(step: Step): Mismatch | undefined {
  return firstMismatch(
    () => filedOnce(step),
    () => receiptedOnce(step),
    () => writtenOnce(step),
    () => chargedOnce(step),
    () => switchedAsTold(step),
  );
}

/** Ids of documents of a step that were sent in an earlier one already, where a call faltered since. */
export function sentOnceMore(step: Step): string[] {
  const first = step.past.findIndex(({ faltered }) => faltered !== undefined);
  if (first < 0) return [];
  const earlier = new Set(
    step.past.slice(first).flatMap(({ sent }) => sent.map(({ messageId }) => messageId)),
  );
  return step.sent.flatMap(({ messageId }) => (messageId && earlier.has(messageId) ? [messageId] : []));
}
