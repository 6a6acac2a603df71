/** Appointments on Helsenorge: the office's slots as citizens see them, what they reserve, and what they get. */

import { Booker } from '../../machines/contract/acts/appointment-booking.ts';
import { type Act, type ActOf, textOf } from '../../machines/contract/acts.ts';
import type { BookingView } from '../../machines/contract/booking-view.ts';
import type { CalendarEvent, Code, DialogMessage } from '../../machines/contract/messages/message.ts';
import { nameOf, type Practice } from '../../machines/contract/practice.ts';
import { addSeconds } from '../../machines/workdays.ts';
import type { PlatformBehaviour } from './behaviour.ts';
import { bookingMessage, bringsLink, isByTelephone, type Note, shown } from './booking-messages.ts';
import { ACCEPTED, type PlatformOutcome, refused } from './outcome.ts';
import { fault } from './receipt-error.ts';
import { clinicianOf, type KnownAppointment, type KnownSlot, slotOf } from './slots.ts';

interface Surroundings {
  readonly practice: Practice;
  readonly behaviour: PlatformBehaviour;
  readonly newId: () => string;
  readonly send: (message: DialogMessage, isDelayed: boolean) => void;
  readonly notify: (citizen: Booker, text: string) => void;
}

interface Pending {
  readonly citizen: Booker;
  readonly rank: number;
  readonly clinicianHerId: string;
}

export function createBooking({ practice, behaviour, newId, send, notify }: Surroundings) {
  const { profile } = behaviour;
  const types = profile.messageTypes.value;
  const unknownReference = fault(profile.unknownReferenceErrors, 'Ugyldig meldingsidentifikator');
  const slots: KnownSlot[] = [];
  const requests: { readonly id: string; readonly citizen: Booker }[] = [];
  const pending = new Map<string, Pending>();
  const appointments: KnownAppointment[] = [];
  let fresh: KnownAppointment[] = [];
  let question: { readonly id: string; readonly day: string; readonly clinician: string } | undefined;
  let calendar: BookingView['calendar'];

  /** Appointments made at the same time are counted in the order of their slots, whoever answered first. */
  function settle(): void {
    appointments.push(...fresh.sort((one, other) => one.rank - other.rank));
    fresh = [];
  }

  function write(note: Omit<Note, 'id'>, isDelayed = false): string {
    const id = newId();
    send(bookingMessage(profile, practice, { ...note, id }), isDelayed);
    return id;
  }

  function browse(day: string, clinicianHerId: string, at: string): PlatformOutcome {
    const end = addSeconds(`${day}T12:00:00`, 86_400).slice(0, 10);
    const event = { start: day, end, contact: clinicianHerId };
    const code = profile.slotQuestion.value;
    const id = write({ at, code, citizen: 'citizen', event });
    question = { id, day, clinician: clinicianHerId };
    return ACCEPTED;
  }

  function reserve(number: number, citizens: readonly Booker[], act: Act, at: string): PlatformOutcome {
    const slot = slots[number - 1];
    if (!slot) return refused('Det finnes ingen slik time');
    const { start, end, clinicianHerId, kind } = slot;
    const summary = textOf(act);
    const event = {
      start,
      end,
      contact: clinicianHerId,
      summary,
      categories: [profile.appointmentKinds.value[kind]],
    };
    for (const citizen of citizens) {
      const note = { at, code: profile.reservation.value, citizen, text: summary, event };
      const id = write(note, 'isDelayed' in act && act.isDelayed === true);
      pending.set(id, { citizen, rank: number, clinicianHerId });
    }
    return ACCEPTED;
  }

  function mayCancel(appointment: KnownAppointment, at: string): boolean {
    return behaviour.canCancelFrom(practice, appointment.citizen) && behaviour.mayCancel(appointment, at);
  }

  function cancel(number: number, at: string): PlatformOutcome {
    const appointment = appointments[number - 1];
    if (!appointment) return refused('Du har ingen slik time');
    if (!mayCancel(appointment, at)) return refused('Timen kan ikke avbestilles');
    const { citizen, clinicianHerId, start, end, parent, conversation } = appointment;
    const event = { start, end, contact: clinicianHerId, status: profile.cancelledStatus.value[0] };
    appointment.status = 'cancelled';
    const code = profile.cancellation.value;
    write({ at, code, citizen, event, refersTo: { parent, conversation } });
    return ACCEPTED;
  }

  function suggest(act: ActOf<'citizen.suggests'>, at: string): PlatformOutcome {
    const { citizen = 'citizen', start, minutes } = act;
    const clinicianHerId = clinicianOf(practice);
    const proposed = start && slotOf(practice, { start, minutes });
    const event = proposed && { start: proposed.start, end: proposed.end, contact: clinicianHerId };
    const note = { at, code: profile.appointmentRequest.value, citizen, text: textOf(act) };
    const id = write({ ...note, ...(event && { event }) }, act.isDelayed === true);
    requests.push({ id, citizen });
    pending.set(id, { citizen, rank: 0, clinicianHerId });
    return ACCEPTED;
  }

  function make(message: DialogMessage, event: CalendarEvent, made: Pending, conversation: string): void {
    const appointment: KnownAppointment = {
      conversation,
      citizen: made.citizen,
      // Whatever else an office writes there is its fault to be judged, and nobody whom Helsenorge could name.
      clinicianHerId:
        practice.clinicians.find(({ herId }) => herId === event.contact)?.herId ?? made.clinicianHerId,
      start: shown(event.start),
      end: shown(event.end),
      place: event.location ?? '',
      isByTelephone: isByTelephone(profile, event),
      madeAt: message.sentAt,
      subject: event.summary ?? '',
      status: 'allocated',
      parent: message.id,
      rank: made.rank,
    };
    fresh.push(appointment);
    if (behaviour.notifiesOfAppointment) notify(made.citizen, behaviour.appointmentNotice(appointment));
  }

  function notifyOfChange(citizen: Booker): void {
    if (behaviour.notifiesOfChange) notify(citizen, 'Du har fått en ny melding på Helsenorge.');
  }

  function showDay(events: readonly CalendarEvent[]): void {
    if (!question) return;
    const { day, clinician } = question;
    const open = events.map(({ start, end, categories }) => ({
      start: shown(start),
      end: shown(end),
      kind: categories?.[0] ?? '',
    }));
    calendar = { day, clinician, isEmpty: behaviour.showsEmptyDay(open.length), slots: open };
  }

  /** An answer to a reservation or request, by which one is allocated or refused. */
  function takeAnswer(message: DialogMessage, asked: Pending, first: string): void {
    const [event] = message.events ?? [];
    pending.delete(first);
    if (event?.status === profile.allocatedStatus.value[0]) make(message, event, asked, first);
    else notifyOfChange(asked.citizen);
  }

  function takePushed(message: DialogMessage): readonly Code[] {
    const citizen = Booker.safeParse(nameOf(practice, message.citizen?.id)).data;
    const [event] = message.events ?? [];
    if (!citizen) return [unknownReference];
    // In which message the link of a video appointment comes, no source says.
    if (!event && bringsLink(message)) notifyOfChange(citizen);
    else if (!event) return [unknownReference];
    else make(message, event, { citizen, rank: 0, clinicianHerId: clinicianOf(practice) }, message.id);
    return [];
  }

  /** What the office sends in the conversation of an appointment: that it is called off, or how to take part. */
  function takeChange(message: DialogMessage): readonly Code[] {
    const all = [...appointments, ...fresh];
    const appointment = all.find(({ conversation }) => conversation === message.refersTo?.conversation);
    if (!appointment) return [unknownReference];
    const isCalledOff = message.events?.[0]?.status === profile.cancelledStatus.value[0];
    if (isCalledOff) appointment.status = 'cancelled';
    notifyOfChange(appointment.citizen);
    return [];
  }

  return {
    refused(act: Act): void {
      if (act.type === 'office.publishes') slots.splice(-act.slots.length);
    },

    perform(act: Act, at: string): PlatformOutcome | undefined {
      settle();
      switch (act.type) {
        case 'office.publishes':
          slots.push(...act.slots.map((sketch) => slotOf(practice, sketch)));
          return ACCEPTED;
        case 'citizen.browses':
          return browse(act.day, clinicianOf(practice, act.clinician), at);
        case 'citizen.reserves':
          return reserve(act.slot ?? 1, [act.citizen ?? 'citizen'], act, at);
        case 'citizen.races-for':
          return reserve(act.slot ?? 1, ['citizen', 'neighbour'], act, at);
        case 'citizen.suggests':
          return suggest(act, at);
        case 'citizen.cancels':
          return cancel(act.appointment ?? 1, at);
        default:
          return undefined;
      }
    },

    /** Whether a message of the office is about appointments. */
    concerns: ({ type }: DialogMessage) =>
      type === types['appointment-booking'] || type === types['appointment-request'],

    take(message: DialogMessage): readonly Code[] {
      const { parent = '', conversation = '' } = message.refersTo ?? {};
      if (conversation === '') return takePushed(message);
      if (parent === question?.id) {
        showDay(message.events ?? []);
        return [];
      }
      const asked = pending.get(conversation);
      if (!asked) return takeChange(message);
      takeAnswer(message, asked, conversation);
      return [];
    },

    /** Nothing while nobody has looked at a day or has an appointment. */
    view(now: string): { booking?: BookingView } {
      settle();
      if (!calendar && appointments.length === 0) return {};
      const shown = appointments.filter(behaviour.showsAppointment);
      const booking = {
        ...(calendar && { calendar }),
        appointments: shown.map((each) => {
          const { citizen, start, end, place, subject, status, madeAt, parent: uid } = each;
          const calendarFile = behaviour.calendarFile({ uid, madeAt, start, end, place });
          const telephoneGuidance = each.isByTelephone && behaviour.guidesByTelephone;
          const canCancel = mayCancel(each, now);
          return {
            ...{ citizen, start, end, place, subject, status, canCancel },
            ...{ calendarFile, telephoneGuidance },
          };
        }),
      };
      return { booking };
    },

    /** What the office's acts name by number. */
    slot: (number: number) => slots[number - 1],
    request: (number: number) => requests[number - 1]?.id,
    appointment(number: number): KnownAppointment | undefined {
      settle();
      return appointments[number - 1];
    },
  };
}

export type Booking = ReturnType<typeof createBooking>;
