/** What the office did, read out of what it sent: without a test driver nobody tells. */
import type { Act } from '../../machines/contract/acts.ts';
import type { OfficeAct } from '../../machines/contract/driver.ts';
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import { innermostHerId } from '../../machines/contract/messages/parties.ts';
import { nameOf, type Practice } from '../../machines/contract/practice.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { ConversationService } from '../../machines/situation/situation.ts';

export interface Inferred {
  readonly act: Act;
  readonly request: OfficeAct;
  /** Id of the conversation's first message. */
  readonly conversation: string;
}

/** What is known of the conversations: the service of each, and its place, from 1. */
export interface Known {
  find(id: string): { readonly service: ConversationService; readonly number: number } | undefined;
  /** The message of a conversation that is answered, when one refers to this: any that the citizen has sent in it. */
  answered(id: string, parent: string): string;
}

/** Where it happens, and by which codes. */
export interface Around {
  readonly practice: Practice;
  readonly profile: Profile;
}

type Answering = Extract<Act['type'], `clinician.${string}` | `office.${string}`> & OfficeAct['type'];

/** What an answer does, by its code; of a renewal a referral declines. */
function answeringAs(service: ConversationService, code: string, profile: Profile): Answering {
  const isRenewal = service === 'prescription-renewal';
  if (code === profile.closingCode.value.value) return 'clinician.closes';
  if (code === profile.referralCode.value.value) return isRenewal ? 'office.declines' : 'clinician.refers';
  if (code === profile.redirectionCode.value.value) return 'clinician.redirects';
  return isRenewal ? 'office.renews' : 'clinician.answers';
}

/** The act of a message from the office; undefined where it can be read in several ways, or in none. */
export function inferred(message: DialogMessage, around: Around, known: Known): Inferred | undefined {
  const { body, refersTo } = message;
  const text = body.text ?? '';
  if (!refersTo || refersTo.conversation === message.id) return opening(message, around, text);
  const about = known.find(refersTo.conversation);
  if (!about || body.kind !== 'answer') return undefined;
  const type = answeringAs(about.service, body.code.value, around.profile);
  const { number } = about;
  const by = type === 'office.renews' || type === 'office.declines' ? { by: 'gp' as const } : {};
  const request = {
    type,
    clinician: innermostHerId(message.sender),
    conversation: refersTo.conversation,
    answers: known.answered(refersTo.conversation, refersTo.parent),
    text,
    ...by,
  } as OfficeAct;
  const act = { type, conversation: number, ...(text !== '' && { text }) } as Act;
  return { act, request, conversation: refersTo.conversation };
}

/** A conversation that the office opens with somebody, by question or as one-way contact. */
function opening(message: DialogMessage, { practice, profile }: Around, text: string): Inferred | undefined {
  const citizen = nameOf(practice, message.citizen?.id);
  if (!citizen || text === '') return undefined;
  const clinician = innermostHerId(message.sender);
  const nationalId = message.citizen?.id ?? '';
  const conversation = message.id;
  if (message.body.kind === 'answer') {
    const isOneWay = message.body.code.value === profile.oneWayCode.value.value;
    if (!isOneWay) return undefined;
    return {
      act: { type: 'office.writes-one-way', citizen, text },
      request: { type: 'office.writes-one-way', clinician, citizen: nationalId, text },
      conversation,
    };
  }
  const isContact = message.type === profile.messageTypes.value['office-contact'];
  if (!isContact && message.type !== profile.messageTypes.value['e-consultation']) return undefined;
  return {
    act: { type: isContact ? 'office.opens' : 'clinician.opens', citizen, text },
    request: {
      type: 'clinician.opens',
      service: isContact ? 'office-contact' : 'e-consultation',
      clinician,
      citizen: nationalId,
      text,
    },
    conversation,
  };
}
