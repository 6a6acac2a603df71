/** Reading the inbox empty: each message filed, acknowledged or rejected, and marked read. */
import type { MessageEntry } from '../../machines/contract/message-service.ts';
import type { Code, DialogMessage, Receipt } from '../../machines/contract/messages/message.ts';
import { MESSAGE_TYPES } from '../../machines/contract/profile.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import type { Behaviour } from './behaviour.ts';
import { isAboutAppointments, receiveBooking } from './booking-inbox.ts';
import type { Office } from './office.ts';
import { post, reaches, takeReceipt } from './postbox.ts';

/** Reads what has come until nothing is unread; `now` is the office's clock. While cut off, what waits is read later. */
export async function readInbox(office: Office, behaviour: Behaviour, now: string): Promise<void> {
  await reaches(office, () => readAll(office, behaviour, now));
}

async function readAll(office: Office, behaviour: Behaviour, now: string): Promise<void> {
  const { provision } = office;
  const herIds = [provision.office.herId, ...provision.clinicians.map(({ herId }) => herId)];
  const boxes = behaviour.listing().eachHerIdAlone ? herIds.map((herId) => [herId]) : [herIds];
  const receipts: (() => Promise<void>)[] = [];
  for (const box of boxes) receipts.push(...(await readBox(office, behaviour, box, now)));
  for (const give of receipts) await give();
}

/** Reads the messages to some HER-ids until none is unread; gives what is left to be receipted. */
async function readBox(
  office: Office,
  behaviour: Behaviour,
  herIds: readonly string[],
  now: string,
): Promise<(() => Promise<void>)[]> {
  const { helsenorge } = office;
  const listing = behaviour.listing();
  const waiting: (() => Promise<void>)[] = [];
  let entries: MessageEntry[];
  do {
    entries = await helsenorge.unread(herIds, listing);
    const isPassedOver = behaviour.passesOver(office);
    office.isCutOff = false;
    for (const entry of entries) {
      const markRead = () => helsenorge.markRead(entry.id, String(entry.receiverHerId));
      if (behaviour.marksReadFirst()) await markRead();
      const give = isPassedOver ? undefined : await receive(office, behaviour, entry, now);
      if (give && behaviour.givesReceipts() === 'last') waiting.push(give);
      else await give?.();
      if (!behaviour.marksReadFirst()) await markRead();
    }
  } while (entries.length === listing.atMost);
  return waiting;
}

/** Deals with a message, and gives what is left: its receipt, if it is to have one that is not given yet. */
async function receive(
  office: Office,
  behaviour: Behaviour,
  entry: MessageEntry,
  now: string,
): Promise<(() => Promise<void>) | undefined> {
  const bytes = await office.helsenorge.document(entry.id);
  const refuse = (error: Code) => () => office.helsenorge.acknowledge(entry, [error]);
  if (!behaviour.isSupportedVersion(bytes)) return refuse(behaviour.errorForUnsupported());
  const reading = behaviour.read(bytes);
  if (!reading.ok) return refuse(behaviour.errorForUnreadable(office, reading.fault));
  const { message } = reading;
  if (message.kind === 'receipt') {
    takeReceipt(office, behaviour, message);
    return undefined;
  }
  const isSupported = behaviour.isSupportedType(message);
  const fault = isSupported ? behaviour.faultOf(office, message) : behaviour.errorForUnsupported();
  const isNew = !fault && !behaviour.isRepeated(office, message);
  const count = behaviour.isAcknowledged(message) ? behaviour.receiptCount(office, message) : 0;
  office.receivedIds.add(message.id);
  const give = () => acknowledge(office, behaviour, entry, message, count, fault ? [fault] : [], now);
  const isFirst = behaviour.givesReceipts() === 'first';
  if (isFirst) await give();
  if (isNew && isAboutAppointments(message)) await receiveBooking(office, behaviour, message, now);
  else if (isNew) {
    office.filed.push(...behaviour.entriesFor(office, message));
    remember(office, message, now);
  }
  const unasked = isNew ? behaviour.sendsUnasked(office, message, now) : [];
  for (const each of unasked) await post(office, behaviour, each);
  return isFirst ? undefined : give;
}

function serviceOf(message: DialogMessage): DialogService {
  const found = Object.entries(MESSAGE_TYPES).find(([, type]) => type === message.type);
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
    service: serviceOf(message),
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
