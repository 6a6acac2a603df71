/** Reading the inbox empty: each message filed, acknowledged or rejected, and marked read. */
import { MESSAGES_TO_FETCH_MAX, type MessageEntry } from '../../machines/contract/message-service.ts';
import type { Code, DialogMessage, Receipt } from '../../machines/contract/messages/message.ts';
import { MESSAGE_TYPES, RECEIPT_ERRORS } from '../../machines/contract/profile.ts';
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
  const { provision, helsenorge } = office;
  const herIds = [provision.office.herId, ...provision.clinicians.map(({ herId }) => herId)];
  let entries: MessageEntry[];
  do {
    entries = await helsenorge.unread(herIds);
    const isPassedOver = behaviour.passesOver(office);
    office.isCutOff = false;
    for (const entry of entries) {
      if (!isPassedOver) await receive(office, behaviour, entry, now);
      await helsenorge.markRead(entry.id, String(entry.receiverHerId));
    }
  } while (entries.length === MESSAGES_TO_FETCH_MAX);
}

const UNSUPPORTED: Code = { value: 'T10', name: 'Støtter ikke meldingsformatet', system: RECEIPT_ERRORS };

async function receive(
  office: Office,
  behaviour: Behaviour,
  entry: MessageEntry,
  now: string,
): Promise<void> {
  const bytes = await office.helsenorge.document(entry.id);
  const refuse = ({ value, name, system }: Code) =>
    office.helsenorge.reject(entry.id, String(entry.receiverHerId), [
      { errorCode: value, details: name, oid: system },
    ]);
  if (!behaviour.isSupportedVersion(bytes)) return await refuse(UNSUPPORTED);
  const reading = behaviour.read(bytes);
  if (!reading.ok) return await refuse(behaviour.errorForUnreadable(office, reading.fault));
  const { message } = reading;
  if (message.kind === 'receipt') {
    takeReceipt(office, behaviour, message);
    return;
  }
  const fault = behaviour.isSupportedType(message) ? behaviour.faultOf(office, message) : UNSUPPORTED;
  const isNew = !fault && !behaviour.isRepeated(office, message);
  office.receivedIds.add(message.id);
  if (isNew && isAboutAppointments(message)) await receiveBooking(office, behaviour, message, now);
  else if (isNew) {
    office.filed.push(...behaviour.entriesFor(office, message));
    remember(office, message, now);
  }
  if (behaviour.isAcknowledged(message))
    await acknowledge(office, behaviour, message, fault ? [fault] : [], now);
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
  message: DialogMessage,
  errors: readonly Code[],
  now: string,
): Promise<void> {
  for (let count = behaviour.receiptCount(office, message); count > 0; count -= 1) {
    office.issued += 1;
    const receipt: Receipt = {
      kind: 'receipt',
      id: behaviour.idOf(office, office.issued),
      sentAt: now,
      sender: message.receiver,
      receiver: message.sender,
      status: errors.length > 0 ? 'rejected' : 'ok',
      errors,
      original: behaviour.originalOf(message),
    };
    await post(office, behaviour, receipt);
  }
}
