/** An example of each body of the contract, taken from one conversation. */
import type { ActRequest, ActResponse, OfficeAct } from '../driver.ts';
import type { BusinessDocument, MessageEntry, PostAppRec, StatusInfo } from '../message-service.ts';
import { CODE_SYSTEM } from '../messages/code-lists.ts';
import { writeMessage } from '../messages/codec.ts';
import { indented } from '../messages/indented.ts';
import type { Message } from '../messages/message.ts';
import type { Profile } from '../profile.ts';
import type { CommunicationParty, GpOfCitizen } from '../registers.ts';
import { DialogService } from '../services.ts';
import type { Statement } from '../statement.ts';
import { conversationBy, MESSAGES, provision, TRANSPORT_ID } from './example-conversation.ts';

export { provision, TRANSPORT_ID };

interface Example<T> {
  readonly summary: string;
  readonly description?: string;
  readonly value: T;
}

function documentOf(summary: string, message: Message): Example<BusinessDocument> {
  const xml = writeMessage(message);
  return {
    summary,
    description: `The document, decoded and indented:\n\n\`\`\`xml\n${indented(xml)}\n\`\`\``,
    value: {
      businessDocument: Buffer.from(xml).toString('base64'),
      contentType: 'application/xml',
      contentTransferEncoding: 'base64',
    },
  };
}

/** The documents, with the codes of a profile. */
export function documentsBy(profile: Profile) {
  const conversation = conversationBy(profile);
  return {
    /** What the office fetches. */
    received: {
      question: documentOf('A citizen asks, with one attachment', conversation.question),
      reply: documentOf('The citizen replies to the answer', conversation.reply),
      receipt: documentOf("Helsenorge's receipt for what the office sent", conversation.receiptOfClosing),
    },
    /** What the office sends. */
    sent: {
      receipt: documentOf('The receipt for the question', conversation.receipt),
      rejection: documentOf('The same, if the citizen is unknown to the office', conversation.rejection),
      answer: documentOf('The clinician answers', conversation.answer),
      closing: documentOf(
        `The clinician answers and closes (code ${profile.closingCode.value.value})`,
        conversation.closing,
      ),
      opening: documentOf('The clinician opens a dialogue', conversation.opening),
    },
  };
}
export type Documents = ReturnType<typeof documentsBy>;

export const messageId = MESSAGES.question.id;

export const statement: Statement = {
  name: 'Eksempeljournal',
  version: '1.0',
  services: ['e-consultation'],
  appointmentKinds: [],
  observes: ['journal', 'tasks', 'charges', 'warnings'],
  takesClock: true,
  messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
};

const practice = provision.practice;
const CLINICIAN = '900000001';
const CITIZEN = '01814000008';

function actRequest(summary: string, now: string, act: OfficeAct | null): Example<ActRequest> {
  return { summary, value: { practice, now, act } };
}

export const actRequests = {
  reading: actRequest('Nobody acts: read the inbox', MESSAGES.question.sentAt, null),
  answering: actRequest('Answer the question', MESSAGES.answer.sentAt, {
    type: 'clinician.answers',
    clinician: CLINICIAN,
    conversation: messageId,
    answers: messageId,
    text: 'Smør med fuktighetskrem morgen og kveld i en uke.',
  }),
  closing: actRequest("Answer the citizen's reply and close", MESSAGES.closing.sentAt, {
    type: 'clinician.closes',
    clinician: CLINICIAN,
    conversation: messageId,
    answers: MESSAGES.reply.id,
    text: 'Da avslutter vi her. God bedring.',
  }),
  opening: actRequest('Open a dialogue', MESSAGES.opening.sentAt, {
    type: 'clinician.opens',
    service: 'e-consultation',
    clinician: CLINICIAN,
    citizen: CITIZEN,
    text: 'Svaret på blodprøven din er kommet. Har du spørsmål, kan du svare her.',
  }),
  contact: actRequest('Open a practical contact', MESSAGES.opening.sentAt, {
    type: 'clinician.opens',
    service: 'office-contact',
    clinician: CLINICIAN,
    citizen: CITIZEN,
    text: 'Attesten din er klar og kan hentes i resepsjonen.',
  }),
};

function actResponse(summary: string, value: Partial<ActResponse>): Example<ActResponse> {
  return {
    summary,
    value: { outcome: 'accepted', filed: [], tasks: [], charges: [], warnings: [], ...value },
  };
}

export const actResponses = {
  received: actResponse('The question was read and filed, and waits', {
    filed: [
      {
        journal: CITIZEN,
        messageId,
        conversation: messageId,
        direction: 'received',
        text: 'Jeg har hatt utslett på armen i to uker. Bør jeg bestille time?',
        attachments: [
          {
            name: 'utslett.png',
            mimeType: 'image/png',
            bytes: 8,
            sha256: '4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6',
          },
        ],
      },
    ],
    tasks: [{ conversation: messageId, service: 'e-consultation', dueOn: '2024-02-12', isOverdue: false }],
  }),
  answered: actResponse('The answer was sent and the consultation charged', {
    filed: [
      {
        journal: CITIZEN,
        messageId: MESSAGES.answer.id,
        conversation: messageId,
        direction: 'sent',
        text: 'Smør med fuktighetskrem morgen og kveld i en uke.',
        attachments: [],
      },
    ],
    charges: [{ citizen: CITIZEN, conversation: messageId, items: ['copayment', 'invoice-fee'] }],
  }),
  rejected: actResponse('Helsenorge has rejected the answer: the office is told', {
    warnings: [
      {
        kind: 'answer-rejected',
        messageId: MESSAGES.answer.id,
        conversation: messageId,
        text: 'Helsenorge avviste svaret: det er ikke kommet fram til innbyggeren',
      },
    ],
  }),
  refused: actResponse('Nothing was done: the conversation is closed', {
    outcome: 'refused',
    reason: 'Dialogen er avsluttet',
  }),
};

export const listing: MessageEntry[] = [
  {
    id: TRANSPORT_ID,
    receiverHerId: Number(CLINICIAN),
    contentType: 'application/xml',
    senderHerId: 900000006,
    businessDocumentId: messageId,
    businessDocumentGenDate: MESSAGES.question.sentAt,
    isAppRec: false,
  },
];

export const unreadable: PostAppRec = {
  appRecStatus: 'Rejected',
  appRecErrorList: [
    { errorCode: 'T01', details: 'Ikke XML, eller ikke velformet', oid: CODE_SYSTEM.receiptError },
  ],
};

export const status: StatusInfo[] = [
  { receiverHerId: Number(CLINICIAN), transportDeliveryState: 'Acknowledged', appRecStatus: 'Ok' },
];

export const party: CommunicationParty = {
  herId: CLINICIAN,
  name: 'Astrid Fastlege',
  parentHerId: '900000000',
  services: DialogService.options.map((service) => ({ service, isEnabled: true })),
};

export const gp: GpOfCitizen = { nationalId: CITIZEN, gpHerId: CLINICIAN };
