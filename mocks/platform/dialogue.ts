/** Helsenorge's conversations: what citizens write, and what the office answers. */
import type { CitizenName } from '../../machines/contract/acts.ts';
import { personIdTypeOf } from '../../machines/contract/messages/code-lists.ts';
import type { Attachment, DialogMessage, Party, Person } from '../../machines/contract/messages/message.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';
import type { Profile, ProfileKey } from '../../machines/contract/profile.ts';
import type { ConversationStatus } from '../../machines/contract/view.ts';

interface Shown {
  readonly id: string;
  readonly from: 'citizen' | 'office';
}

/** A conversation as Helsenorge keeps it. */
export interface Dialogue {
  readonly id: string;
  readonly service: WrittenService;
  /** Whom it concerns. */
  readonly citizen: CitizenName;
  /** Who writes, when it is somebody else: a parent. */
  readonly writer: CitizenName;
  readonly clinicianHerId: string;
  readonly startedAt: string;
  status: ConversationStatus;
  messages: Shown[];
}

/** Helsenorge as the party that writes for citizens. */
export function helsenorge(practice: Practice): Party {
  const { herId, name, serviceHerId, serviceName } = practice.helsenorge;
  return { organisation: { herId, name }, service: { herId: serviceHerId, name: serviceName } };
}

/** The office as a party, with the clinician whom the citizen's GP list names. */
export function officeParty(
  { gpRole, locumRole }: Profile,
  practice: Practice,
  clinicianHerId: string,
): Party {
  const clinician = practice.clinicians.find(({ herId }) => herId === clinicianHerId);
  return {
    organisation: practice.office,
    clinician: {
      herId: clinicianHerId,
      ...(clinician && { givenName: clinician.givenName, familyName: clinician.familyName }),
      role: (clinician?.role === 'locum' ? locumRole : gpRole).value,
    },
  };
}

/** What a citizen writes: the text, and what goes along. */
export interface Letter {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly subject?: string | undefined;
  readonly attachments: readonly Attachment[];
  /** The message replied to; absent on the first of a conversation. */
  readonly parent?: string | undefined;
}

const QUESTION_TYPES = {
  'e-consultation': 'consultationType',
  'prescription-renewal': 'renewalType',
  'office-contact': 'enquiryType',
} as const satisfies Record<WrittenService, ProfileKey>;
type WrittenService = 'e-consultation' | 'prescription-renewal' | 'office-contact';

/** A message from a citizen to the office: the first of a conversation, or a later one that refers to it. */
export function messageFromCitizen(
  profile: Profile,
  practice: Practice,
  dialogue: Dialogue,
  letter: Letter,
): DialogMessage {
  const { text, subject, parent } = letter;
  return {
    kind: 'dialog',
    type: profile.messageTypes.value[dialogue.service],
    id: letter.id,
    sentAt: letter.at,
    wantsReceipt: true,
    ...(parent && { refersTo: { parent, conversation: dialogue.id } }),
    sender: helsenorge(practice),
    receiver: officeParty(profile, practice, dialogue.clinicianHerId),
    citizen: personOf(practice, dialogue.citizen),
    body: parent
      ? { kind: 'answer', code: profile.answerCode.value, text }
      : {
          kind: 'question',
          code: profile[QUESTION_TYPES[dialogue.service]].value,
          text,
          ...(subject && { subject }),
        },
    attachments: letter.attachments,
    ...(dialogue.writer !== dialogue.citizen && {
      representation: {
        person: personOf(practice, dialogue.writer),
        relation: profile.parentalResponsibility.value,
      },
    }),
  };
}

export function personOf(practice: Practice, name: CitizenName): Person {
  const { nationalId, givenName, familyName } = citizenNamed(practice, name);
  return { id: nationalId, idType: personIdTypeOf(nationalId), givenName, familyName };
}

/** How a conversation stands after the office has written in it. */
export function statusAfterAnswer(profile: Profile, message: DialogMessage): ConversationStatus {
  const isClosing = message.body.code.value === profile.closingCode.value.value;
  return message.body.kind === 'answer' && isClosing ? 'closed' : 'answered';
}
