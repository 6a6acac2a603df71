/** Reading the inbox empty: each message filed, acknowledged or rejected, and marked read. */
import type { MessageEntry } from '../../machines/contract/message-service.ts';
import type { Code, DialogMessage, Receipt } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import type { Behaviour } from './behaviour.ts';
import { isAboutAppointments, receiveBooking } from './booking-inbox.ts';
import { type Errand, errand, runErrands } from './errands.ts';
import type { Office } from './office.ts';
import { failureOf, post, takeReceipt } from './postbox.ts';

/** Reads what has come until nothing is unread; `now` is the office's clock. While cut off, what waits is read later. */
export async function readInbox(office: Office, behaviour: Behaviour, now: string): Promise<void> {
  await failureOf(office, () => readAll(office, behaviour, now));
}

async function readAll(office: Office, behaviour: Behaviour, now: string): Promise<void> {
  const { provision } = office;
  await runErrands(office, behaviour, office.todo);
  const herIds = [provision.office.herId, ...provision.clinicians.map(({ herId }) => herId)];
  const boxes = behaviour.listing().eachHerIdAlone ? herIds.map((herId) => [herId]) : [herIds];
  for (const box of boxes) await readBox(office, behaviour, box, now);
  await runErrands(office, behaviour, office.owed);
}

/** Reads the messages to some HER-ids until none is unread. */
async function readBox(
  office: Office,
  behaviour: Behaviour,
  herIds: readonly string[],
  now: string,
): Promise<void> {
  const listing = behaviour.listing();
  let entries: MessageEntry[];
  do {
    entries = await office.helsenorge.unread(herIds, listing);
    const isPassedOver = behaviour.passesOver(office);
    office.isCutOff = false;
    for (const entry of entries) {
      const marks = errand('marks', () => office.helsenorge.markRead(entry.id, String(entry.receiverHerId)));
      const reads: Errand = {
        does: 'reads',
        run: async () => (isPassedOver ? [] : await receive(office, behaviour, entry, now)),
      };
      office.todo.push(...(behaviour.marksReadFirst() ? [marks, reads] : [reads, marks]));
    }
    await runErrands(office, behaviour, office.todo);
  } while (entries.length === listing.atMost);
}

/** Reads a message, and gives what is to be done about it: its receipt too, unless that waits until the inbox is read. */
async function receive(
  office: Office,
  behaviour: Behaviour,
  entry: MessageEntry,
  now: string,
): Promise<Errand[]> {
  const bytes = await office.helsenorge.document(entry.id);
  const refuse = (error: Code) =>
    inTurn(
      office,
      behaviour,
      errand('receipts', () => office.helsenorge.acknowledge(entry, [error])),
    );
  if (!behaviour.isSupportedVersion(bytes)) return refuse(behaviour.errorForUnsupported());
  const reading = behaviour.read(bytes);
  if (!reading.ok) return refuse(behaviour.errorForUnreadable(office, reading.fault));
  const { message } = reading;
  if (message.kind === 'receipt') {
    takeReceipt(office, behaviour, message);
    return [];
  }
  const isSupported = behaviour.isSupportedType(message);
  const fault = isSupported ? behaviour.faultOf(office, message) : behaviour.errorForUnsupported();
  const isNew = !fault && !behaviour.isRepeated(office, message);
  const count = behaviour.isAcknowledged(message) ? behaviour.receiptCount(office, message) : 0;
  office.receivedIds.add(message.id);
  const receipt = errand('receipts', () =>
    acknowledge(office, behaviour, entry, message, count, fault ? [fault] : [], now),
  );
  const dealing = isNew ? [errand('deals', () => take(office, behaviour, message, now))] : [];
  return inTurn(office, behaviour, receipt, dealing);
}

/** A receipt and what else is to be done about its message, in the order in which this office does them. */
function inTurn(
  office: Office,
  behaviour: Behaviour,
  receipt: Errand,
  dealing: readonly Errand[] = [],
): Errand[] {
  const when = behaviour.givesReceipts();
  if (when === 'last') office.owed.push(receipt);
  const before = when === 'first' ? [receipt] : [];
  return [...before, ...dealing, ...(when === 'then' ? [receipt] : [])];
}

/** Takes in a message that is new and acceptable. */
async function take(
  office: Office,
  behaviour: Behaviour,
  message: DialogMessage,
  now: string,
): Promise<void> {
  if (isAboutAppointments(behaviour.profile, message)) await receiveBooking(office, behaviour, message, now);
  else {
    office.filed.push(...behaviour.entriesFor(office, message));
    remember(office, message, now);
  }
  for (const each of behaviour.sendsUnasked(office, message, now)) await post(office, behaviour, each);
}

function serviceOf({ messageTypes }: Profile, message: DialogMessage): DialogService {
  const found = Object.entries(messageTypes.value).find(([, type]) => type === message.type);
  return (found?.[0] as DialogService | undefined) ?? 'office-contact';
}

function remember(office: Office, message: DialogMessage, now: string): void {
  const id = message.refersTo?.conversation ?? message.id;
  const known = office.conversations.get(id);
  if (known) {
    known.replies += 1;
    known.waitingSince ??= now;
    return;
  }
  office.conversations.set(id, {
    id,
    service: serviceOf(office.profile, message),
    citizen: message.citizen?.id ?? '',
    clinicianHerId: message.receiver.clinician?.herId ?? '',
    platform: message.sender,
    openedBy: 'citizen',
    waitingSince: now,
    isClosed: false,
    answers: 0,
    replies: 0,
    isCharged: false,
  });
}

async function acknowledge(
  office: Office,
  behaviour: Behaviour,
  entry: MessageEntry,
  message: DialogMessage,
  count: number,
  errors: readonly Code[],
  now: string,
): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    if (behaviour.receiptsByCall()) {
      await office.helsenorge.acknowledge(entry, errors);
      continue;
    }
    office.issued += 1;
    const receipt: Receipt = {
      kind: 'receipt',
      id: behaviour.idOf(office, office.issued),
      sentAt: now,
      sender: behaviour.receiptFrom(office, message),
      receiver: message.sender,
      status: errors.length > 0 ? 'rejected' : 'ok',
      errors,
      original: behaviour.originalOf(message),
    };
    await post(office, behaviour, receipt);
  }
}
