/** Helsenorge's conversations: what citizens write, what the office answers, and how it is shown. */
import type { CitizenName } from '../../machines/contract/acts.ts';
import type { Attachment, Code, DialogMessage, Party } from '../../machines/contract/messages/message.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import { MESSAGE_TYPES, profile } from '../../machines/contract/profile.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import type { ConversationStatus, ConversationView } from '../../machines/contract/view.ts';
import type { PlatformBehaviour } from './behaviour.ts';

interface Shown {
  readonly id: string;
  readonly from: 'citizen' | 'office';
}

/** A conversation as Helsenorge keeps it. */
export interface Dialogue {
  readonly id: string;
  readonly service: DialogService;
  readonly citizen: CitizenName;
  readonly clinicianHerId: string;
  readonly startedAt: string;
  status: ConversationStatus;
  messages: Shown[];
}

export function viewOfDialogue(
  dialogue: Dialogue,
  behaviour: PlatformBehaviour,
  now: string,
): ConversationView {
  const { id, service, citizen, status, messages } = dialogue;
  return {
    conversation: id,
    service,
    citizen,
    status,
    canReply: behaviour.canReply(dialogue),
    closedNotice: behaviour.showsClosedNotice(dialogue),
    advisesAppointment: behaviour.advisesAppointment(dialogue, now),
    messages: messages.map((message) => ({ ...message })),
  };
}

function helsenorge(practice: Practice): Party {
  const { herId, name, serviceHerId, serviceName } = practice.helsenorge;
  return { organisation: { herId, name }, service: { herId: serviceHerId, name: serviceName } };
}

/** The office as a party, with the clinician whom the citizen's GP list names. */
export function officeParty(practice: Practice, clinicianHerId: string): Party {
  const clinician = practice.clinicians.find(({ herId }) => herId === clinicianHerId);
  return {
    organisation: practice.office,
    clinician: {
      herId: clinicianHerId,
      ...(clinician && { givenName: clinician.givenName, familyName: clinician.familyName }),
      role: gpRole,
    },
  };
}

const gpRole: Code = { value: '6', system: '2.16.578.1.12.4.1.1.9034', name: 'Fastlege' };

/** A message from a citizen to the office: the first of a conversation, or a later one that refers to it. */
export function messageFromCitizen(
  practice: Practice,
  dialogue: Dialogue,
  message: { id: string; at: string; text: string; attachments: readonly Attachment[]; parent?: string },
): DialogMessage {
  const { nationalId, givenName, familyName } = practice.cast[dialogue.citizen];
  const isFirst = message.parent === undefined;
  return {
    kind: 'dialog',
    type: MESSAGE_TYPES[dialogue.service],
    id: message.id,
    sentAt: message.at,
    wantsReceipt: true,
    ...(message.parent && { refersTo: { parent: message.parent, conversation: dialogue.id } }),
    sender: helsenorge(practice),
    receiver: officeParty(practice, dialogue.clinicianHerId),
    citizen: { id: nationalId, idType: 'FNR', givenName, familyName },
    body: isFirst
      ? { kind: 'question', code: profile.consultationType.value, text: message.text }
      : { kind: 'answer', code: profile.answerCode.value, text: message.text },
    attachments: message.attachments,
  };
}

/** How a conversation stands after the office has written in it. */
export function statusAfterAnswer(message: DialogMessage): ConversationStatus {
  const isClosing = message.body.code.value === profile.closingCode.value.value;
  return message.body.kind === 'answer' && isClosing ? 'closed' : 'answered';
}
