/** Messages about appointments as they come: questions answered at once, reservations, cancellations, requests. */
import type { CalendarEvent, DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { osloDate } from '../../machines/workdays.ts';
import type { Behaviour } from './behaviour.ts';
import { answerTo } from './booking-outbox.ts';
import { type Appointment, appointmentAt, slotAt } from './calendar.ts';
import type { Office } from './office.ts';
import { post } from './postbox.ts';

export function isAboutAppointments({ messageTypes }: Profile, { type }: DialogMessage): boolean {
  const types = messageTypes.value;
  return type === types['appointment-booking'] || type === types['appointment-request'];
}

/** A message about appointments, new and acceptable; `now` is the office's clock. */
export async function receiveBooking(
  office: Office,
  behaviour: Behaviour,
  message: DialogMessage,
  now: string,
): Promise<void> {
  const { profile } = behaviour;
  const code = message.body.code.value;
  const [event] = message.events ?? [];
  if (code === profile.slotQuestion.value.value && event) {
    await answerQuestion(office, behaviour, message, event, now);
    return;
  }
  office.filed.push(...behaviour.entriesFor(office, message));
  if (message.type === profile.messageTypes.value['appointment-request']) {
    office.calendar.requests.set(message.id, {
      citizen: message.citizen?.id ?? '',
      clinician: message.receiver.clinician?.herId ?? '',
      office: message.receiver,
      platform: message.sender,
      proposed: event && { start: event.start, end: event.end },
      isAnswered: false,
    });
  } else if (code === profile.cancellation.value.value && event) {
    cancel(office, behaviour, message, event);
  } else if (event) {
    await reserve(office, behaviour, message, event, now);
  }
}

async function answerQuestion(
  office: Office,
  behaviour: Behaviour,
  message: DialogMessage,
  { start, contact }: CalendarEvent,
  now: string,
): Promise<void> {
  const { calendar } = office;
  const question = { day: osloDate(start), clinician: contact ?? message.receiver.clinician?.herId ?? '' };
  const offered = calendar.slots.filter(
    (slot) =>
      behaviour.offersSlots(calendar) &&
      behaviour.isOfDay(slot, question) &&
      behaviour.isOfClinician(slot, question) &&
      behaviour.isBookable(calendar, slot, now) &&
      !behaviour.isTaken(calendar, slot) &&
      !behaviour.isClosed(calendar, slot),
  );
  for (let count = behaviour.slotAnswers(office); count > 0; count -= 1) {
    const answer = answerTo(office, behaviour, message, behaviour.profile.slotAnswer.value, now);
    const events = offered.map((slot) => behaviour.offerOf(slot));
    const synchronous = { ...answer, wantsReceipt: false, ...(events.length > 0 && { events }) };
    await post(office, behaviour, synchronous);
  }
}

async function reserve(
  office: Office,
  behaviour: Behaviour,
  message: DialogMessage,
  event: CalendarEvent,
  now: string,
): Promise<void> {
  const { profile } = behaviour;
  const { calendar } = office;
  const { start, end, contact = '' } = event;
  const slot = slotAt(calendar, { clinician: contact, start });
  const answer = () => answerTo(office, behaviour, message, profile.reservationAnswer.value, now);
  const objection =
    slot && behaviour.isTaken(calendar, slot)
      ? behaviour.takenReason(calendar, slot)
      : slot
        ? behaviour.objectionToReservation(calendar, slot, now)
        : 'Timen finnes ikke';
  if (objection || !slot) {
    const reason = objection ?? 'Timen finnes ikke';
    const refusal = { start, end, contact, status: profile.cancelledStatus.value[0], description: reason };
    for (let count = behaviour.refusals(reason); count > 0; count -= 1) {
      await post(office, behaviour, { ...answer(), events: [refusal] });
    }
    return;
  }
  slot.isTaken = true;
  const appointment: Appointment = {
    conversation: message.id,
    citizen: message.citizen?.id ?? '',
    clinician: slot.clinician,
    start: slot.start,
    end: slot.end,
    kind: slot.kind,
    subject: event.summary ?? message.body.text ?? 'Time hos fastlegen',
    office: message.receiver,
    platform: message.sender,
    isCancelled: false,
    hasLink: false,
  };
  calendar.appointments.push(appointment);
  const confirmation = behaviour.confirmationOf(office, appointment);
  const confirming = { ...answer(), events: [confirmation] };
  appointment.confirmedBy = confirming.id;
  await post(office, behaviour, confirming);
}

function cancel(office: Office, behaviour: Behaviour, message: DialogMessage, event: CalendarEvent): void {
  const { calendar } = office;
  const time = { clinician: event.contact ?? '', start: event.start };
  const appointment =
    calendar.appointments.find(({ conversation }) => conversation === message.refersTo?.conversation) ??
    appointmentAt(calendar, time);
  if (!appointment) return;
  appointment.isCancelled = true;
  const slot = slotAt(calendar, appointment);
  if (slot && behaviour.isFreed(slot)) slot.isTaken = false;
}
