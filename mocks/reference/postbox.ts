/** What goes out: sent at once, or kept while the message service is down and sent when it is up again. */
import type { Message, Receipt } from '../../machines/contract/messages/message.ts';
import type { Behaviour } from './behaviour.ts';
import { Unavailable } from './helsenorge.ts';
import type { Office } from './office.ts';

/** Does what needs Helsenorge, and notes whether it answered; gives what says that it did not. */
export async function failureOf(office: Office, call: () => Promise<void>): Promise<Unavailable | undefined> {
  try {
    await call();
    office.isCutOff = false;
    return undefined;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    office.isCutOff = true;
    return error;
  }
}

/** Sends a message, or keeps it until the message service is up again. */
export async function post(office: Office, behaviour: Behaviour, message: Message): Promise<void> {
  const xml = behaviour.xmlOf(message);
  // While cut off nothing is tried: what is kept goes first, when the next act has read the inbox.
  const isTried = !office.isCutOff;
  const failure = isTried
    ? await failureOf(office, () => behaviour.accessFor(office).send(behaviour.bytesOf(xml)))
    : undefined;
  if (isTried && !failure) return;
  office.unsent.push(...behaviour.keeps(xml, office, failure));
}

/** Sends what was kept; what still cannot be sent stays. */
export async function postUnsent(office: Office, behaviour: Behaviour, now: string): Promise<void> {
  const waiting = behaviour.inOrder(office.unsent);
  for (const [index, xml] of waiting.entries()) {
    const document = behaviour.bytesOf(behaviour.asSentLater(xml, now));
    if (!(await failureOf(office, () => behaviour.accessFor(office).send(document)))) continue;
    const sent = waiting.slice(0, index);
    office.unsent = office.unsent.filter((each) => !sent.includes(each));
    return;
  }
  office.unsent = behaviour.staysAfter(waiting);
}

/** Learns of a receipt: an answer that was rejected has not been given, and the office is told. */
export function takeReceipt(office: Office, behaviour: Behaviour, receipt: Receipt): void {
  const sent = office.answers.get(receipt.original.id);
  if (!sent || receipt.status !== 'rejected') return;
  const { conversation, before } = sent;
  if (behaviour.takesBack(conversation)) Object.assign(conversation, before);
  office.warnings.push(...behaviour.warningsOf(office, conversation, receipt.original.id));
}
