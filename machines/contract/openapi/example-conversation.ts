/** One synthetic conversation, message by message: what the printed contract shows as its examples. */

import { defaultProfile as profile } from '../default-profile.ts';
import type { ProvisionRequest } from '../driver.ts';
import { CODE_SYSTEM } from '../messages/code-lists.ts';
import type { Attachment, Code, DialogMessage, Party, Receipt } from '../messages/message.ts';

const prescribedBefore = ['Paracet 500 mg, 100 tabletter', 'Blodsukkerstrimler, 50 stk'];

export const TRANSPORT_ID = '0f3f76a0-03de-50c2-992d-accddc60ad80';
const QUESTION_ID = 'fdd55cac-376d-54c1-b2e6-65a3f4fd6161';
const REPLY_ID = '3d6d9f5a-67f5-575b-a2ac-bd8a2b3dc666';
const type = profile.messageTypes.value['e-consultation'];

/** The practice of the examples. */
export const provision: ProvisionRequest = {
  practice: 'p1',
  now: '2024-02-05T09:00:00+01:00',
  platform: { url: 'http://127.0.0.1:8181/practices/p1', token: 'a-token-of-this-run' },
  helsenorge: {
    herId: '900000005',
    name: 'Norsk helsenett SF',
    serviceHerId: '900000006',
    serviceName: 'Helsenorge',
  },
  office: { herId: '900000000', name: 'Fjordgata legesenter' },
  clinicians: [{ herId: '900000001', givenName: 'Astrid', familyName: 'Fastlege', role: 'gp' }],
  citizens: [
    {
      nationalId: '01814000008',
      givenName: 'Nora',
      familyName: 'Testmann',
      gpHerId: '900000001',
      prescribedBefore,
    },
    {
      nationalId: '02814000085',
      givenName: 'Jonas',
      familyName: 'Prøvesen',
      gpHerId: '900000001',
      prescribedBefore,
    },
  ],
};

const helsenorge: Party = {
  organisation: { herId: '900000005', name: 'Norsk helsenett SF' },
  service: { herId: '900000006', name: 'Helsenorge' },
};
const office: Party = {
  organisation: { herId: '900000000', name: 'Fjordgata legesenter' },
  clinician: {
    herId: '900000001',
    givenName: 'Astrid',
    familyName: 'Fastlege',
    role: { value: '6', system: '2.16.578.1.12.4.1.1.9034', name: 'Fastlege' },
  },
};
const citizen = { id: '01814000008', idType: 'FNR', givenName: 'Nora', familyName: 'Testmann' };
const common = { kind: 'dialog', type, wantsReceipt: true, citizen, attachments: [] } as const;
const fromCitizen = { ...common, sender: helsenorge, receiver: office } as const;
const fromOffice = { ...common, sender: office, receiver: helsenorge } as const;

// Eight bytes that begin every PNG: enough to show where a file stands.
const file: Attachment = {
  name: 'utslett.png',
  mimeType: 'image/png',
  content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
};

export const question: DialogMessage = {
  ...fromCitizen,
  id: QUESTION_ID,
  sentAt: '2024-02-05T09:00:01+01:00',
  body: {
    kind: 'question',
    code: profile.consultationType.value,
    text: 'Jeg har hatt utslett på armen i to uker. Bør jeg bestille time?',
  },
  attachments: [file],
};

function receiptFor(
  message: DialogMessage,
  id: string,
  sentAt: string,
  errors: readonly Code[] = [],
): Receipt {
  return {
    kind: 'receipt',
    id,
    sentAt,
    sender: message.receiver,
    receiver: message.sender,
    status: errors.length > 0 ? 'rejected' : 'ok',
    errors,
    original: { type: message.type, sentAt: message.sentAt, id: message.id },
  };
}

export const receipt = receiptFor(question, 'dd4b20d4-b1c9-5099-82bc-73186899b4b8', question.sentAt);

export const rejection = receiptFor(question, 'b7a4d1f2-6d0e-5f61-9b0b-0d5f1c2f7a10', question.sentAt, [
  { value: 'E35', system: CODE_SYSTEM.receiptError, name: 'Pasienten finnes ikke i mottakersystemet' },
]);

export const answer: DialogMessage = {
  ...fromOffice,
  id: '06511bf7-5035-5dc7-99bf-709d282625df',
  sentAt: '2024-02-05T09:00:02+01:00',
  refersTo: { parent: QUESTION_ID, conversation: QUESTION_ID },
  body: {
    kind: 'answer',
    code: profile.answerCode.value,
    text: 'Smør med fuktighetskrem morgen og kveld i en uke.',
  },
};

export const reply: DialogMessage = {
  ...fromCitizen,
  id: REPLY_ID,
  sentAt: '2024-02-05T09:00:03+01:00',
  refersTo: { parent: answer.id, conversation: QUESTION_ID },
  body: { kind: 'answer', code: profile.answerCode.value, text: 'Takk. Det klør fortsatt litt om kvelden.' },
};

export const closing: DialogMessage = {
  ...fromOffice,
  id: '1084e606-27f6-5477-b9de-ba2131e21046',
  sentAt: '2024-02-05T09:00:04+01:00',
  refersTo: { parent: REPLY_ID, conversation: QUESTION_ID },
  body: { kind: 'answer', code: profile.closingCode.value, text: 'Da avslutter vi her. God bedring.' },
};

/** Helsenorge's receipt for the closing: what the office finds in its inbox after it has sent. */
export const receiptOfClosing = receiptFor(closing, '623932ca-46bc-5baf-9871-f373aa78ebd1', closing.sentAt);

export const opening: DialogMessage = {
  ...fromOffice,
  id: 'b60e83cb-5858-5c30-9d91-6b52c6f778c8',
  sentAt: '2024-02-05T09:00:05+01:00',
  body: {
    kind: 'question',
    code: profile.consultationType.value,
    text: 'Svaret på blodprøven din er kommet. Har du spørsmål, kan du svare her.',
  },
};
