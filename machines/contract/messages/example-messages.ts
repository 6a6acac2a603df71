/** Example messages for this folder's tests; every identity number is synthetic (month + 80). */
import type { DialogMessage, Receipt } from './message.ts';

/** Born 12.05.1985 and 03.01.1990 in the synthetic register. */
export const CITIZEN_ID = '12858540036';
export const PARENT_ID = '03819040078';

/** A first message from the citizen, on behalf of a child, with an appointment and a file. */
export const QUESTION: DialogMessage = {
  kind: 'dialog',
  type: 'DIALOG_INNBYGGER_TIMEONSKE',
  id: '7f9f6c1e-0000-4000-8000-000000000001',
  sentAt: '2025-05-05T10:00:00+02:00',
  wantsReceipt: true,
  sender: {
    organisation: { herId: '8093240', name: 'Helsenorge' },
    service: { herId: '8093241', name: 'Innbyggertjenester' },
  },
  receiver: {
    organisation: { herId: '93237', name: 'Bjerkely legesenter' },
    clinician: {
      herId: '93238',
      givenName: 'Kari',
      familyName: 'Bakke',
      role: { value: '6', system: '2.16.578.1.12.4.1.1.9034', name: 'Fastlege' },
    },
  },
  citizen: {
    id: CITIZEN_ID,
    idType: 'FNR',
    givenName: 'Ola',
    familyName: 'Eng',
    telecoms: ['mob:99999999'],
  },
  body: {
    kind: 'question',
    code: { value: 'HE', system: '2.16.578.1.12.4.1.1.7601', name: 'Henvendelse' },
    subject: 'Time',
    text: 'Vondt i kneet.\nHelst før fredag.',
    information: { value: 'AP', system: '8324', name: 'Hentes på apotek' },
  },
  attachments: [{ name: 'kne.png', mimeType: 'image/png', content: Uint8Array.of(137, 80, 78, 71) }],
  representation: {
    person: { id: PARENT_ID, idType: 'FNR', givenName: 'Anne', familyName: 'Eng' },
    relation: { value: 'FO', system: '2.16.578.1.12.4.1.1.7611', name: 'Foreldreansvar' },
  },
  events: [
    {
      start: '2025-05-09T08:00:00Z',
      end: '2025-05-09T08:20:00Z',
      contact: '93238',
      summary: 'Ønsket time',
      description: 'Kneet',
    },
  ],
};

/** The answer to it. */
export const ANSWER: DialogMessage = {
  kind: 'dialog',
  type: 'DIALOG_INNBYGGER_EKONSULTASJON',
  id: '7f9f6c1e-0000-4000-8000-000000000002',
  sentAt: '2025-05-06T09:30:00Z',
  wantsReceipt: false,
  refersTo: { parent: QUESTION.id, conversation: QUESTION.id },
  sender: QUESTION.receiver,
  receiver: QUESTION.sender,
  body: {
    kind: 'answer',
    code: { value: '13', system: '2.16.578.1.12.4.1.1.7602' },
    text: 'Kom på fredag.',
    question: { kind: 'question', code: { value: 'HE' }, text: 'Vondt i kneet.' },
  },
  attachments: [],
};

export const RECEIPT: Receipt = {
  kind: 'receipt',
  id: '7f9f6c1e-0000-4000-8000-000000000003',
  sentAt: '2025-05-05T10:00:05Z',
  sender: {
    organisation: { herId: '93237', name: 'Bjerkely legesenter' },
    clinician: { herId: '93238', givenName: 'Kari', familyName: 'Bakke' },
  },
  receiver: QUESTION.sender,
  status: 'rejected',
  errors: [{ value: 'E21', system: '2.16.578.1.12.4.1.1.8221', name: 'Mottaker finnes ikke' }],
  original: { type: QUESTION.type, sentAt: QUESTION.sentAt, id: QUESTION.id },
};
