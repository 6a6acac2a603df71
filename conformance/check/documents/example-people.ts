/** The messages that the example documents are made of. Every identity number is synthetic (month + 80). */

import { defaultProfile as profile } from '../../../machines/contract/default-profile.ts';
import {
  ANSWER,
  PARENT_ID,
  QUESTION,
  RECEIPT,
} from '../../../machines/contract/messages/example-messages.ts';
import type { CalendarEvent, DialogMessage } from '../../../machines/contract/messages/message.ts';

const MESSAGE_TYPES = profile.messageTypes.value;

const idOf = (number: number) => `5d0c2a4e-0000-4000-8000-${String(number).padStart(12, '0')}`;

const { representation: _, events: __, attachments: ___, ...plain } = QUESTION;
const citizen = { id: QUESTION.citizen?.id ?? '', idType: 'FNR', givenName: 'Ola', familyName: 'Eng' };

/** The citizen asks the GP. */
export const asked: DialogMessage = {
  ...plain,
  type: MESSAGE_TYPES['e-consultation'],
  id: idOf(1),
  citizen,
  body: {
    kind: 'question',
    code: profile.consultationType.value,
    subject: 'Kne',
    text: 'Vondt i kneet siden i går.',
  },
  attachments: [],
};

const refersTo = { parent: asked.id, conversation: asked.id };

/** The GP answers. */
export const answered: DialogMessage = {
  ...ANSWER,
  id: idOf(2),
  wantsReceipt: true,
  type: asked.type,
  refersTo,
  citizen,
  body: { kind: 'answer', code: profile.answerCode.value, text: 'Hold benet i ro i to dager.' },
};

export const closed: DialogMessage = {
  ...answered,
  id: idOf(3),
  body: { ...answered.body, kind: 'answer', code: profile.closingCode.value },
};

/** The citizen replies. */
export const replied: DialogMessage = {
  ...asked,
  id: idOf(4),
  refersTo: { parent: answered.id, conversation: asked.id },
  body: { kind: 'answer', code: profile.answerCode.value, text: 'Takk!' },
};

export const renewal: DialogMessage = {
  ...asked,
  id: idOf(5),
  type: MESSAGE_TYPES['prescription-renewal'],
  body: {
    kind: 'question',
    code: profile.renewalType.value,
    text: 'Paracet 500 mg\nIbux 400 mg',
    information: { value: 'AP', system: '2.16.578.1.12.4.1.1.8324', name: 'Hentes på apotek' },
  },
};

export const renewed: DialogMessage = {
  ...answered,
  id: idOf(6),
  type: renewal.type,
  refersTo: { parent: renewal.id, conversation: renewal.id },
  body: {
    kind: 'answer',
    code: profile.renewedCode.value,
    text: 'Resepten ligger klar.',
    ...(renewal.body.kind === 'question' && { question: renewal.body }),
  },
};

export const contacted: DialogMessage = {
  ...asked,
  id: idOf(7),
  type: MESSAGE_TYPES['office-contact'],
  body: {
    kind: 'question',
    code: profile.enquiryType.value,
    subject: 'Åpningstid',
    text: 'Har dere åpent i romjulen?',
  },
};

/** The office opens a dialogue. */
export const opened: DialogMessage = {
  ...contacted,
  id: idOf(8),
  sender: asked.receiver,
  receiver: asked.sender,
  body: { ...contacted.body, kind: 'question', text: 'Husk å bestille time til kontroll.' },
};

export const oneWay: DialogMessage = {
  ...opened,
  id: idOf(9),
  body: { kind: 'answer', code: profile.oneWayCode.value, text: 'Blodprøven er fin.' },
};

const event: CalendarEvent = {
  uid: idOf(90),
  start: '2025-05-09T08:00:00Z',
  end: '2025-05-09T08:20:00Z',
  contact: '93238',
  categories: ['Ordinær'],
};

export const slotsAsked: DialogMessage = {
  ...asked,
  id: idOf(10),
  type: MESSAGE_TYPES['appointment-booking'],
  wantsReceipt: false,
  body: { kind: 'question', code: profile.slotQuestion.value },
};

export const slotsGiven: DialogMessage = {
  ...answered,
  id: idOf(11),
  type: slotsAsked.type,
  wantsReceipt: false,
  refersTo: { parent: slotsAsked.id, conversation: slotsAsked.id },
  body: { kind: 'answer', code: profile.slotAnswer.value },
  events: [event, { ...event, uid: idOf(91), start: '2025-05-09T09:00:00Z', end: '2025-05-09T09:20:00Z' }],
};

export const reserved: DialogMessage = {
  ...slotsAsked,
  id: idOf(12),
  wantsReceipt: true,
  body: { kind: 'question', code: profile.reservation.value },
  events: [event],
};

export const pushed: DialogMessage = {
  ...opened,
  id: idOf(13),
  type: slotsAsked.type,
  body: { kind: 'question', code: profile.pushedAppointment.value },
  events: [{ ...event, status: 'CONFIRMED', location: 'Rom 2', summary: 'Kontroll' }],
};

export const wished: DialogMessage = {
  ...asked,
  id: idOf(14),
  type: MESSAGE_TYPES['appointment-request'],
  body: { kind: 'question', code: profile.appointmentRequest.value, text: 'Helst på formiddagen.' },
  events: [event],
};

export const represented: DialogMessage = {
  ...asked,
  id: idOf(15),
  representation: {
    person: { id: PARENT_ID, idType: 'FNR', givenName: 'Anne', familyName: 'Eng' },
    relation: { value: 'FO', system: '2.16.578.1.12.4.1.1.7611', name: 'Foreldreansvar' },
  },
};

const files = {
  png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46),
  pdf: Buffer.from('%PDF-1.4\n%%EOF\n'),
};

export const withFile: DialogMessage = {
  ...asked,
  id: idOf(16),
  attachments: [{ name: 'kne.png', mimeType: 'image/png', content: files.png }],
};

export const withFiles: DialogMessage = {
  ...withFile,
  id: idOf(17),
  attachments: [
    ...withFile.attachments,
    { name: 'kne.jpg', mimeType: 'image/jpeg', content: files.jpg },
    { name: 'epikrise.pdf', mimeType: 'application/pdf', content: files.pdf },
  ],
};

export const rejected = { ...RECEIPT, id: idOf(20) };
export const accepted = { ...RECEIPT, id: idOf(21), status: 'ok', errors: [] } as const;
