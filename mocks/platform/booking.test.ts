import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile as profile } from '../../machines/contract/default-profile.ts';
import type { CalendarEvent, DialogMessage } from '../../machines/contract/messages/message.ts';
import { examplePractice } from '../example-practice.ts';
import { conformingPlatform } from './behaviour.ts';
import { createBooking } from './booking.ts';

const START = '2024-02-08T10:00:00+01:00';
const AT = '2024-02-05T09:00:01+01:00';

/** Helsenorge's appointments alone, with what was sent to the office and to citizens. */
function open() {
  const sent: DialogMessage[] = [];
  const notified: string[] = [];
  let issued = 0;
  const booking = createBooking({
    practice: examplePractice,
    behaviour: conformingPlatform(profile),
    newId: () => `id-${++issued}`,
    send: (message) => sent.push(message),
    notify: (citizen, text) => notified.push(`${citizen}: ${text}`),
  });
  return { booking, sent, notified };
}

/** An answer of the office to a message, with events. */
function answerTo(message: DialogMessage | undefined, events: readonly CalendarEvent[]): DialogMessage {
  if (!message) throw new Error('Nothing was sent to the office');
  const { id, sender, receiver, citizen } = message;
  return {
    ...message,
    id: `answer to ${id}`,
    refersTo: { parent: id, conversation: id },
    sender: receiver,
    receiver: sender,
    ...(citizen && { citizen }),
    body: { kind: 'answer', code: profile.reservationAnswer.value },
    events,
  };
}

const allocated = (start = START): CalendarEvent => ({
  start,
  end: start,
  location: 'Fjordgata legesenter',
  summary: 'Kontroll',
  status: profile.allocatedStatus.value[0],
});

describe('a question for open slots', () => {
  it('asks for no receipt and goes to the GP, whosever calendar is asked for', () => {
    const { booking, sent } = open();
    booking.perform({ type: 'citizen.browses', day: '2024-02-08', clinician: 'locum' }, AT);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      wantsReceipt: false,
      events: [{ start: '2024-02-08', end: '2024-02-09' }],
    });
    expect(sent[0]?.receiver.clinician?.herId).toBe(examplePractice.cast.citizen.gpHerId);
  });

  it('shows a day with no slots as such', () => {
    const { booking, sent } = open();
    booking.perform({ type: 'citizen.browses', day: '2024-02-08' }, AT);
    booking.take(answerTo(sent[0], []));
    expect(booking.view(AT).booking?.calendar).toMatchObject({ isEmpty: true, slots: [] });
    booking.take(answerTo(sent[0], [allocated()]));
    expect(booking.view(AT).booking?.calendar).toMatchObject({ isEmpty: false, slots: [{ start: START }] });
  });
});

describe('a request', () => {
  it('goes with the time that the citizen proposes, and without any when none is proposed', () => {
    const { booking, sent } = open();
    booking.perform({ type: 'citizen.suggests', start: START, minutes: 30 }, AT);
    booking.perform({ type: 'citizen.suggests' }, AT);
    expect(sent.map(({ events }) => events)).toEqual([
      [{ start: START, end: '2024-02-08T10:30:00+01:00', contact: examplePractice.cast.citizen.gpHerId }],
      undefined,
    ]);
  });
});

describe('an appointment', () => {
  const publishes: Act = { type: 'office.publishes', slots: [{ start: START }, { start: AT }] };

  it('is shown and notified of when the office has allocated it, and not before', () => {
    const { booking, sent, notified } = open();
    booking.perform(publishes, AT);
    booking.perform({ type: 'citizen.reserves' }, AT);
    expect(booking.view(AT)).toEqual({});
    booking.take(answerTo(sent[0], [allocated()]));
    expect(booking.view(AT).booking?.appointments).toMatchObject([{ status: 'allocated', canCancel: true }]);
    expect(notified).toEqual([
      'citizen: Du har fått en time hos fastlegen. Logg inn på Helsenorge for å se den.',
    ]);
  });

  it('by telephone is shown with guidance, and every one with a file for the calendar', () => {
    const { booking, sent } = open();
    booking.perform(publishes, AT);
    booking.perform({ type: 'citizen.reserves' }, AT);
    booking.perform({ type: 'citizen.reserves', slot: 2 }, AT);
    booking.take(answerTo(sent[0], [{ ...allocated(), location: 'Telefontime' }]));
    booking.take(answerTo(sent[1], [allocated()]));
    expect(booking.view(AT).booking?.appointments).toMatchObject([
      { telephoneGuidance: true, calendarFile: expect.stringContaining('DTSTART:20240208T090000Z') },
      { telephoneGuidance: false, calendarFile: expect.stringContaining('LOCATION:Fjordgata legesenter') },
    ]);
  });

  it('is not made of a refusal, of which the citizen is told all the same', () => {
    const { booking, sent, notified } = open();
    booking.perform(publishes, AT);
    booking.perform({ type: 'citizen.races-for' }, AT);
    expect(sent.map(({ citizen }) => citizen?.id)).toHaveLength(2);
    const refusal = { ...allocated(), status: profile.cancelledStatus.value[0] };
    booking.take(answerTo(sent[0], [refusal]));
    booking.take(answerTo(sent[1], [allocated()]));
    expect(booking.view(AT).booking?.appointments).toMatchObject([{ citizen: 'neighbour' }]);
    expect(notified).toEqual([
      'citizen: Du har fått en ny melding på Helsenorge.',
      'neighbour: Du har fått en time hos fastlegen. Logg inn på Helsenorge for å se den.',
    ]);
  });

  it('is counted in the order of slots, whoever is answered first', () => {
    const { booking, sent } = open();
    booking.perform(publishes, AT);
    booking.perform({ type: 'citizen.reserves', slot: 2 }, AT);
    booking.perform({ type: 'citizen.reserves', slot: 1 }, AT);
    booking.take(answerTo(sent[0], [allocated(AT)]));
    booking.take(answerTo(sent[1], [allocated()]));
    expect(booking.view(AT).booking?.appointments.map(({ start }) => start)).toEqual([START, AT]);
  });

  it('is cancelled until it begins, once, in its own conversation', () => {
    const { booking, sent } = open();
    booking.perform(publishes, AT);
    booking.perform({ type: 'citizen.reserves' }, AT);
    booking.take(answerTo(sent[0], [allocated()]));
    expect(booking.perform({ type: 'citizen.cancels' }, START)?.outcome).toBe('refused');
    expect(booking.perform({ type: 'citizen.cancels' }, '2024-02-08T09:59:59+01:00')?.outcome).toBe(
      'accepted',
    );
    expect(sent[1]).toMatchObject({ wantsReceipt: true, refersTo: { conversation: sent[0]?.id } });
    expect(booking.perform({ type: 'citizen.cancels' }, AT)?.outcome).toBe('refused');
    expect(booking.perform({ type: 'citizen.cancels', appointment: 2 }, AT)?.outcome).toBe('refused');
  });

  it('is cancelled when the office calls it off', () => {
    const { booking, sent } = open();
    booking.perform(publishes, AT);
    booking.perform({ type: 'citizen.reserves' }, AT);
    booking.take(answerTo(sent[0], [allocated()]));
    const calledOff = { ...allocated(), status: profile.cancelledStatus.value[0] };
    expect(booking.take(answerTo(sent[0], [calledOff]))).toEqual([]);
    expect(booking.view(AT).booking?.appointments).toMatchObject([{ status: 'cancelled', canCancel: false }]);
  });

  it('of nobody here, or in no conversation known, is rejected', () => {
    const { booking, sent } = open();
    booking.perform({ type: 'citizen.browses', day: '2024-02-08' }, AT);
    const unknown = { ...answerTo(sent[0], [allocated()]), refersTo: { parent: 'x', conversation: 'x' } };
    expect(booking.take(unknown)).toHaveLength(1);
    const { refersTo: _refersTo, citizen: _citizen, ...toNobody } = answerTo(sent[0], [allocated()]);
    expect(booking.take(toNobody)).toHaveLength(1);
  });
});

it('shows an appointment in Oslo time with its offset, however the office writes it', () => {
  const { booking, sent } = open();
  booking.perform({ type: 'office.publishes', slots: [{ start: START }] }, AT);
  booking.perform({ type: 'citizen.reserves' }, AT);
  const [allocated] = profile.allocatedStatus.value;
  const event = { start: '2024-02-08T10:00:00', end: '2024-02-08T09:20:00.000Z', status: allocated };
  booking.take(answerTo(sent[0], [event]));
  expect(booking.view(AT).booking?.appointments[0]).toMatchObject({
    start: START,
    end: '2024-02-08T10:20:00+01:00',
  });
});

it('notifies the citizen of the link of a video appointment, in whatever message it comes', () => {
  const { booking, sent, notified } = open();
  booking.perform({ type: 'office.publishes', slots: [{ start: START }] }, AT);
  booking.perform({ type: 'citizen.reserves' }, AT);
  const { refersTo: _none, ...link } = answerTo(sent[0], []);
  const text = 'https://video.ddfl.invalid/venterom';
  expect(booking.take({ ...link, body: { ...link.body, text }, events: [] })).toEqual([]);
  expect(notified).toHaveLength(1);
  expect(booking.take({ ...link, events: [] })).toHaveLength(1);
});
