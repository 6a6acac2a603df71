/** The office's acts in its calendar, and what it sends about appointments. */
import type { OfficeAct } from '../../machines/contract/driver.ts';
import type { CalendarEvent, Code, DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Behaviour } from './behaviour.ts';
import { type Appointment, appointmentAt, slotAt } from './calendar.ts';
import { helsenorgeOf, type Office, partyOf } from './office.ts';
import { nextId, personOf, type Refusal } from './outbox.ts';
import { post } from './postbox.ts';

const CALENDAR_ACTS = [
  'office.publishes',
  'office.withdraws',
  'office.closes-period',
  'office.takes-requests-only',
  'office.allocates',
  'office.pushes',
  'office.calls-off',
] as const satisfies readonly OfficeAct['type'][];
type CalendarAct = Extract<OfficeAct, { type: (typeof CALENDAR_ACTS)[number] }>;
type ActOf<T extends CalendarAct['type']> = Extract<CalendarAct, { type: T }>;

export function isCalendarAct(act: OfficeAct): act is CalendarAct {
  return (CALENDAR_ACTS as readonly string[]).includes(act.type);
}

/** An answer to a message about appointments, with no text and no event yet. */
export function answerTo(
  office: Office,
  behaviour: Behaviour,
  message: DialogMessage,
  code: Code,
  now: string,
): DialogMessage {
  return {
    kind: 'dialog',
    type: message.type,
    id: nextId(office, behaviour),
    sentAt: now,
    wantsReceipt: true,
    refersTo: { parent: message.id, conversation: message.id },
    sender: message.receiver,
    receiver: message.sender,
    ...(message.citizen && { citizen: message.citizen }),
    body: { kind: 'answer', code },
    attachments: [],
  };
}

/** A message in the conversation of an appointment, or the one that begins it. */
function messageAbout(
  office: Office,
  { conversation, citizen, office: sender, platform }: Appointment,
  id: string,
  now: string,
  said: { code: Code; text: string; type?: string; parent?: string; event?: CalendarEvent },
): DialogMessage {
  const isFirst = conversation === id;
  return {
    kind: 'dialog',
    type: said.type ?? office.profile.messageTypes.value['appointment-booking'],
    id,
    sentAt: now,
    wantsReceipt: true,
    ...(!isFirst && { refersTo: { parent: said.parent ?? conversation, conversation } }),
    sender,
    receiver: platform,
    citizen: personOf(office, citizen),
    body: { kind: isFirst ? 'question' : 'answer', code: said.code, text: said.text },
    attachments: [],
    ...(said.event && { events: [said.event] }),
  };
}

/** Does an act in the calendar; gives why not, when it may not be done. */
export async function actOnCalendar(
  office: Office,
  behaviour: Behaviour,
  act: CalendarAct,
  now: string,
): Promise<Refusal> {
  const { calendar } = office;
  switch (act.type) {
    case 'office.publishes':
      calendar.slots.push(...act.slots.map((slot) => ({ ...slot, isWithdrawn: false, isTaken: false })));
      return undefined;
    case 'office.withdraws': {
      const slot = slotAt(calendar, act);
      if (slot) slot.isWithdrawn = true;
      return slot || behaviour.withdrawsUnknown ? undefined : 'Timen finnes ikke';
    }
    case 'office.closes-period':
      calendar.closed.push({ from: act.from, until: act.until });
      return undefined;
    case 'office.takes-requests-only':
      calendar.requestsOnly = true;
      return undefined;
    case 'office.allocates':
      return await allocate(office, behaviour, act, now);
    case 'office.pushes':
      return await push(office, behaviour, act, now);
    case 'office.calls-off':
      return await callOff(office, behaviour, act, now);
  }
}

async function allocate(
  office: Office,
  behaviour: Behaviour,
  act: ActOf<'office.allocates'>,
  now: string,
): Promise<Refusal> {
  const { calendar } = office;
  const request = calendar.requests.get(act.request);
  if (!request) return 'Ønsket finnes ikke';
  if (request.isAnswered) return 'Ønsket er alt besvart';
  request.isAnswered = true;
  const { kind } = act;
  const { start, end } = behaviour.timeAllocated(request, act);
  const { citizen, clinician, platform, office: party } = request;
  const subject = 'Time etter ønske';
  const state = { isCancelled: false, hasLink: false };
  const conversation = act.request;
  const appointment: Appointment = {
    conversation,
    citizen,
    clinician,
    start,
    end,
    kind,
    subject,
    office: party,
    platform,
    ...state,
  };
  calendar.appointments.push(appointment);
  for (const text of behaviour.requestAnswers(act.text, request)) {
    const event = behaviour.confirmationOf(office, appointment);
    const said = {
      code: office.profile.requestAnswer.value,
      text,
      type: office.profile.messageTypes.value['appointment-request'],
      event,
    };
    const message = messageAbout(office, appointment, nextId(office, behaviour), now, said);
    appointment.confirmedBy = message.id;
    await post(office, behaviour, message);
  }
  return undefined;
}

async function push(
  office: Office,
  behaviour: Behaviour,
  act: ActOf<'office.pushes'>,
  now: string,
): Promise<Refusal> {
  const { calendar, provision } = office;
  if (!provision.citizens.some(({ nationalId }) => nationalId === act.citizen)) {
    return 'Innbyggeren er ikke registrert her';
  }
  const { citizen, clinician, start, end, kind } = act;
  const id = nextId(office, behaviour);
  const appointment: Appointment = {
    conversation: id,
    ...{ citizen, clinician, start, end, kind },
    subject: 'Time hos fastlegen',
    office: partyOf(office, clinician),
    platform: helsenorgeOf(office),
    isCancelled: false,
    hasLink: false,
  };
  calendar.appointments.push(appointment);
  for (const text of behaviour.pushes(act.text)) {
    const event = behaviour.confirmationOf(office, appointment);
    const said = { code: office.profile.pushedAppointment.value, text, event };
    await post(office, behaviour, messageAbout(office, appointment, id, now, said));
  }
  return undefined;
}

async function callOff(
  office: Office,
  behaviour: Behaviour,
  act: ActOf<'office.calls-off'>,
  now: string,
): Promise<Refusal> {
  const appointment = appointmentAt(office.calendar, act);
  if (!appointment || appointment.citizen !== act.citizen) return 'Det står ingen slik time i kalenderen';
  appointment.isCancelled = true;
  const { start, end, clinician } = appointment;
  const event = { start, end, contact: clinician, status: office.profile.cancelledStatus.value[0] };
  const parent = behaviour.calledOffAfter(appointment);
  const said = { code: office.profile.calledOff.value, text: act.text, parent, event };
  const message = messageAbout(office, appointment, nextId(office, behaviour), now, said);
  await post(office, behaviour, message);
  return undefined;
}

/** Sends the link of each video appointment that is about to begin, once. */
export async function sendLinks(office: Office, behaviour: Behaviour, now: string): Promise<void> {
  const due = office.calendar.appointments.filter((each) => behaviour.isLinkDue(each, now));
  for (const appointment of due.flatMap((each) => behaviour.linked(each))) {
    appointment.hasLink = true;
    const text = 'Delta her: https://video.ddfl.invalid/venterom';
    const said = { code: office.profile.videoLink.value, text };
    const message = messageAbout(office, appointment, nextId(office, behaviour), now, said);
    await post(office, behaviour, message);
  }
}
