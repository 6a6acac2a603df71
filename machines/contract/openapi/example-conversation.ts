/** One synthetic conversation, message by message: what the printed contract shows as its examples. */

import type { ProvisionRequest } from '../driver.ts';
import { CODE_SYSTEM } from '../messages/code-lists.ts';
import type { Attachment, Code, DialogMessage, Party, Receipt } from '../messages/message.ts';
import type { Profile } from '../profile.ts';

const prescribedBefore = ['Paracet 500 mg, 100 tabletter', 'Blodsukkerstrimler, 50 stk'];

export const TRANSPORT_ID = '0f3f76a0-03de-50c2-992d-accddc60ad80';

/** The id of each message of the conversation, and when it is sent. */
export const MESSAGES = {
  question: { id: 'fdd55cac-376d-54c1-b2e6-65a3f4fd6161', sentAt: '2024-02-05T09:00:01+01:00' },
  answer: { id: '06511bf7-5035-5dc7-99bf-709d282625df', sentAt: '2024-02-05T09:00:02+01:00' },
  reply: { id: '3d6d9f5a-67f5-575b-a2ac-bd8a2b3dc666', sentAt: '2024-02-05T09:00:03+01:00' },
  closing: { id: '1084e606-27f6-5477-b9de-ba2131e21046', sentAt: '2024-02-05T09:00:04+01:00' },
  opening: { id: 'b60e83cb-5858-5c30-9d91-6b52c6f778c8', sentAt: '2024-02-05T09:00:05+01:00' },
} as const;

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
// Eight bytes that begin every PNG: enough to show where a file stands.
const file: Attachment = {
  name: 'utslett.png',
  mimeType: 'image/png',
  content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
};

function receiptFor(message: DialogMessage, id: string, errors: readonly Code[] = []): Receipt {
  return {
    kind: 'receipt',
    id,
    sentAt: message.sentAt,
    sender: message.receiver,
    receiver: message.sender,
    status: errors.length > 0 ? 'rejected' : 'ok',
    errors,
    original: { type: message.type, sentAt: message.sentAt, id: message.id },
  };
}

/** The messages, with the codes of a profile. */
export function conversationBy(profile: Profile) {
  const type = profile.messageTypes.value['e-consultation'];
  const common = { kind: 'dialog', type, wantsReceipt: true, citizen, attachments: [] } as const;
  const fromCitizen = { ...common, sender: helsenorge, receiver: office } as const;
  const fromOffice = { ...common, sender: office, receiver: helsenorge } as const;
  const inConversation = (parent: string) => ({
    refersTo: { parent, conversation: MESSAGES.question.id },
  });
  const [asked, answered] = [profile.consultationType.value, profile.answerCode.value];
  const question: DialogMessage = {
    ...fromCitizen,
    ...MESSAGES.question,
    body: {
      kind: 'question',
      code: asked,
      text: 'Jeg har hatt utslett på armen i to uker. Bør jeg bestille time?',
    },
    attachments: [file],
  };
  const answer: DialogMessage = {
    ...fromOffice,
    ...MESSAGES.answer,
    ...inConversation(MESSAGES.question.id),
    body: { kind: 'answer', code: answered, text: 'Smør med fuktighetskrem morgen og kveld i en uke.' },
  };
  const reply: DialogMessage = {
    ...fromCitizen,
    ...MESSAGES.reply,
    ...inConversation(MESSAGES.answer.id),
    body: { kind: 'answer', code: answered, text: 'Takk. Det klør fortsatt litt om kvelden.' },
  };
  const closing: DialogMessage = {
    ...fromOffice,
    ...MESSAGES.closing,
    ...inConversation(MESSAGES.reply.id),
    body: {
      kind: 'answer',
      code: profile.closingCode.value,
      text: 'Da avslutter vi her. God bedring.',
    },
  };
  const opening: DialogMessage = {
    ...fromOffice,
    ...MESSAGES.opening,
    body: {
      kind: 'question',
      code: asked,
      text: 'Svaret på blodprøven din er kommet. Har du spørsmål, kan du svare her.',
    },
  };
  return {
    question,
    receipt: receiptFor(question, 'dd4b20d4-b1c9-5099-82bc-73186899b4b8'),
    rejection: receiptFor(question, 'b7a4d1f2-6d0e-5f61-9b0b-0d5f1c2f7a10', [
      { value: 'E35', system: CODE_SYSTEM.receiptError, name: 'Pasienten finnes ikke i mottakersystemet' },
    ]),
    answer,
    reply,
    closing,
    /** Helsenorge's receipt for the closing: what the office finds in its inbox after it has sent. */
    receiptOfClosing: receiptFor(closing, '623932ca-46bc-5baf-9871-f373aa78ebd1'),
    opening,
  };
}
